/** Why something that a model wrote is thrown away. */
export type GateFault =
  /** A placeholder that was not given, or braces that are none. */
  | { readonly kind: 'placeholder'; readonly at: string }
  /** A digit of any script, or a numeral that states a quantity. */
  | { readonly kind: 'number'; readonly at: string }
  /** An address, a mention, a mark that a channel acts on, a control or invisible character. */
  | { readonly kind: 'character'; readonly at: string }
  /** Words that neither the sources hold nor plain prose needs: names above all. */
  | { readonly kind: 'foreign-word'; readonly at: string }
  /** A citation of what was not given. */
  | { readonly kind: 'citation'; readonly at: string }
  /** A figure that, read again, says something else than in its source. */
  | { readonly kind: 'reading'; readonly at: string }
  /** Words addressed to a model. */
  | { readonly kind: 'instruction'; readonly at: string }
  /** Parts left out, doubled or empty. */
  | { readonly kind: 'incomplete'; readonly at: string };
