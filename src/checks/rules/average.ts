import { isCountUnit, sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { average } from '../../relations/average.ts';
import { compare, outcomeOf } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { isResult } from '../levels.ts';
import { type Outcome, open } from '../outcome.ts';
import { defineRule } from '../rule.ts';
import { clauseAround, type Sentence, wordsBefore } from '../sentences.ts';
import { weigh } from '../weigh.ts';

/** What an average is over, by its first word: the units of its count. */
const COUNTED: readonly (readonly [word: RegExp, unit: RegExp])[] = [
  [pattern('{perUnit}'), pattern('^{bodyUnit}$')],
  [pattern('{perPerson}'), pattern('^{personUnit}$')],
  [pattern('{perItem}'), /^[项个]$/],
  [pattern('{perEvent}'), pattern('^{eventUnit}$')],
];

const OF_LAST = pattern('{baseLead}(?:{lastYearWord}|{inYear})[^，。；\\d]{0,8}{eachMean}');

/** average × count = total: 户均, 人均, 场均, from the amount and the number before it in its sentence. */
export const averageRule = defineRule({
  id: 'average',
  severity: 'warning',
  summary: '平均数乘以个数等于总数。',
  messages: {
    off: '{what}写作{stated}，按文中的总数和个数计算应为{expected}（{working}）。',
  },
  *evaluate(context) {
    for (const sentence of context.draft.sentences) {
      for (const fact of sentence.facts) {
        const words = `${wordsBefore(sentence, fact).slice(-8)} ${fact.figure.indicator}`;
        const counted = COUNTED.find(([word]) => word.test(words));
        if (!counted || !isResult(fact) || fact.figure.aim !== 'value') continue;
        // 由上年的500万元提高到600万元, 较上年户均285万元: that of another year has another total.
        if (fact.figure.year !== context.draft.year || OF_LAST.test(clauseAround(sentence, fact))) continue;
        const outcome = checkAverage(sentence, fact, counted[1]);
        if (outcome) yield outcome;
      }
    }
  },
});

function checkAverage(sentence: Sentence, fact: Fact, countUnit: RegExp): Outcome | null {
  const before = sentence.facts.filter((f) => f.figure.end <= fact.figure.start && isResult(f)).toReversed();
  const amounts = ['new', 'value', 'cumulative'];
  const totals = before.filter(
    (f) => sameDimension(f.figure.unit, fact.figure.unit) && amounts.includes(f.figure.aim),
  );
  const counts = before.filter(
    (f) => isCountUnit(f.figure.unit) && countUnit.test(f.figure.unit) && amounts.includes(f.figure.aim),
  );
  const readings = totals.flatMap((total) =>
    counts
      .filter((count) => count !== total)
      .map((count) =>
        compare(average, [
          { role: 'average', fact },
          { role: 'total', fact: total },
          { role: 'count', fact: count },
        ]),
      ),
  );
  if (readings.length === 0) return null;
  const { comparison } = weigh(readings);
  // With several totals or counts before it, an average that fits none may be over something not said.
  if (
    !comparison ||
    (comparison.verdict === 'broken' &&
      !areNeighbours(
        sentence,
        fact,
        comparison.terms.map((t) => t.fact),
      ))
  )
    return open('文中有几个可能的总数或个数', comparison?.terms);
  return outcomeOf(comparison, 'off');
}

/** Total, count and average are three numbers in a row (parts in 其中 left out). */
function areNeighbours(sentence: Sentence, fact: Fact, terms: readonly Fact[]): boolean {
  const at = sentence.facts.indexOf(fact);
  const first = Math.min(...terms.map((t) => sentence.facts.indexOf(t)));
  return at - first <= 3;
}
