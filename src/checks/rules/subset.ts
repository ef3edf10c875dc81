import { sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { order } from '../../relations/order.ts';
import { breakdownsIn } from '../breakdowns.ts';
import { compare, outcomeOf } from '../compare.ts';
import { type Fact, isInDraft } from '../fact.ts';
import { isResult } from '../levels.ts';
import type { Outcome } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { indexIn, type Sentence, wordsBefore } from '../sentences.ts';

/** new ≤ cumulative; a part named by 其中 ≤ its whole (commended ≤ sent). */
export const subsetRule = defineRule({
  id: 'subset',
  severity: 'warning',
  summary: '新增不多于累计，部分不多于整体。',
  messages: {
    newAboveStock: '{what}写作{stated}，本年新增多于累计数，应{expected}。',
    commendedAboveSent: '{what}写作{stated}，受表扬的多于派出的，应{expected}。',
    partAboveWhole: '{what}写作{stated}，部分多于整体，应{expected}。',
  },
  *evaluate(context) {
    for (const added of context.draft.facts) {
      if (added.figure.aim !== 'new' || !isResult(added)) continue;
      for (const stock of stocksOf(context, added))
        yield outcomeOf(compareOrder(added, stock), 'newAboveStock');
    }
    for (const sentence of context.draft.sentences) yield* checkCommended(context, sentence);
    for (const sentence of context.draft.sentences)
      for (const { whole, parts } of breakdownsIn(sentence))
        if (parts.length === 1)
          for (const part of parts) yield outcomeOf(compareOrder(part, whole), 'partAboveWhole');
  },
});

const COMMENDED = pattern('{commended}[^，；。]{0,12}$');
/** 520名优秀科技特派员受到通报表扬 */
const COMMENDED_BEHIND = pattern('^{personUnit}[^，。；]{0,12}{receiving}[^，。；]{0,8}{praising}');
const PERSON_UNIT = pattern('^{personUnit}$');
const SENT = pattern('{sent}');

const isCommended = (sentence: Sentence, fact: Fact): boolean =>
  COMMENDED.test(wordsBefore(sentence, fact)) ||
  COMMENDED_BEHIND.test(sentence.text.slice(indexIn(sentence, fact.figure.end)));

/** 选派科技特派员24名，…表扬优秀科技特派员6名: those commended are some of those sent, in one paragraph. */
function* checkCommended({ draft }: CheckContext, sentence: Sentence): Iterable<Outcome> {
  for (const fact of sentence.facts) {
    if (!PERSON_UNIT.test(fact.figure.unit) || !isResult(fact) || !isCommended(sentence, fact)) continue;
    const name = fact.key.replace(pattern('^{commendedName}+'), '');
    const before = draft.sentences
      .filter((s) => s.paragraph === sentence.paragraph)
      .flatMap((s) => s.facts)
      .filter(
        (f) =>
          f.figure.end <= fact.figure.start &&
          f.figure.unit === fact.figure.unit &&
          SENT.test(f.figure.verb ?? ''),
      );
    const isNear = (f: Fact) => f.figure.sentenceStart === fact.figure.sentenceStart;
    const sent = before.findLast((f) => f.key === name) ?? before.find(isNear);
    if (sent) yield outcomeOf(compareOrder(fact, sent), 'commendedAboveSent');
  }
}

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
