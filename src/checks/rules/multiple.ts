import { isComparable, namesOtherBase } from '../../figures/growth-basis.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { growthMultiple, multiple } from '../../relations/multiple.ts';
import { compare, outcomeOf } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { baseYearOf, isResult, levelsOf } from '../levels.ts';
import { broken, type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { clauseAround } from '../sentences.ts';
import { readAgainst, weigh } from '../weigh.ts';

/** 增长k倍: × (1 + k); 是…的k倍, 增长到k倍: × k; 翻n番: × 2ⁿ. A fall by multiples is no number. */
export const multipleRule = defineRule({
  id: 'multiple',
  severity: 'warning',
  summary: '倍数与两年的数一致；增长k倍是原来的1＋k倍，减少不能说几倍。',
  messages: {
    off: '{what}写作{stated}，按两年的数计算，倍数应为{expected}（{working}）。',
    confused: '{what}写作{stated}：“增长几倍”与“是几倍”可能混用，按两年的数计算应为{expected}（{working}）。',
    fall: '“{quote}”：减少、下降不能说几倍，请改用百分数或几分之几。',
  },
  *evaluate(context) {
    for (const fact of context.draft.facts) {
      const { aim, measure } = fact.figure;
      if ((aim !== 'growth_multiple' && aim !== 'multiple') || measure === 'target') continue;
      yield checkMultiple(context, fact);
    }
  },
});

function checkMultiple(context: CheckContext, fact: Fact): Outcome {
  const { aim, year } = fact.figure;
  const sentence = context.draft.sentenceOf(fact);
  const clause = sentence ? clauseAround(sentence, fact) : '';
  if (pattern('{shrinking}(?:{done}|{nearly})?(?:[\\d.]|{countDigit}|{few})+{times}').test(clause))
    return broken('fall', fact.figure, { quote: clause });
  if (!isResult(fact) || year === null) return open('倍数被隐去或年份不明');
  if (namesOtherBase(clause) || !isComparable(fact.key, context.catalogue))
    return open('按可比口径、不变价或其他基期计算');
  const levels = levelsOf(context, fact);
  if (levels.length === 0) return open('本稿没有对应的本年数');
  const baseYear = baseYearOf(clause, year);
  const [own, other] = aim === 'multiple' ? [multiple, growthMultiple] : [growthMultiple, multiple];
  const read = (relation: typeof multiple) =>
    readAgainst(context, levels, baseYear, (now, before) =>
      compare(relation, [
        { role: 'times', fact },
        { role: 'now', fact: now },
        { role: 'before', fact: before },
      ]),
    );
  const { comparison } = weigh(read(own));
  if (!comparison) return open('没有上年的数可比');
  const isConfused = comparison.verdict === 'broken' && weigh(read(other)).comparison?.verdict === 'holds';
  return outcomeOf(
    comparison.verdict === 'truncated' ? { ...comparison, verdict: 'holds' } : comparison,
    isConfused ? 'confused' : 'off',
  );
}
