import { planStart } from '../figures/plan-start.ts';
import type { Outline } from '../report/outline.ts';
import type { Report } from '../report/report.ts';
import type { Fact } from './fact.ts';
import type { Sentence } from './sentences.ts';

/** The text that is checked, as read; nothing of it changes while the rules run. */
export interface Draft {
  readonly report: Report;
  /** The text as read: the source that all offsets speak of. */
  readonly source: string;
  /** The year reported on; `null` when neither text nor user says. */
  readonly year: number | null;
  readonly outline: Outline;
  readonly sentences: readonly Sentence[];
  /** Its figures in reading order. */
  readonly facts: readonly Fact[];
  /** The sentence that a figure of the draft stands in; `null` for one in a table. */
  sentenceOf(fact: Fact): Sentence | null;
}

/** A report of another year by the same body. */
export interface PastReport {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly facts: readonly Fact[];
  /** Its wording, in reading order, where the store keeps it; for claims that are no figures (首个, 第N届). */
  readonly passages: readonly PastPassage[];
}

export interface PastPassage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where the plan of a draft or a past report begins: an offset of its source. */
export const planStartOf = ({ facts, year }: Pick<Draft, 'facts' | 'year'>): number =>
  planStart(
    facts.values().map((f) => f.figure),
    year,
  );
