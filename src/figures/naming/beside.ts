import { isShareOfLast } from '../clause/beside.ts';
import type { Aim } from '../measure.ts';
import { isPercent } from '../units.ts';
import { type Clause, type Named, type NamingRule, named } from './clause.ts';

/** A number beside the subject (its target, its whole, the level of others) is named for the subject, which goes on. */
export const nameBeside: NamingRule = (clause) => {
  const { beside, thread } = clause;
  if (beside === null) return null;
  if (beside.kind === 'whole')
    return keep(clause, beside.name || thread.noun, beside.isStock ? 'cumulative' : (thread.aim ?? 'value'));
  if (thread.noun === '') return null;
  if (beside.kind === 'target') return keep(clause, thread.noun, targetAim(clause));
  return keep(clause, thread.noun, levelAim(clause));
};

/** 占年度计划6000套的【104%】, 占全省总数15100家的【7.9%】: the share of the number right before it. */
export const nameShareOfLast: NamingRule = (clause) => {
  const { context, thread } = clause;
  const { beside, noun } = thread;
  if (beside === null || noun === '' || !isShareOfLast(context)) return null;
  if (beside.kind === 'level') return null;
  const name =
    beside.kind === 'target' ? `${noun}完成目标` : `${noun}占${beside.scope ?? ''}${beside.name || noun}比重`;
  return keep(clause, name, 'share');
};

function keep(clause: Clause, noun: string, aim: Aim): Named {
  return { ...named(clause, noun), carry: clause.thread.noun || noun, verb: null, act: null, aim };
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
