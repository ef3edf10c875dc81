import type { Beside } from './clause/beside.ts';
import type { SentenceFigure } from './clause/thread.ts';
import type { Frame } from './frame.ts';
import { type Aim, decideAim, type Evidence, measureIn, signOf } from './measure.ts';

const isStretchOfYears = (period: string | null): boolean =>
  period !== null && /年|时期|期间|以来|政府/.test(period) && !/上半年|下半年/.test(period);

/** What holds at the end of a stretch of years is a matter of its last year alone: a stock, a rank, a level reached. */
function isStateAt(aim: Aim, { predicate, subject }: Evidence): boolean {
  if (subject.isAccumulated && !predicate.isLevel) return false;
  return (
    aim === 'cumulative' || aim === 'rank' || (predicate.isLevel && (aim === 'share' || aim === 'value'))
  );
}

const MOVES: ReadonlySet<Aim> = new Set(['growth_rate', 'growth_multiple', 'change']);

/** The part of a year, or the stretch, that a number is of; 环比 and 年均 are no comparison with the year before. */
function periodOf(aim: Aim, evidence: Evidence, { period }: Frame): string | null {
  if (isStretchOfYears(period) && isStateAt(aim, evidence)) return null;
  if (MOVES.has(aim) && /环比[^，；。]{0,4}$/.test(evidence.before)) return '环比';
  return aim === 'growth_rate' && period === null && evidence.predicate.isYearly ? '年均' : period;
}

/** 标准由850元提高到…, 合格合格率: a link is no part of a name, and a word stands in it once. */
const tidyName = (noun: string): string =>
  noun.length > 3
    ? noun.replace(/(?<=[\u4e00-\u9fa5]{3})[由从]$/, '').replace(/([\u4e00-\u9fa5]{2,4})\1/, '$1')
    : noun;

/** The figure that the evidence makes of a number; `beside` is what it is beside the subject. */
export function toFigure(
  evidence: Evidence,
  beside: Beside | null,
  verb: string | null,
  frame: Frame,
): SentenceFigure {
  const { mention, noun, isBase } = evidence;
  const aim = decideAim(evidence);
  // 低于全省5.6%的平均水平: the word of comparing says nothing of the number itself.
  const sign = beside !== null && /[高低快慢优好]于|[比较]/.test(evidence.before) ? 1 : signOf(aim, evidence);
  const aimsAt = beside?.kind === 'target' || evidence.isAimed;
  const isSigned = mention.value?.startsWith('-') ?? false;
  const value = mention.value !== null && sign < 0 && !isSigned ? `-${mention.value}` : mention.value;
  return {
    indicator: noun === '' ? (verb ?? '') : tidyName(noun),
    measure: isBase ? aim : measureIn(aim, frame.isPlan || aimsAt, evidence.predicate.compares),
    aim,
    verb,
    value,
    unit: /^(?:万亿|亿|万)$/.test(mention.unit)
      ? mention.unit + (/(人次|户次)$/.exec(noun)?.[1] ?? '')
      : mention.unit,
    year: isBase ? frame.baseYear : frame.year,
    period: isBase ? null : periodOf(aim, evidence, frame),
    scope: frame.scope,
    qualifier: mention.qualifier,
    masked: mention.masked,
    start: mention.start,
    end: mention.end,
  };
}
