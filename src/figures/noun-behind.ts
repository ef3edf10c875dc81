import type { Context } from './clause-context.ts';
import { RELATIONAL } from './lexicon.ts';
import type { Predicate } from './predicate.ts';
import { readNounBehind, type Subject } from './subject.ts';
import { isCountUnit, isPercent, isPoints } from './units.ts';

/** The noun behind the number, when what stands before it names nothing (选派34名科技特派员). */
export function nounBehind(
  context: Context,
  subject: Subject,
  predicate: Predicate,
  isBase: boolean,
): { noun: string; consumed: number } | null {
  const { mention, behind } = context;
  if (/^(?:大关|关口|台阶|门槛|整数关)/.test(behind)) return null;
  if (isBase || mention.kind === 'rank' || isPoints(mention.unit) || mention.unit === '倍') return null;
  if (predicate.isGrowthNoun || (predicate.direction !== null && isPercent(mention.unit))) return null;
  const attached = behind.replace(/^的/, '');
  if (
    attached === '' ||
    /^(?:以上)?的?(?:增长|增速|增幅|速度)/.test(attached) ||
    /^(?:和|及|与|或|，|升|增|提|降|扩|到|至|安排|的$)/.test(attached)
  )
    return null;
  const noun = readNounBehind(behind);
  if (noun.length < 2) return null;
  const leftover = attached.length - noun.length;
  const isUnknownVerb =
    context.link === 'same' &&
    subject.noun.length <= 3 &&
    !context.runsIntoNumber &&
    context.before.length <= 4;
  const names =
    subject.noun !== '' &&
    !isUnknownVerb &&
    !RELATIONAL.test(subject.noun) &&
    !/(?:等|第一个|首个|中的?|内的?)$/.test(context.before);
  const consumed = behind.startsWith('的') ? noun.length + 1 : noun.length;
  if (!names) return { noun, consumed };
  if (isPercent(mention.unit)) return predicate.isLevel || predicate.isStock ? null : { noun, consumed };
  if (context.runsIntoNumber && leftover === 0) return null;
  const isAgent = /(?:支部|地区|我省|全区|集团|公司|局|中心|学院|大学|街道|社区)$/.test(subject.noun);
  return isAgent && isCountUnit(mention.unit) ? { noun, consumed } : null;
}
