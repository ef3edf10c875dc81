import Big from 'big.js';
import type { Figure } from '../../figures/figure.ts';
import { baseUnit, isCountUnit, unitScale } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { HISTORY_EDIT, isOutlier } from '../../relations/history-edit.ts';
import { type Fact, isInDraft } from '../fact.ts';
import { isResult, statedFor } from '../levels.ts';
import { broken, holds, type Outcome, open, plainTerm } from '../outcome.ts';
import { sayNumber } from '../print-figure.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { lastClause, wordsBefore } from '../sentences.ts';

const AMOUNTS: readonly Figure['aim'][] = ['new', 'cumulative', 'value'];

/** A jump worth a look where the history is too short for the history edit. */
const JUMP = 3;
const LEAST_DIFFERENCE = 5;
/** Fewer things than this come and go tenfold without a slip. */
const LEAST_NUMBER = 2;
/** Years that differ by less than this factor are alike. */
const STEADY = 2;
/** No year brings so many times as much: a rate that fits was computed from the slip. */
const BEYOND_EXPLAINING = 1000;
/** How near a ratio must be to 10ᵏ to look like a slip of that size: within a factor of this. */
const NEAR_POWER = 1.6;

/** An amount is of the size that it had: no 万元 / 亿元 slip, no digit too many, no jump that nothing explains. */
export const magnitudeRule = defineRule({
  id: 'magnitude',
  severity: 'warning',
  summary: '数的大小与上年相当，没有单位或位数写错的迹象。',
  messages: {
    unit: '{what}写作{stated}，与上年的{last}相差约{factor}倍，可能是“万”“亿”写错。',
    digits: '{what}写作{stated}，与上年的{last}相差约{factor}倍，可能是位数或小数点写错。',
    jump: '{what}写作{stated}，上年为{last}，变化过大且文中没有说明，请核对。',
  },
  *evaluate(context) {
    for (const fact of context.draft.facts) {
      const { aim, year } = fact.figure;
      if (!AMOUNTS.includes(aim) || !isResult(fact) || year === null || year !== context.draft.year) continue;
      if (isDifference(context, fact)) continue;
      const outcome = checkSize(context, fact, year);
      if (outcome) yield outcome;
    }
  },
});

/** 比上年多增0.16万人 is no size of its own. */
function isDifference({ draft }: CheckContext, fact: Fact): boolean {
  const sentence = draft.sentenceOf(fact);
  return sentence !== null && pattern('{than}|{average}').test(lastClause(wordsBefore(sentence, fact)));
}

const amountOf = ({ figure }: Fact): Big => new Big(figure.value ?? '0').times(unitScale(figure.unit));

function checkSize(context: CheckContext, fact: Fact, year: number): Outcome | null {
  const bases = statedFor(context, fact, year - 1).filter(
    (f) => f.source.kind !== 'entered' && f.figure.aim === fact.figure.aim && isResult(f),
  );
  const [nearest] = bases.toSorted((a, b) => distance(a, fact) - distance(b, fact));
  if (!nearest) return null;
  const [now, last] = [amountOf(fact), amountOf(nearest)];
  if (now.lte(0) || last.lte(0)) return open('有一年为零');
  const ratio = Number(now.div(last));
  const message = verdictOf(context, fact, nearest, ratio);
  if (message === null) return holds([fact, nearest].map((f) => plainTerm('stated', f)));
  if (message !== 'unit' && !isBeyondExplaining(ratio) && isExplained(context, fact))
    return open('文中说明了变化的幅度');
  if (message === 'jump' && nearest.isAkin) return open('两年的叫法不同，不足以断定');
  const data = {
    last: sayNumber(nearest.figure.value ?? '', nearest.figure),
    factor: String(Math.round(ratio > 1 ? ratio : 1 / ratio)),
  };
  return broken(message, fact.figure, data, {
    severity: message === 'unit' ? 'error' : null,
    terms: [plainTerm('stated', fact)],
    beside: [nearest],
  });
}

const distance = (a: Fact, b: Fact): number => {
  const [x, y] = [amountOf(a), amountOf(b)];
  return x.lte(0) || y.lte(0) ? Number.POSITIVE_INFINITY : Math.abs(Math.log(Number(x.div(y))));
};

const isBeyondExplaining = (ratio: number): boolean =>
  ratio > BEYOND_EXPLAINING || ratio < 1 / BEYOND_EXPLAINING;

const isNearPower = (ratio: number, power: number): boolean => {
  const off = (ratio > 1 ? ratio : 1 / ratio) / 10 ** power;
  return off < NEAR_POWER && off > 1 / NEAR_POWER;
};

function verdictOf(
  context: CheckContext,
  fact: Fact,
  last: Fact,
  ratio: number,
): 'unit' | 'digits' | 'jump' | null {
  const isScaled = unitScale(fact.figure.unit) !== 1 || unitScale(last.figure.unit) !== 1;
  if (isScaled && [3, 4, 5].some((power) => isNearPower(ratio, power)) && Math.abs(Math.log10(ratio)) > 3.2)
    return 'unit';
  if (isBeyondExplaining(ratio))
    return baseUnit(fact.figure.unit) === baseUnit(last.figure.unit) ? 'digits' : null;
  const difference = amountOf(fact).minus(amountOf(last)).abs();
  const least = amountOf(ratio > 1 ? last : fact);
  const isFew = difference.lt(LEAST_DIFFERENCE) || least.lt(LEAST_NUMBER);
  if (isCountUnit(fact.figure.unit) && isFew) return null;
  const series = seriesOf(context, fact);
  const edit = isOutlier(series);
  const isJump = edit ?? (ratio > JUMP || ratio < 1 / JUMP);
  if (!isJump) return null;
  if (isNearPower(ratio, 1) || isNearPower(ratio, 2)) return 'digits';
  // One year before tells nothing of how much an amount moves from year to year; a stock moves little.
  const isStock = fact.figure.aim === 'cumulative';
  return edit || isStock || wasSteady(series.slice(0, -1)) ? 'jump' : null;
}

/** Whether the years before, two at least, lie near each other. */
const wasSteady = (past: readonly Big[]): boolean =>
  past.length > 1 &&
  past.every((now, i) => {
    const last = past[i - 1];
    return last === undefined || (now.lt(last.times(STEADY)) && last.lt(now.times(STEADY)));
  });

/** The indicator's amounts by year, this year's last; short where a year is missing. */
function seriesOf(context: CheckContext, fact: Fact): Big[] {
  const values = [amountOf(fact)];
  for (let year = (fact.figure.year ?? 0) - 1; values.length <= HISTORY_EDIT.leastYears + 10; year--) {
    const [before] = statedFor(context, fact, year).filter(isResult);
    if (!before) break;
    values.unshift(amountOf(before));
  }
  return values;
}

/** A growth, a multiple or a change of the same indicator stands in the text: whether it fits is another rule's. */
function isExplained(context: CheckContext, { key, figure }: Fact): boolean {
  const slot = { key, scope: figure.scope, period: figure.period };
  // 由218家压减至41家: the text itself gives both years.
  const isToldToo = context.series
    .find({ ...slot, year: (figure.year ?? 0) - 1 })
    .some((f) => isInDraft(f) && f.figure.sentenceStart === figure.sentenceStart);
  if (isToldToo) return true;
  return context.series
    .find({ ...slot, year: figure.year })
    .some(
      (f) => isInDraft(f) && ['growth_rate', 'growth_multiple', 'multiple', 'change'].includes(f.figure.aim),
    );
}
