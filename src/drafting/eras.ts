import { kindsWith, oneOf } from '../lexicon/kinds.ts';

/** A campaign or a circumstance that reports name while it lasts, with its first and last year. */
export interface Era {
  readonly words: RegExp;
  readonly from: number;
  readonly to: number;
}

/**
 * What belongs to its years: a sentence that names it is not carried into another one. The years are those of the
 * Central Committee's notices that opened and closed a campaign, and of the public events themselves.
 */
export const ERAS: readonly Era[] = kindsWith('years').map(({ kind, value: [from, to] }) => ({
  words: new RegExp(oneOf(kind)),
  from,
  to,
}));
