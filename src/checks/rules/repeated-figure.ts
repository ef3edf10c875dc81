import type { Figure } from '../../figures/figure.ts';
import { baseUnit, isMoney, sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { sameValue } from '../../relations/same-value.ts';
import { compare, outcomeOf } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { isNet } from '../levels.ts';
import type { Outcome } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { clauseAround, indexIn } from '../sentences.ts';

/** A figure that stands twice in the text stands for one value. */
export const repeatedFigureRule = defineRule({
  id: 'repeated-figure',
  severity: 'error',
  summary: '同一个数在文中各处一致。',
  messages: { off: '{what}前后不一致：此处写作{stated}，另一处写作{expected}。' },
  *evaluate(context) {
    const groups = Map.groupBy(
      context.draft.facts.filter((f) => isTellingApart(context, f)),
      (f) => slotOf(context, f),
    );
    for (const [slot, facts] of groups) {
      if (slot === '' || facts.length < 2) continue;
      yield* compareAll(facts);
    }
  },
});

const FULL_NAME = 8;

const PLAIN: readonly Figure['aim'][] = ['new', 'cumulative', 'share', 'value', 'growth_rate', 'rank'];

/** Whether the name and the words around leave no doubt that another figure of that name is the same one. */
function isTellingApart(context: CheckContext, fact: Fact): boolean {
  const { figure, key } = fact;
  if (figure.value === null || figure.year === null || !PLAIN.includes(figure.aim) || key.length < 3)
    return false;
  const sentence = context.draft.sentenceOf(fact);
  const isOwnNew =
    figure.aim === 'new' && sentence?.facts.some((f) => f.key === key && f.figure.aim === 'cumulative');
  if (sentence && !isOwnNew && pattern('{ofAnother}|{eachOne}').test(clauseAround(sentence, fact)))
    return false;
  // 2019年以来，新认定81家: of several years, whatever year stands beside it.
  const before = sentence?.text.slice(0, indexIn(sentence, figure.start)) ?? '';
  if (pattern('{aYear}[^；。]*$').test(before)) return false;
  // 734个项目完成投资2831亿元、投资完成率119.7%: a rate under a general name is that of what its sentence speaks of.
  if (figure.aim === 'share' && key.length < FULL_NAME && context.catalogue.find(key) === null) return false;
  return figure.aim !== 'value' || context.catalogue.find(key) !== null || isSingular(fact);
}

/** Money under a long or quoted name is one amount (“科创贷”投放1.43亿元); events of one name are held again and again. */
const isSingular = ({ figure, key }: Fact): boolean =>
  isMoney(figure.unit) && (key.length > 6 || /[“”]/.test(figure.indicator));

/** One slot, one value: 市级 and 区级 differ by name, 上半年 and 全年 by period, 本级 and 全区 by scope. */
function slotOf({ draft }: CheckContext, fact: Fact): string {
  const { figure, key } = fact;
  // 新设5980户，增长10.5%; 实有34865户，增长11.6%: two rates under one name.
  const of =
    figure.aim === 'growth_rate'
      ? (draft.sentenceOf(fact)?.facts.findLast((f) => f.key === key && f.figure.end <= figure.start)?.figure
          .aim ?? null)
      : null;
  const base = baseUnit(figure.unit).replace(
    pattern('^(?:{bodyUnit}|{personUnit}|{itemUnit}|{pieceUnit})$'),
    '家',
  );
  const target = figure.measure === 'target' ? 'target' : 'result';
  return [key, figure.aim, isNet(fact), of, target, figure.year, figure.period, figure.scope, base].join(
    '\u0000',
  );
}

function* compareAll(facts: readonly Fact[]): Iterable<Outcome> {
  const [first, ...others] = facts;
  if (!first) return;
  for (const fact of others) {
    // In one sentence the second number of a name is a part of the first, or comes closer to it (突破50个、达到51个).
    if (fact.figure.sentenceStart === first.figure.sentenceStart) continue;
    if (!sameDimension(fact.figure.unit, first.figure.unit)) continue;
    yield outcomeOf(
      compare(sameValue, [
        { role: 'stated', fact },
        { role: 'known', fact: first },
      ]),
      'off',
    );
  }
}
