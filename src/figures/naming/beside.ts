import { isShareOfLast } from '../clause/beside.ts';
import type { Aim } from '../measure.ts';
import { isPercent } from '../units.ts';
import { type Clause, type Named, type NamingRule, named } from './clause.ts';

/** A number beside the subject (its target, its whole, the level of others) is named for the subject, which goes on. */
export const nameBeside: NamingRule = (clause) => {
  const { beside } = clause;
  const subject = subjectOf(clause);
  if (beside === null) return null;
  if (beside.kind === 'whole')
    return keep(
      clause,
      beside.name || subject,
      beside.isStock ? 'cumulative' : (clause.thread.aim ?? 'value'),
    );
  if (subject === '') return null;
  return keep(clause, subject, beside.kind === 'target' ? targetAim(clause) : levelAim(clause));
};

/** 占年度计划6000套的【104%】, 占全省总数15100家的【7.9%】: the share of the number right before it. */
export const nameShareOfLast: NamingRule = (clause) => {
  const { context, thread } = clause;
  const { beside } = thread;
  const noun = subjectOf(clause);
  if (beside === null || noun === '' || !isShareOfLast(context)) return null;
  if (beside.kind === 'level') return null;
  const name =
    beside.kind === 'target' ? `${noun}完成目标` : `${noun}占${beside.scope ?? ''}${beside.name || noun}比重`;
  return keep(clause, name, 'share');
};

/** What the sentence speaks of: its last subject, or the deed that stood for one (新开工3120套). */
const subjectOf = ({ thread }: Clause): string => thread.noun || (thread.verb ?? '');

function keep(clause: Clause, noun: string, aim: Aim): Named {
  return { ...named(clause, noun), carry: subjectOf(clause) || noun, verb: null, act: null, aim };
}

function targetAim({ context, thread }: Clause): Aim {
  if (!isPercent(context.mention.unit)) return thread.aim ?? 'value';
  return thread.isGrowth ? 'growth_rate' : 'share';
}

function levelAim({ context, thread, predicate }: Clause): Aim {
  if (!isPercent(context.mention.unit)) return thread.aim ?? 'value';
  const moves = predicate.direction !== null && !/于$/.test(context.before) && !predicate.isLevel;
  return thread.isGrowth || (moves && context.before.length <= 6 && !/[高低快慢优好]于/.test(context.before))
    ? 'growth_rate'
    : 'share';
}
