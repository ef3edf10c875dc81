import type { Interval } from './interval.ts';

/**
 * A relation between figures, defined once: it is solved for any one of its roles, and the sum is written with the
 * other roles in place. Answers derive from it, drafts derive from it, the checker compares with it.
 */
export interface Relation<Role extends string = string> {
  readonly id: string;
  /** It only bounds (≤): that it holds says little for its figures. */
  readonly isBound?: true;
  /** For each role: the values it may have, given those of the others; `null` when they do not bound it. */
  readonly solve: Readonly<Record<Role, (given: Given<Role>) => Interval | null>>;
  /** For each role: the sum that gives it, as a person would write it, without the result. */
  readonly write: Readonly<Record<Role, (printed: Readonly<Record<Role, string>>) => string>>;
}

/** What the other roles may be; a role that is not given is absent from the sum. */
export type Given<Role extends string> = Readonly<Record<Role, Interval>>;
