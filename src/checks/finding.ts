import type { Fact } from './fact.ts';
import type { Broken, Severity } from './outcome.ts';
import type { Rule } from './rule.ts';

/** Stands for the title of what was entered for a year. */
export const ENTERED = '录入的数据';

/** Another place that a finding points at. */
export interface Related {
  /** `this` for the draft itself, else the report's title, or `ENTERED`. */
  readonly report: string;
  readonly year: number | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** What is wrong, where, and what it should be. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly quote: string;
  /** UTF-16 code units of the draft's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly expected: string | null;
  readonly working: string | null;
  readonly related: readonly Related[];
  /**
   * What the finding speaks of, without places: the same between runs, and as long as its figures and words stay the
   * same. A dismissal holds on to it.
   */
  readonly subject: string;
}

/** A break that a rule has found. */
export interface Break {
  readonly rule: Rule;
  readonly outcome: Broken;
}

/** One fault: the figure to blame (`null` for wording and form), and every break that it explains, the gravest first. */
export interface Fault {
  readonly culprit: Fact | null;
  readonly breaks: readonly [Break, ...Break[]];
}

export const severityOf = ({ rule, outcome }: Break): Severity => outcome.severity ?? rule.severity;

const GRAVITY: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

export const byGravity = (a: Break, b: Break): number => GRAVITY[severityOf(b)] - GRAVITY[severityOf(a)];
