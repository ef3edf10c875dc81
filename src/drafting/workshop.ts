import type { Source } from './align-units.ts';
import type { Numbers } from './answer-slots.ts';
import type { Journey } from './carry-words.ts';
import type { FilledPhrase } from './fill-phrase.ts';
import type { Phrase, Segment } from './phrases.ts';
import type { Skeleton } from './read-back.ts';

/** The words by which a report says how one indicator moved: 较上年增加86人次. */
export interface Tail {
  readonly segment: Segment;
  readonly phrase: Phrase;
  readonly year: number;
}

/** By indicator, those of the latest report first. */
export type Tails = ReadonlyMap<string, readonly Tail[]>;

/** All that the paragraphs of a draft are made with. */
export interface Workshop {
  readonly numbers: Numbers;
  readonly skeleton: Skeleton;
  readonly tails: Tails;
  readonly journey: Omit<Journey, 'from'>;
  /** Words that stand as they were entered; digits in them are nobody's figures. */
  readonly enteredWords: readonly string[];
  /** Sentences of past reports: none with figures stands in a draft as it is. */
  readonly pastSentences: ReadonlySet<string>;
  /** The year whose phrasing is preferred; `null` for that of the outline. */
  readonly preferredYear: number | null;
}

/** A past phrase with this year's numbers, and where it came from. */
export interface ChosenPhrase {
  readonly source: Source;
  /** Which sentence of its paragraph, from 0. */
  readonly sentence: number;
  readonly phrase: Phrase;
  readonly filled: FilledPhrase;
}

/** What has been said so far; it grows as the draft does. */
export interface SaidSoFar {
  readonly entries: Set<number>;
  readonly derived: Set<string>;
  /** Past sentences without figures that stand in it, or in the outline. */
  readonly sentences: Set<string>;
}
