import type { Figure } from '../figures/figure.ts';

/** Where a figure stands that the draft is compared with. */
export type FactSource =
  | { readonly kind: 'draft' }
  | { readonly kind: 'report'; readonly id: string; readonly title: string; readonly year: number | null }
  | { readonly kind: 'entered'; readonly year: number };

/** A figure under one name for all reports, with where it stands. */
export interface Fact {
  readonly figure: Figure;
  /** The catalogue's name where it knows the indicator, else the indicator in its canonical form. */
  readonly key: string;
  readonly source: FactSource;
  /** Its place in reading order in its source, from 0. */
  readonly index: number;
  /** Another report's fact that goes by another name there: what it speaks against is never sure. */
  readonly isAkin?: true;
}

export const isInDraft = (fact: Fact): boolean => fact.source.kind === 'draft';
