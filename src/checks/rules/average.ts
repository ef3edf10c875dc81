import { baseUnit, sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { average } from '../../relations/average.ts';
import { compare, outcomeOf } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { isResult } from '../levels.ts';
import { type Outcome, open } from '../outcome.ts';
import { defineRule } from '../rule.ts';
import { clauseAround, isAside, type Sentence, toldBefore, wordsBefore } from '../sentences.ts';
import { weigh } from '../weigh.ts';

/** What an average is over, by its first word: the units of its count. */
const COUNTED: readonly (readonly [word: RegExp, unit: RegExp])[] = [
  [pattern('{perUnit}'), pattern('^{bodyUnit}{visitSign}?$')],
  [pattern('{perPerson}'), pattern('^{personUnit}{visitSign}?$')],
  [pattern('{perItem}'), pattern('^(?:{itemUnit}|个)$')],
  [pattern('{perEvent}'), pattern('^{eventUnit}$')],
  [pattern('{perDeal}'), pattern('^{dealUnit}$')],
  [pattern('{perPiece}'), pattern('^{pieceUnit}$')],
  [pattern('{perLand}'), pattern('^{landUnit}$')],
  [pattern('{perSchool}'), pattern('^{schoolUnit}$')],
];

/** How far back, counted in amounts, the total and the count of an average stand. */
const NEAREST = 3;
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
        const unit = countUnitOf(sentence, fact);
        if (!unit || !isResult(fact) || fact.figure.aim !== 'value') continue;
        // 由上年的500万元提高到600万元, 较上年户均285万元: that of another year has another total.
        if (fact.figure.year !== context.draft.year || OF_LAST.test(clauseAround(sentence, fact))) continue;
        const outcome = checkAverage(sentence, fact, unit);
        if (outcome) yield outcome;
      }
    }
  },
});

/**
 * The unit of what an average is over: 户均, 每户, or 元/平方米. `null` for a number that is no average, or an indicator of
 * statistics (人均可支配收入) whose total and heads no report adds up.
 */
function countUnitOf(sentence: Sentence, fact: Fact): RegExp | null {
  const words = wordsBefore(sentence, fact);
  const { unit, indicator } = fact.figure;
  const over = /^.+\/(.+)$/.exec(unit)?.[1];
  if (over !== undefined) return pattern('{meanPrice}').test(words) ? new RegExp(`^${over}$`) : null;
  const isSaid = ({ source }: RegExp) =>
    new RegExp(`(?:${source})[^，；。]{0,4}$`).test(words) ||
    new RegExp(`(?:${source}).{0,2}$`).test(indicator);
  return COUNTED.find(([word]) => isSaid(word))?.[1] ?? null;
}

const AMOUNTS = ['new', 'value', 'cumulative'];
const isAverage = ({ figure }: Fact): boolean => pattern('{eachMean}').test(figure.indicator);

function checkAverage(sentence: Sentence, fact: Fact, countUnit: RegExp): Outcome | null {
  const unit = fact.figure.unit.replace(/\/.*$/, '');
  const before = sentence.facts
    .filter(
      (f) =>
        f.figure.end <= fact.figure.start &&
        isResult(f) &&
        AMOUNTS.includes(f.figure.aim) &&
        !isAverage(f) &&
        !isAside(sentence, f, fact),
    )
    .toReversed();
  const next = sentence.facts[sentence.facts.indexOf(fact) + 1];
  const told = before.filter((f) => sameDimension(f.figure.unit, unit));
  // 每户平均带动3人，共带动9645人: the total may stand right behind.
  const isTotal =
    next !== undefined &&
    baseUnit(next.figure.unit) === baseUnit(unit) &&
    pattern('^[^，；。]{0,2}，{inAllHere}').test(wordsBefore(sentence, next));
  const totals = isTotal ? [next] : told;
  const counts = before.filter((f) => countUnit.test(baseUnit(f.figure.unit)));
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
        before,
        fact,
        comparison.terms.map((t) => t.fact),
      ))
  )
    return open('文中有几个可能的总数或个数', comparison?.terms);
  return outcomeOf(comparison, 'off');
}

/** Total and count are among the three amounts right before the average, one of them in its own part of the sentence. */
function areNeighbours(
  sentence: Sentence,
  before: readonly Fact[],
  fact: Fact,
  terms: readonly Fact[],
): boolean {
  const near = toldBefore(sentence, fact);
  return (
    terms.every((term) => term === fact || before.indexOf(term) < NEAREST) &&
    terms.some((term) => near.includes(term))
  );
}
