import type { Figure } from '../figures/figure.ts';

/**
 * A paragraph of a past report, or part of a long one. The parts of one paragraph follow on each other: the `end` of
 * one is the `start` of the next, under the same `section`.
 */
export interface PastPassage {
  readonly text: string;
  /** The heading path, joined by ` / `; empty for what stands above the first heading. */
  readonly section: string;
  /** The year that it speaks of: the plan's in the plan part; `null` when masked. */
  readonly year: number | null;
  /** Where it stands in the report's source: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * A report of an earlier year with its words and figures, as drafting takes it: what is written anew follows it. Where
 * it was kept is the caller's to know. Passages in reading order; the figures' offsets count in the same source.
 */
export interface PastReportText {
  readonly title: string;
  /** The year reported on; `null` when it is masked or not said. */
  readonly year: number | null;
  readonly passages: readonly PastPassage[];
  readonly figures: readonly Figure[];
}
