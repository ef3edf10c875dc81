import type { Frame } from '../frame.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Clause, Named } from '../naming/clause.ts';
import type { SentenceFigure, Thread } from './thread.ts';

const SUBJECTS_KEPT = 6;

/** What the clause leaves to the ones behind it. */
export function spinThread(
  clause: Clause,
  name: Named,
  frame: Frame,
  figures: readonly SentenceFigure[],
  nouns: readonly string[],
  group: readonly Mention[],
): Thread {
  const { thread, subject, predicate, context } = clause;
  const aim = figures.at(-1)?.aim ?? null;
  const isAmount = aim === 'new' || aim === 'cumulative' || aim === 'value';
  // 撤并4所, 占年度计划6000套: an aside leaves the subject's own measure as it was.
  const isOwn = name.carry === name.noun || name.noun.startsWith(name.carry);
  const isSaid = aim !== 'growth_rate' && aim !== 'rank';
  const goesOnHolding =
    thread.isHolding && subject.act === null && predicate.direction === null && !predicate.isLevel;
  return {
    frame:
      isInBrackets(clause.text, context.mention.from) || GROUND.test(context.behind) ? thread.frame : frame,
    noun: withoutAverage(nouns.at(-1) ?? name.carry),
    before: thread.before,
    verb: name.verb,
    aim: isAmount && (isOwn || thread.aim === null) ? aim : thread.aim,
    unit: isAmount && (isOwn || thread.unit === '') ? context.mention.unit : thread.unit,
    said: isAmount
      ? [...thread.said, { noun: name.noun, unit: context.mention.unit, aim }].slice(-SUBJECTS_KEPT)
      : thread.said,
    stockOf: aim === 'cumulative' ? name.carry : thread.stockOf,
    subjects: isSaid
      ? [...thread.subjects, ...(nouns.length > 0 ? nouns : [withoutAverage(name.noun)])].slice(
          -SUBJECTS_KEPT,
        )
      : thread.subjects,
    isGrowth: aim === 'growth_rate',
    isHolding: subject.act === 'holding' || goesOnHolding,
    isAccumulated: subject.isAccumulated,
    whole: wholeOf(clause),
    parts: thread.parts,
    isBase: clause.isBase,
    beside: clause.beside,
    field: name.field ?? (context.link === 'stop' ? '' : thread.field),
    upTo: (group.at(-1)?.to ?? 0) + name.consumed,
  };
}

/** 知识价值信用贷款户均193.3万元；累计发放1.10亿元: what goes on is the loan, not its average. */
const withoutAverage = (noun: string): string =>
  noun.replace(/(?<=..)(?:户均|人均|家均|项均|亩均|平均)$/, '');

/** 在…的基础上: what is there already. */
export const GROUND = /^[^，。；]{0,20}基础上/;

/** 毕业企业12家（上年为11家），在孵企业318家: what brackets say of the time holds in them alone. */
export const isInBrackets = (text: string, at: number): boolean =>
  text.lastIndexOf('（', at) > text.lastIndexOf('）', at);

/** 新增平台6个，包括甲3个、乙2个: the list opens with the whole as the last subject, and ends with the next own subject. */
function wholeOf({ context, subject, thread, text }: Clause): string {
  if (/其中|包括|（[^）]*$/.test(text.slice(thread.upTo, context.mention.from))) return thread.noun;
  const isListed = context.link === 'enumeration' || context.link === 'same' || subject.noun === '';
  return isListed && context.link !== 'stop' ? thread.whole : '';
}
