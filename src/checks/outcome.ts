import type { Fact } from './fact.ts';
import type { Span } from './sentences.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A figure in a relation: what it is there, and what it should be if the others are right. */
export interface Term {
  readonly role: string;
  readonly fact: Fact;
  /** As a person would print it, in the figure's own unit; `null` when the others do not tell. */
  readonly expected: string | null;
  /** The sum that gives `expected`: `85 + 26 − 8 = 103`. */
  readonly working: string | null;
}

/** A figure in its role, without what it should be. */
export const plainTerm = (role: string, fact: Fact): Term => ({
  role,
  fact,
  expected: null,
  working: null,
});

/** A passage of another report, or of this one, that a finding points at without a figure. */
export interface Reference {
  /** Title of the report; `null` for the draft itself. */
  readonly report: string | null;
  readonly year: number | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

interface Evaluated {
  /** What was compared: every figure of the relation, the stated one first. Empty for wording and form. */
  readonly terms: readonly Term[];
}

/** The relation holds. */
export interface Held extends Evaluated {
  readonly verdict: 'holds';
  /** Whether that speaks for its figures: an equation does, a bound or a plausible size does not. */
  readonly vouches: boolean;
}

/** It cannot be told whether it holds; `reason` says why, in Chinese, for the reconciliation table. */
export interface Open extends Evaluated {
  readonly verdict: 'open';
  readonly reason: string;
}

/** It does not hold. */
export interface Broken extends Evaluated {
  readonly verdict: 'broken';
  readonly messageId: string;
  /** Fills the `{…}` of the message. */
  readonly data: Readonly<Record<string, string>>;
  /** Where it shows in the draft. For a broken relation the blame may move it to another of its figures. */
  readonly at: Span;
  /** The rule's own severity unless it says otherwise. */
  readonly severity: Severity | null;
  /** What should stand there, for wording and form; the terms say it for figures. */
  readonly expected: string | null;
  /** Figures to look at that are not to blame, whatever is wrong. */
  readonly beside: readonly Fact[];
  /** Other places to look at. */
  readonly references: readonly Reference[];
}

export type Outcome = Held | Open | Broken;

export const holds = (terms: readonly Term[] = [], vouches = false): Held => ({
  verdict: 'holds',
  terms,
  vouches,
});

export const open = (reason: string, terms: readonly Term[] = []): Open => ({
  verdict: 'open',
  reason,
  terms,
});

/** What may be said of a break beside where it is and its message. */
export type BreakDetails = Partial<Pick<Broken, 'terms' | 'severity' | 'expected' | 'beside' | 'references'>>;

export const broken = (
  messageId: string,
  at: Span,
  data: Readonly<Record<string, string>> = {},
  details: BreakDetails = {},
): Broken => ({
  verdict: 'broken',
  messageId,
  at: { start: at.start, end: at.end },
  data,
  terms: details.terms ?? [],
  severity: details.severity ?? null,
  expected: details.expected ?? null,
  beside: details.beside ?? [],
  references: details.references ?? [],
});
