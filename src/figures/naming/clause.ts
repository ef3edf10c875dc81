import type { Beside } from '../clause/beside.ts';
import type { Context } from '../clause/context.ts';
import type { Predicate } from '../clause/predicate.ts';
import type { Act, Subject } from '../clause/subject.ts';
import type { Thread } from '../clause/thread.ts';
import type { Aim } from '../measure.ts';
import { isPercent, isPoints } from '../units.ts';

/** All that a naming rule may look at: the number's own clause, and what the clauses before it leave. */
export interface Clause {
  readonly context: Context;
  readonly subject: Subject;
  readonly predicate: Predicate;
  readonly thread: Thread;
  /** The whole sentence. */
  readonly text: string;
  /** 从A增加到B: this is A. */
  readonly isBase: boolean;
  /** Behind 、 ； or 其中: an item of the list that the number before it opened. */
  readonly isItem: boolean;
  /** The measure that the list or the clause hands down, `null` when none does. */
  readonly handedDown: Aim | null;
  /** The target, whole or level that the number is beside the subject; `null` when it is the subject's own. */
  readonly beside: Beside | null;
}

/** What a number is called, and what it leaves to the clauses behind it. */
export interface Named {
  readonly noun: string;
  /** What later clauses inherit when they name nothing. */
  readonly carry: string;
  readonly verb: string | null;
  readonly act: Act;
  /** The measure where nothing in the clause decides it. */
  readonly inherited: Aim | null;
  /** Characters behind the number that belong to its noun. */
  readonly consumed: number;
  /** Among whom a rank is (全省); left out by all but ranks. */
  readonly field?: string;
  /** The measure whatever the clause says; left out where its words decide. */
  readonly aim?: Aim;
}

/** One way in which reports name what they count; `null` when the clause is not of its form. */
export type NamingRule = (clause: Clause) => Named | null;

/** A name with the clause's own verb, carried on as it is unless said otherwise. */
export function named(clause: Clause, noun: string, more: Partial<Named> = {}): Named {
  const { verb, act } = clause.subject;
  return { noun, carry: noun, verb, act, inherited: null, consumed: 0, ...more };
}

/** An aside on the last subject (到期5家, 超目标5家): it names itself, and the subject goes on. */
export function aside(clause: Clause, noun: string): Named {
  const { unit } = clause.context.mention;
  const aim = isPercent(unit) || isPoints(unit) ? {} : { aim: 'value' as const };
  return { noun, carry: clause.thread.noun, verb: null, act: null, inherited: 'value', consumed: 0, ...aim };
}

/** The verb as an item of a list takes it from the item before. */
export function continuedVerb({ subject, thread, isItem }: Clause): Pick<Named, 'verb' | 'act'> {
  return isItem && subject.act === null
    ? { verb: thread.verb, act: null }
    : { verb: subject.verb, act: subject.act };
}
