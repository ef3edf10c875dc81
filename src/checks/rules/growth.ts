import { isComparable, namesOtherBase } from '../../figures/growth-basis.ts';
import { isPercent, isPoints, sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { growth } from '../../relations/growth.ts';
import { type Comparison, compare, outcomeOf, type Statement } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { baseYearOf, isResult, levelsOf } from '../levels.ts';
import { type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { clauseAround, type Sentence, toldBefore, wordsBefore } from '../sentences.ts';
import { readAgainst, weigh } from '../weigh.ts';

/** rate = this ÷ last − 1. The rate may speak of the new ones or of the stock: it is wrong only when neither fits. */
export const growthRule = defineRule({
  id: 'growth',
  severity: 'error',
  summary: '增长率等于本年数除以上年数再减一。',
  messages: {
    off: '{what}写作{stated}，按本年数和上年数计算应为{expected}（{working}）。',
  },
  *evaluate(context) {
    const aggregates: Comparison[] = [];
    for (const rate of context.draft.facts) {
      if (rate.figure.aim !== 'growth_rate' || rate.figure.measure === 'target') continue;
      yield checkRate(context, rate, aggregates);
    }
    // Where the printed levels give the other aggregates' rates, they give all of them.
    const off = aggregates.filter((c) => c.verdict === 'broken');
    const held = aggregates.length - off.length;
    if (held >= LEAST_HELD && held >= off.length * LEAST_HELD)
      for (const comparison of off) yield outcomeOf(comparison, 'off', { severity: 'warning' });
  },
});

/** Rates of aggregates that fit their levels, for each that does not. */
const LEAST_HELD = 3;

function checkRate(context: CheckContext, rate: Fact, aggregates: Comparison[]): Outcome {
  const { year } = rate.figure;
  const sentence = context.draft.sentenceOf(rate);
  const clause = sentence ? clauseAround(sentence, rate) : '';
  if (!isResult(rate) || year === null) return open('增长率被隐去或年份不明');
  const told = sentence && (restatedBase(sentence, rate) ?? baseInSentence(sentence, rate));
  if (told) return outcomeOf(compare(growth, statementsOf(rate, told.now, told.before)), 'off');
  if (pattern('{onLastPeriod}').test(clause)) return open('没有上一期的数可比');
  if (namesOtherBase(clause)) return open('按可比口径、不变价或其他基期计算');
  const levels = levelsOf(context, rate);
  if (levels.length === 0) return open('本稿没有对应的本年数');
  const baseYear = baseYearOf(clause, year);
  const readings = readAgainst(context, levels, baseYear, (now, before) =>
    compare(growth, statementsOf(rate, now, before)),
  );
  const { comparison, isSure } = weigh(readings);
  if (!comparison) return open('没有上年的数可比');
  if (!isComparable(rate.key, context.catalogue)) {
    if (comparison.verdict === 'broken' && isSlip(context, rate, comparison))
      return outcomeOf(comparison, 'off', { severity: 'warning' });
    aggregates.push(comparison);
    if (comparison.verdict === 'broken') return open('按可比口径、不变价或其他基期计算', comparison.terms);
  }
  if (comparison.verdict === 'broken' && sentence && mayBeOfAnother(sentence, rate))
    return open('增长率说的可能是紧挨着的另一个数', comparison.terms);
  return outcomeOf(comparison, 'off', isSure ? {} : { severity: 'warning' });
}

const statementsOf = (rate: Fact, now: Fact, before: Fact): [Statement, Statement, Statement] => [
  { role: 'rate', fact: rate },
  { role: 'now', fact: now },
  { role: 'before', fact: before },
];

const RESTATED = pattern('{restating}(?:{toBehind}|{reaching})?$');
const COMPARED = pattern('{than}[^，；。\\d]*(?:\\d{1,2}[^，；。\\d]*)?$');

/** 去年同期数由4860万美元调整为4790万美元，按调整后口径增长9.2%: the base as restated. `null` where none is. */
function restatedBase(sentence: Sentence, rate: Fact): { now: Fact; before: Fact } | null {
  const amounts = sentence.facts.filter((f) => f.figure.end <= rate.figure.start && isLevel(f));
  const before = amounts.findLast((f) => RESTATED.test(wordsBefore(sentence, f)));
  if (!before || !pattern('{onRestated}').test(clauseAround(sentence, rate))) return null;
  const now = amounts.findLast(
    (f) =>
      f !== before &&
      f.figure.year === rate.figure.year &&
      sameDimension(f.figure.unit, before.figure.unit) &&
      !pattern('{changeFrom}$').test(wordsBefore(sentence, f)),
  );
  return now ? { now, before } : null;
}

const isLevel = (f: Fact): boolean =>
  isResult(f) && !isPercent(f.figure.unit) && !isPoints(f.figure.unit) && f.figure.aim !== 'change';

/**
 * Of an aggregate whose levels need not give its growth: whether the rate is nonetheless a slip, the very opposite of
 * what they give, or last year's rate left standing.
 */
function isSlip({ series }: CheckContext, rate: Fact, { terms }: Comparison): boolean {
  const expected = Number.parseFloat(
    terms[0]?.expected
      ?.replace(pattern('^(?:{about}|{rising})'), '')
      .replace(pattern('^(?:{falls}|-)'), '-') ?? '',
  );
  const stated = Number(rate.figure.value);
  if (Number.isNaN(expected) || Math.abs(expected - stated) < LEAST_GAP) return false;
  if (Math.abs(expected + stated) < OPPOSITE) return true;
  const { scope, year, period } = rate.figure;
  return series
    .find({ key: rate.key, scope, year: (year ?? 0) - 1, period, aims: ['growth_rate'], isTarget: false })
    .some((f) => f.source.kind === 'report' && f.figure.value === rate.figure.value);
}

/** Percentage points: constant prices alone make less of a difference. */
const LEAST_GAP = 2;
const OPPOSITE = 0.3;

/**
 * The base that the rate's own sentence gives: 76.8亿元，较5月的73.5亿元增长4.5%; 一季度203.5亿元，二季度218.4亿元，环比增长7.3%. `null` where it gives none.
 */
function baseInSentence(sentence: Sentence, rate: Fact): { now: Fact; before: Fact } | null {
  const amounts = toldBefore(sentence, rate).filter(isLevel);
  const last = amounts.at(-1);
  if (!last) return null;
  const like = amounts.filter(
    (f) => f !== last && f.key === last.key && sameDimension(f.figure.unit, last.figure.unit),
  );
  const lead = wordsBefore(sentence, last);
  const own = wordsBefore(sentence, rate);
  const before = like.at(-1);
  if (!before || before.figure.year !== last.figure.year) return null;
  if (COMPARED.test(lead) && !/[，；。]/.test(own)) return { now: before, before: last };
  const isNext = before.figure.period !== null && before.figure.period !== last.figure.period;
  return isNext && pattern('{onLastPeriod}').test(own) ? { now: last, before } : null;
}

/** 科普活动86场，吸引1.9万人次参加，比上年增长18.5%: nothing in its clause says of which of the two. */
function mayBeOfAnother(sentence: Sentence, rate: Fact): boolean {
  const before = sentence.facts.filter(
    (f) => f.figure.end <= rate.figure.start && !isPercent(f.figure.unit) && !isPoints(f.figure.unit),
  );
  const nearest = before.at(-1);
  const own = wordsBefore(sentence, rate);
  return (
    nearest !== undefined &&
    nearest.key !== rate.key &&
    !clauseAround(sentence, rate).includes('分别') &&
    nearest.figure.aim !== 'change' &&
    nearest.figure.aim !== 'rank' &&
    !own.includes(rate.figure.indicator.slice(-2))
  );
}
