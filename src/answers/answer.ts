import type { Measure } from '../figures/figure.ts';

export interface Citation {
  /** The report's title. */
  readonly report: string;
  readonly reportId: string;
  readonly year: number | null;
  readonly section: string;
  readonly quote: string;
  /** Where the quote stands in the report's text. */
  readonly start: number;
  readonly end: number;
}

export interface AnswerValue {
  readonly number: number;
  readonly unit: string;
  readonly year: number | null;
  readonly indicator: string;
  readonly measure: Measure;
}

/** One year of a trend, to be shown as a table. */
export interface TrendPoint {
  readonly year: number;
  readonly number: number;
  readonly unit: string;
}

export interface Answer {
  readonly status: 'answered' | 'not_found' | 'masked' | 'ambiguous';
  /** One sentence or a few, in the question's language. */
  readonly text: string;
  readonly value: AnswerValue | null;
  /** The sum as a person would write it, `null` where nothing was computed. */
  readonly working: string | null;
  readonly citations: readonly Citation[];
  readonly trend: readonly TrendPoint[];
}
