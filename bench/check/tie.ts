import type { Amount } from './amount.ts';
import type { Fact } from './clean-report.ts';

/** Figures that hold one another: if one changes, it can be told from the others. */
export interface Tie {
  readonly relation: string;
  readonly facts: readonly Fact[];
  readonly holds: (at: (fact: Fact) => Amount) => boolean;
}

/** Whether two figures count the same, whatever they say of it. */
export const same = (a: Fact, b: Fact): boolean =>
  a.indicator === b.indicator && a.scope === b.scope && a.period === b.period;
