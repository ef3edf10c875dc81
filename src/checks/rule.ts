import type { EnteredData } from '../entered-data/entered-data.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import type { Draft, PastReport } from './draft.ts';
import type { Outcome, Severity } from './outcome.ts';
import type { Series } from './series.ts';

/** All that a rule may look at. */
export interface CheckContext {
  readonly draft: Draft;
  /** Reports of other years by the same body, the latest first. */
  readonly past: readonly PastReport[];
  /** Every figure of the draft, the past reports and the entered data, by what it counts. */
  readonly series: Series;
  readonly entered: EnteredData | null;
  readonly catalogue: Catalogue;
}

/** One check. It is pure, knows no other rule, and yields an outcome for everything it evaluates. */
export interface Rule {
  /** The file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** What must hold, in one Chinese sentence for the user. */
  readonly summary: string;
  /**
   * What is said when it does not, by message id, beside `SHARED_MESSAGES`; `{name}` is filled from the outcome's data. For a broken relation
   * `{what}`, `{stated}`, `{expected}` and `{working}` speak of the figure to blame.
   */
  readonly messages: Readonly<Record<string, string>>;
  /** Set where what is found follows from the year reported on alone (the congress of a year). */
  readonly dependsOnYear?: true;
  evaluate(context: CheckContext): Iterable<Outcome>;
}

/** What every relation may find: digits cut off instead of rounded. */
export const SHARED_MESSAGES: Readonly<Record<string, string>> = {
  truncated: '{what}写作{stated}，像是去尾而非四舍五入，应为{expected}（{working}）。',
};

export const defineRule = (rule: Rule): Rule => rule;
