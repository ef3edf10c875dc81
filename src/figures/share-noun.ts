import type { Context, Thread } from './clause-context.ts';
import { LEVEL_ONLY } from './lexicon.ts';
import { peelPredicate } from './predicate.ts';
import { readSubject, type Subject } from './subject.ts';
import { isPercent, isPoints } from './units.ts';

const SHARE = /^(.*?)占(?!比(?!重|例)|地)((?:到|据)?.*?)(?:的)?(比重|比例|比)?$/;

/** 占X的N%, 占X比重N%, 占比: the part, the whole, and 比重. */
export function shareNoun(
  context: Context,
  subject: Subject,
  thread: Thread,
): { noun: string; carry: string } | null {
  if (!isPercent(context.mention.unit) && !isPoints(context.mention.unit)) return null;
  const { rest } = peelPredicate(context.before);
  if (/占比$/.test(rest)) {
    const own = readSubject(rest.slice(0, -2)).noun;
    const part = own && !LEVEL_ONLY.test(own) ? own : thread.noun;
    return { noun: `${part}占比`, carry: `${part}占比` };
  }
  if (/占$/.test(rest)) {
    const part = readSubject(rest.slice(0, -1)).noun || thread.noun;
    return { noun: `${part}占比`, carry: `${part}占比` };
  }
  const match = SHARE.exec(rest);
  if (match?.[2]) {
    const own = readSubject(match[1] ?? '').noun;
    const part = own || thread.noun;
    return {
      noun: `${part}占${match[2].replace(/的$/, '')}比重`,
      carry: isPoints(context.mention.unit) ? part : `${part}占${match[2].replace(/的$/, '')}比重`,
    };
  }
  const of = /^(.*在.+中的?)(比重|比例)$/.exec(rest);
  return of ? { noun: subject.noun, carry: subject.noun } : null;
}

/** 高于全国12.4个百分点, 超出目标105个百分点: the subject, and what it is compared with. */
export function comparedNoun(context: Context, subject: Subject, thread: Thread): string | null {
  if (!isPoints(context.mention.unit)) return null;
  const match = /(高于|低于|快于|慢于|高出|超出|超过|超|领先|优于|好于)(.{2,})$/.exec(context.before);
  if (!match)
    return thread.noun !== '' && /^(?:，|、)?比[^，]{2,10}[高低多少快慢]$/.test(context.before)
      ? thread.noun
      : null;
  const own = readSubject(context.before.slice(0, match.index)).noun || thread.noun || subject.noun;
  return `${own}${match[1]}${match[2]}`;
}
