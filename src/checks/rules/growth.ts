import { isComparable, namesOtherBase } from '../../figures/growth-basis.ts';
import { isPercent, isPoints } from '../../figures/units.ts';
import { growth } from '../../relations/growth.ts';
import { compare, outcomeOf } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { baseYearOf, isResult, levelsOf } from '../levels.ts';
import { type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { clauseAround, type Sentence, wordsBefore } from '../sentences.ts';
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
    for (const rate of context.draft.facts) {
      if (rate.figure.aim !== 'growth_rate' || rate.figure.measure === 'target') continue;
      yield checkRate(context, rate);
    }
  },
});

function checkRate(context: CheckContext, rate: Fact): Outcome {
  const { year } = rate.figure;
  const sentence = context.draft.sentenceOf(rate);
  const clause = sentence ? clauseAround(sentence, rate) : '';
  if (!isResult(rate) || year === null) return open('增长率被隐去或年份不明');
  if (namesOtherBase(clause) || !isComparable(rate.key, context.catalogue))
    return open('按可比口径、不变价或其他基期计算');
  const levels = levelsOf(context, rate);
  if (levels.length === 0) return open('本稿没有对应的本年数');
  const baseYear = baseYearOf(clause, year);
  const readings = readAgainst(context, levels, baseYear, (now, before) =>
    compare(growth, [
      { role: 'rate', fact: rate },
      { role: 'now', fact: now },
      { role: 'before', fact: before },
    ]),
  );
  const { comparison, isSure } = weigh(readings);
  if (!comparison) return open('没有上年的数可比');
  if (comparison.verdict === 'broken' && sentence && mayBeOfAnother(sentence, rate))
    return open('增长率说的可能是紧挨着的另一个数', comparison.terms);
  return outcomeOf(comparison, 'off', isSure ? {} : { severity: 'warning' });
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
