import type { Catalogue } from '../../figures/catalogue.ts';
import { normaliseName } from '../../figures/catalogue.ts';
import type { OtherWays } from './other-ways.ts';
import { waysToSay } from './synonyms.ts';

/** A piece of what a question asks about: written words, and all the ways in which a report may say them. */
export interface ContentPiece {
  /** Normalised as names are (`normaliseName`). */
  readonly text: string;
  /** For each position at which a known word begins: its length, and the other ways to say it. */
  readonly others: readonly OtherWays[];
}

/** A stretch of Chinese content with the other names of what it names, by the catalogue and by the table of synonyms. */
export function readPiece(written: string, catalogue: Catalogue): ContentPiece {
  const text = normaliseName(written);
  return { text, others: [...waysToSay(text), ...catalogue.otherNamesIn(text)] };
}

/** An English word or phrase: nothing of it can stand in a report as written, only what it may be in Chinese. */
export const foreignPiece = (english: string, ways: readonly string[]): ContentPiece => ({
  text: english,
  others: [{ at: 0, length: english.length, ways }],
});
