import { type Catalogue, normaliseName } from '../figures/catalogue.ts';
import { usualWord, wordsOf } from '../lexicon/kinds.ts';
import type { Term } from './question.ts';

/** Plural to singular and British to American, well enough for names: both sides go through it. */
export function singular(word: string): string {
  const known = usualWord(word);
  if (known) return known;
  if (/(?:ss|us|is|'s)$/.test(word) || word.length <= 3) return word;
  const stem = /ies$/.test(word)
    ? word.replace(/ies$/, 'y')
    : /(?:ch|sh|x|ss)es$/.test(word)
      ? word.replace(/es$/, '')
      : word.replace(/s$/, '');
  return usualWord(stem) ?? stem.replace(/isation/, 'ization').replace(/ised$/, 'ized');
}

const STOP = new Set(wordsOf('idleEnglish').map(singular));

interface Name {
  /** The words that must all be there. */
  readonly words: readonly string[];
  /** The lesser words (registered, value): they tell two names apart that share the others. */
  readonly lesser: readonly string[];
  readonly names: readonly string[];
  /** Every word of every English name of the same indicator: they explain what is left over. */
  readonly kin: ReadonlySet<string>;
}

interface EnglishIndex {
  readonly indicators: ReadonlyMap<string, readonly Name[]>;
  readonly terms: ReadonlyMap<string, readonly Name[]>;
  /** hntes → high-tech enterprise: one-word names stand for the first full one. */
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
}

/**
 * The terms of an English noun phrase, in any order of words: the indicators whose English name is wholly in it,
 * the longest first, then building words. A word that nothing explains stays, so that it must be found; one that
 * only stands in brackets (`aside`) may go unexplained.
 */
export function translateEnglish(text: string, catalogue: Catalogue, aside = ''): Term[] {
  const index = indexOf(catalogue);
  const spoken = new Set(plainWords(text));
  const words = contentWords(text).flatMap((w) => index.abbreviations.get(w) ?? [w]);
  const terms: Term[] = [];
  const optional = contentWords(aside);
  let left = [...words, ...optional];
  for (const names of [index.indicators, index.terms]) {
    for (let hit = longest(left, names, spoken); hit; hit = longest(left, names, spoken)) {
      const taken: readonly string[] = hit.words;
      const kin = hit.kin;
      terms.push({ names: hit.names });
      left = left.filter((w) => !taken.includes(w) && !kin.has(w));
    }
  }
  return [...terms, ...left.filter((w) => words.includes(w)).map((w) => ({ names: [normaliseName(w)] }))];
}

const contentWords = (text: string): string[] => plainWords(text).filter((w) => !STOP.has(w));

function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/[^a-z0-9&' -]/g, ' ')
    .replace(/'s?\b/g, '')
    .split(/\s+/)
    .map(singular)
    .filter((w) => /[a-z0-9]/.test(w));
}

function longest(
  words: readonly string[],
  names: ReadonlyMap<string, readonly Name[]>,
  spoken: ReadonlySet<string>,
): Name | null {
  const bag = new Set(words);
  const weight = (n: Name): number =>
    n.words.length * 100 +
    n.lesser.filter((w) => spoken.has(w)).length * 2 -
    n.lesser.filter((w) => !spoken.has(w)).length;
  let best: Name | null = null;
  for (const word of bag) {
    for (const name of names.get(word) ?? []) {
      if (name.words.every((w) => bag.has(w)) && (best === null || weight(name) > weight(best))) best = name;
    }
  }
  return best;
}

const indexes = new WeakMap<Catalogue, EnglishIndex>();

function indexOf(catalogue: Catalogue): EnglishIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const abbreviations = new Map<string, readonly string[]>();
  for (const { english } of catalogue.indicators) {
    const full = english.map(contentWords).find((w) => w.length > 1);
    for (const name of english)
      if (full && /^[a-z0-9&-]{3,6}$/.test(name)) abbreviations.set(singular(name), full);
  }
  const indicators = new Map<string, Name[]>();
  for (const { name, english } of catalogue.indicators) {
    const kin = new Set(english.flatMap(contentWords));
    for (const e of english) put(indicators, { ...wordsOfName(e), names: [normaliseName(name)], kin });
  }
  const terms = new Map<string, Name[]>();
  for (const [e, names] of Object.entries(catalogue.terms)) {
    put(terms, {
      ...wordsOfName(e),
      names: [...new Set(names.flatMap((n) => [normaliseName(n), catalogue.canonicalise(n)]))],
      kin: new Set(),
    });
  }
  const index = { indicators, terms, abbreviations };
  indexes.set(catalogue, index);
  return index;
}

const LINKS = new Set(['of', 'the', 'and', 'in', 'per', 'by', 'to', 'for', 'a', 'at', 'on', 'with', 'from']);

function wordsOfName(english: string): Pick<Name, 'words' | 'lesser'> {
  const words = [...new Set(contentWords(english))];
  return { words, lesser: plainWords(english).filter((w) => !words.includes(w) && !LINKS.has(w)) };
}

function put(index: Map<string, Name[]>, name: Name): void {
  const [first] = name.words;
  if (first === undefined) return;
  index.set(first, [...(index.get(first) ?? []), name]);
}
