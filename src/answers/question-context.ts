import type { Catalogue } from '../figures/catalogue.ts';
import type { EnglishDictionary } from '../lexicon/gloss-index.ts';
import type { AskedBody, Question } from './question.ts';

/** What a question is read against. */
export interface QuestionContext {
  readonly catalogue: Catalogue;
  readonly bodies: readonly AskedBody[];
  /** The body assumed when a question names none, `null` for none. */
  readonly homeBody: string | null;
  /** The calendar year in which the question is asked: 今年 and 去年 count from it. */
  readonly thisYear: number;
  /** The question before it in the conversation; what this one leaves out is taken from there. */
  readonly previous: Question | null;
  /** For English words that the tables do not know; absent where none is at hand. */
  readonly dictionary?: EnglishDictionary;
}
