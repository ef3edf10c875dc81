import { readSubject } from '../clause/subject.ts';
import { isPoints } from '../units.ts';
import { type NamingRule, named } from './clause.ts';

/** 高于全国【12.4个百分点】, 超出目标105个百分点: the subject, and what it is compared with. */
export const nameCompared: NamingRule = (clause) => {
  const { context, subject, thread } = clause;
  if (!isPoints(context.mention.unit)) return null;
  const match = /(高于|低于|快于|慢于|高出|超出|超过|超|领先|优于|好于|落后于?|滞后于?)(.{2,})$/.exec(
    context.before,
  );
  if (match) {
    const own = readSubject(context.before.slice(0, match.index)).noun || thread.noun || subject.noun;
    const noun = `${own}${match[1]}${match[2]}`;
    return named(clause, noun, { carry: thread.noun || noun });
  }
  const isPlain = thread.noun !== '' && /^(?:，|、)?比[^，]{2,10}[高低多少快慢]$/.test(context.before);
  return isPlain ? named(clause, thread.noun) : null;
};
