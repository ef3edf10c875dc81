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
  const value = mention.value !== null && sign < 0 ? `-${mention.value}` : mention.value;
  return {
    indicator: noun === '' ? (verb ?? '') : noun,
    measure: isBase ? aim : measureIn(aim, frame.isPlan || aimsAt, evidence.predicate.compares),
    aim,
    verb,
    value,
    unit: /^(?:万亿|亿|万)$/.test(mention.unit)
      ? mention.unit + (/(人次|户次)$/.exec(noun)?.[1] ?? '')
      : mention.unit,
    year: isBase ? frame.baseYear : frame.year,
    period: isBase || (isStretchOfYears(frame.period) && isStateAt(aim, evidence)) ? null : frame.period,
    scope: frame.scope,
    qualifier: mention.qualifier,
    masked: mention.masked,
    start: mention.start,
    end: mention.end,
  };
}
