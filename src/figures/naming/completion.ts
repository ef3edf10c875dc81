import { isPercent } from '../units.ts';
import { type NamingRule, named } from './clause.ts';

/** 技术交易额9.6亿元，完成年度目标的【112%】: the last subject's completion of its task. */
export const nameCompletion: NamingRule = (clause) => {
  const { context, subject, predicate, thread } = clause;
  const completes = predicate.isCompletion || /^(?:分别|均|超额|提前|已)*完成/.test(context.before);
  if (!isPercent(context.mention.unit) || !completes) return null;
  if (thread.noun === '') return named(clause, subject.noun);
  return {
    noun: `${thread.noun}完成${subject.noun.replace(/^完成/, '')}`,
    carry: thread.noun,
    verb: null,
    act: null,
    inherited: 'share',
    consumed: 0,
  };
};
