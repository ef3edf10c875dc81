import { TOTAL } from '../lexicon.ts';
import type { Aim } from '../measure.ts';
import { baseUnit, isCountUnit, isMoney } from '../units.ts';
import type { Context } from './context.ts';
import type { Subject } from './subject.ts';
import type { Thread } from './thread.ts';

const TOTALLED = new RegExp(`^(?:${TOTAL}|共)(?:为|是|达到?)?$`);

/** Whether the number is an item of the list that the number before it opened. */
export function isListItem({ link, before }: Context): boolean {
  return link === 'enumeration' || link === 'stop' || /^，?其中/.test(before);
}

/** 新增甲3家、乙5家: the neighbour's measure; 累计为N家企业发放M亿元: the stock that the clause speaks of. */
export function handDown(context: Context, subject: Subject, thread: Thread): Aim | null {
  const { unit } = context.mention;
  const { parts } = thread;
  if (parts && subject.act === null && baseUnit(parts.unit) === baseUnit(unit)) return parts.aim;
  // 由12家增加到18家: where it moved to measures what it moved from.
  if (thread.isBase && subject.noun === '' && subject.act === null) return thread.aim;
  // 新建道路15条51.3公里: one thing in two units.
  if (context.link === 'same' && context.before === '' && !isMoney(unit)) return thread.aim;
  // 博士26名、硕士318名，合计344名: the sum measures what its parts do.
  if (context.link === 'comma' && subject.noun === '' && TOTALLED.test(context.before)) return thread.aim;
  if (context.link === 'same')
    return thread.aim === 'cumulative' && subject.act !== 'adding' ? 'cumulative' : null;
  if (subject.act !== null) return null;
  if (!isListItem(context))
    return context.link === 'comma' && thread.isHolding && isCountUnit(unit) ? 'cumulative' : null;
  if (context.link === 'stop' && subject.noun !== '' && !/^(?:国家|省|市|区|县)级?/.test(subject.noun))
    return null;
  return isMoney(unit) && thread.aim === 'new' ? null : thread.aim;
}
