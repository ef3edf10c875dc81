import { isPercent, isPoints } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { difference } from '../../relations/difference.ts';
import { growth } from '../../relations/growth.ts';
import { compare } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { isResult, statedFor } from '../levels.ts';
import { broken, holds, type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { clauseAround, toldBefore, wordsBefore } from '../sentences.ts';
import { toldInTurn } from '../told-in-turn.ts';

/** A difference of two rates is in 百分点; a growth of an amount is in %. */
export const pointsRule = defineRule({
  id: 'points',
  severity: 'warning',
  summary: '两个百分率之差用“百分点”，数量的增长用“%”。',
  messages: {
    needsPoints: '{indicator}是百分率，与上年之差应写“个百分点”，不写“%”。',
    needsPercent: '{indicator}是数量，比上年增长应写“%”，不写“百分点”。',
  },
  *evaluate(context) {
    for (const fact of context.draft.facts) {
      const { aim, unit } = fact.figure;
      if (!isResult(fact)) continue;
      if (aim === 'growth_rate' && isPercent(unit)) yield checkPercent(context, fact);
      else if (aim === 'share' && isPercent(unit)) yield checkMoved(context, fact);
      else if (aim === 'change' && isPoints(unit)) yield checkPoints(context, fact);
    }
  },
});

/** A share goes up and down by points; only 增长 and its like may be said of its own growth. */
const RISES = pattern('{byPoints}');

/** 提高3.7% of a share: an error when the two shares differ by 3.7 points, or when nothing but a share precedes it. */
function checkPercent(context: CheckContext, rate: Fact): Outcome {
  const shares = nearest(context, rate, (f) => f.figure.aim === 'share' && isPercent(f.figure.unit));
  const [share] = shares;
  if (!share) return holds();
  const sentence = context.draft.sentenceOf(rate);
  const clause = sentence ? clauseAround(sentence, rate) : '';
  const { year } = rate.figure;
  const bases = year === null ? [] : statedFor(context, share, year - 1);
  const [last] = bases;
  if (!last) return RISES.test(clause) ? needsPoints(rate) : open('没有上年的百分率可比');
  const asGrowth = compare(growth, statements('rate', rate, share, last));
  if (asGrowth.verdict === 'holds') return holds();
  const asPoints = compare(difference, statements('change', rate, share, last));
  return asPoints.verdict === 'holds' || RISES.test(clause) ? needsPoints(rate) : holds();
}

const MOVED = pattern('(?:{shareName}|{rateEnd}){byPoints}$');

/** 占全省的7.9%，占比提高0.4%: a share by how much it moved, right behind the share itself. */
function checkMoved(context: CheckContext, moved: Fact): Outcome {
  const sentence = context.draft.sentenceOf(moved);
  const last = sentence && toldBefore(sentence, moved).at(-1);
  const isMove = sentence !== null && MOVED.test(wordsBefore(sentence, moved));
  const isSmaller = Math.abs(Number(moved.figure.value)) < Number(last?.figure.value);
  return isMove && last?.figure.aim === 'share' && isSmaller ? needsPoints(moved) : holds();
}

const needsPoints = (rate: Fact): Outcome =>
  broken(
    'needsPoints',
    rate.figure,
    { indicator: rate.figure.indicator },
    { expected: `${rate.figure.value}个百分点` },
  );

/** 增长21.2个百分点 of a number of enterprises: only where no rate of that name stands before it. */
function checkPoints(context: CheckContext, change: Fact): Outcome {
  const own = context.draft.sentenceOf(change);
  // 甲率45.7%，乙142.3万人、丙率80.6%，分别提高1.7个和2.3个百分点: each is of one of the rates.
  if (own && toldInTurn(own, change, (f) => isPercent(f.figure.unit))) return holds();
  const rates = nearest(context, change, (f) => isPercent(f.figure.unit));
  const amounts = nearest(
    context,
    change,
    (f) =>
      !isPercent(f.figure.unit) &&
      !isPoints(f.figure.unit) &&
      f.figure.aim !== 'rank' &&
      f.figure.aim !== 'change',
  );
  const [amount] = amounts;
  const known = context.series
    .all(change.key)
    .filter((f) => f.figure.aim === 'share' || f.figure.aim === 'value');
  const sentence = context.draft.sentenceOf(change);
  const saysRate = pattern('{rateNoun}').test(sentence ? clauseAround(sentence, change) : '');
  const isRate = saysRate || rates.length > 0 || known.some((f) => isPercent(f.figure.unit));
  if (!amount || (isRate && !isOwnGrowth(context, change, amount))) return holds();
  return broken(
    'needsPercent',
    change.figure,
    { indicator: change.figure.indicator },
    { expected: `${change.figure.value}%` },
  );
}

/** Whether the number is just the growth of the amount before it. */
function isOwnGrowth(context: CheckContext, change: Fact, amount: Fact): boolean {
  const { year } = change.figure;
  if (year === null) return false;
  return statedFor(context, amount, year - 1).some(
    (last) => compare(growth, statements('rate', change, amount, last)).verdict === 'holds',
  );
}

const statements = (role: string, stated: Fact, now: Fact, before: Fact) =>
  [
    { role, fact: stated },
    { role: 'now', fact: now },
    { role: 'before', fact: before },
  ] as const satisfies Parameters<typeof compare>[1];

function nearest(context: CheckContext, fact: Fact, accepts: (f: Fact) => boolean): readonly Fact[] {
  const sentence = context.draft.sentenceOf(fact);
  return (sentence?.facts ?? [])
    .filter((f) => f.figure.end <= fact.figure.start && f.key === fact.key && isResult(f) && accepts(f))
    .toReversed();
}
