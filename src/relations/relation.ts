import type { Interval } from './interval.ts';

interface Solvable<Role extends string> {
  readonly id: string;
  /** For each role: the values it may have, given those of the others; `null` when they do not bound it. */
  readonly solve: Readonly<Record<Role, (given: Given<Role>) => Interval | null>>;
}

/** Holds exactly, up to the rounding of what is printed. */
export interface Equation<Role extends string = string> extends Solvable<Role> {
  /** For each role: the sum that gives it, as a person would write it, without the result; empty where nothing is summed. */
  readonly write: Readonly<Record<Role, (printed: Readonly<Record<Role, string>>) => string>>;
}

/** Only bounds (≤): that it holds says little for its figures. */
export interface Bound<Role extends string = string> extends Solvable<Role> {
  readonly write?: never;
}

/**
 * A relation between figures, defined once: it is solved for any one of its roles, and the sum is written with the
 * other roles in place. Answers derive from it, drafts derive from it, the checker compares with it.
 */
export type Relation<Role extends string = string> = Equation<Role> | Bound<Role>;

/** What the other roles may be; a role that is not given is absent from the sum. */
export type Given<Role extends string> = Readonly<Record<Role, Interval>>;
