import { isPercent, isPoints, sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { difference } from '../../relations/difference.ts';
import { compare, outcomeOf } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { isResult } from '../levels.ts';
import { defineRule } from '../rule.ts';
import { clauseAround, indexIn, type Sentence, toldBefore } from '../sentences.ts';

const OTHER = pattern('{meanOfOthers}');

/** 覆盖率91.2%，高于全市平均水平1.5个百分点（全市为89.7%）: the distance to what is told of others. */
export const gapRule = defineRule({
  id: 'gap',
  severity: 'warning',
  summary: '高于、低于全省（全市）平均的数等于两个数之差。',
  messages: { off: '{what}写作{stated}，两个数之差应为{expected}（{working}）。' },
  *evaluate({ draft }) {
    for (const sentence of draft.sentences)
      for (const gap of sentence.facts) {
        if (gap.figure.aim !== 'change' || !isResult(gap) || !OTHER.test(clauseBefore(sentence, gap)))
          continue;
        const other = otherOf(sentence, gap);
        const own = other && ownOf(sentence, gap, other);
        if (!other || !own) continue;
        yield outcomeOf(
          compare(difference, [
            { role: 'change', fact: gap },
            { role: 'now', fact: own },
            { role: 'before', fact: other },
          ]),
          'off',
        );
      }
  },
});

/** The clause up to the number. */
function clauseBefore(sentence: Sentence, fact: Fact): string {
  const clause = clauseAround(sentence, fact);
  return clause.slice(0, Math.max(0, clause.lastIndexOf(fact.figure.raw)));
}

const isLike = (fact: Fact, gap: Fact): boolean =>
  isResult(fact) &&
  fact.figure.aim !== 'change' &&
  fact.figure.year === gap.figure.year &&
  (isPoints(gap.figure.unit)
    ? isPercent(fact.figure.unit)
    : sameDimension(fact.figure.unit, gap.figure.unit));

/** What is told of the others in brackets right beside the distance: （全市为89.7%）. */
function otherOf({ facts, text, ...sentence }: Sentence, gap: Fact): Fact | null {
  const at = facts.indexOf(gap);
  const whole = { facts, text, ...sentence };
  const isBracketed = (fact: Fact): boolean =>
    isLike(fact, gap) && pattern('（[^（）]*$').test(text.slice(0, indexIn(whole, fact.figure.start)));
  return [facts[at + 1], facts[at - 1]].find((fact) => fact !== undefined && isBracketed(fact)) ?? null;
}

/** The number that differs from it: the nearest of its kind told before, of the body itself. */
const ownOf = (sentence: Sentence, gap: Fact, other: Fact): Fact | null =>
  toldBefore(sentence, gap).findLast((fact) => fact !== other && isLike(fact, gap)) ?? null;
