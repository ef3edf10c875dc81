import { pattern } from '../../lexicon/pattern.ts';
import { order } from '../../relations/order.ts';
import { compare, outcomeOf } from '../compare.ts';
import { exitsOf } from '../exits.ts';
import type { Fact } from '../fact.ts';
import { isResult, withoutLooser } from '../levels.ts';
import { type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { lastClause, wordsBefore } from '../sentences.ts';
import { weigh } from '../weigh.ts';

const FALL = pattern('{lessening}');
/** A level of things or people (实有, 在册) goes up and down; what has been counted up since some year does not. */
const COUNTED_UP = pattern('{countedUp}');

/** A cumulative number does not fall from one year to the next, unless the text says why. */
export const monotoneRule = defineRule({
  id: 'monotone',
  severity: 'warning',
  summary: '累计数不低于上年。',
  messages: { fell: '{what}写作{stated}，比上年累计还少，应{expected}；如确有减少请写明。' },
  *evaluate(context) {
    for (const stock of context.draft.facts) {
      const { aim, year } = stock.figure;
      if (aim !== 'cumulative' || year === null || year !== context.draft.year || !isResult(stock)) continue;
      const sentence = context.draft.sentenceOf(stock);
      if (sentence && !COUNTED_UP.test(lastClause(wordsBefore(sentence, stock)))) continue;
      const outcome = checkStock(context, stock, year);
      if (outcome) yield outcome;
    }
  },
});

function checkStock(context: CheckContext, stock: Fact, year: number): Outcome | null {
  const { scope, period, unit } = stock.figure;
  const slot = { key: stock.key, scope, period, unit, aims: ['cumulative'] as const, isTarget: false };
  const stated = context.series
    .find({ ...slot, year: year - 1 })
    .filter((f) => f.source.kind === 'report' && f.source.year === year - 1 && isResult(f));
  const last = withoutLooser(stated);
  if (last.length === 0) return null;
  const readings = last.map((before) =>
    compare(order, [
      { role: 'larger', fact: stock },
      { role: 'smaller', fact: before },
    ]),
  );
  const { comparison } = weigh(readings);
  if (!comparison) return null;
  if (comparison.verdict === 'truncated') return outcomeOf({ ...comparison, verdict: 'holds' }, 'fell');
  if (comparison.verdict === 'broken' && mayFall(context, stock)) return open('可能有减少', comparison.terms);
  return outcomeOf(comparison, 'fell');
}

function mayFall(context: CheckContext, stock: Fact): boolean {
  if (context.catalogue.find(stock.key)?.losesMembers) return true;
  const own = context.draft.sentenceOf(stock);
  if (!own) return false;
  const exits = exitsOf(context.draft, stock.key);
  return exits.facts.length > 0 || exits.isVague || FALL.test(own.text);
}
