import { order } from '../../relations/order.ts';
import { sameDimension } from '../../figures/units.ts';
import { breakdownsIn } from '../breakdowns.ts';
import { compare, outcomeOf } from '../compare.ts';
import { type Fact, isInDraft } from '../fact.ts';
import { isResult } from '../levels.ts';
import { type CheckContext, defineRule } from '../rule.ts';

/** new ≤ cumulative; a part named by 其中 ≤ its whole (commended ≤ sent). */
export const subsetRule = defineRule({
  id: 'subset',
  severity: 'warning',
  summary: '新增不多于累计，部分不多于整体。',
  messages: {
    newAboveStock: '{what}写作{stated}，本年新增多于累计数，应{expected}。',
    partAboveWhole: '{what}写作{stated}，部分多于整体，应{expected}。',
  },
  *evaluate(context) {
    for (const added of context.draft.facts) {
      if (added.figure.aim !== 'new' || !isResult(added)) continue;
      for (const stock of stocksOf(context, added))
        yield outcomeOf(compareOrder(added, stock), 'newAboveStock');
    }
    for (const sentence of context.draft.sentences)
      for (const { whole, parts } of breakdownsIn(sentence))
        if (parts.length === 1)
          for (const part of parts) yield outcomeOf(compareOrder(part, whole), 'partAboveWhole');
  },
});

const compareOrder = (smaller: Fact, larger: Fact) =>
  compare(order, [
    { role: 'smaller', fact: smaller },
    { role: 'larger', fact: larger },
  ]);

/** The stock that the new ones belong to: named right behind them, in their own sentence. */
function stocksOf(context: CheckContext, added: Fact): readonly Fact[] {
  const { year, scope, period, unit, sentenceStart } = added.figure;
  return context.series
    .find({ key: added.key, year, scope, period, aims: ['cumulative'], isTarget: false })
    .filter(
      (f) =>
        isInDraft(f) &&
        isResult(f) &&
        f.figure.sentenceStart === sentenceStart &&
        sameDimension(f.figure.unit, unit),
    );
}
