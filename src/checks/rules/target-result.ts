import type { Figure } from '../../figures/figure.ts';
import { sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { type Interval, intervalOf } from '../../relations/interval.ts';
import type { Bound } from '../../relations/relation.ts';
import { compare, outcomeOf } from '../compare.ts';
import { type Fact, isInDraft } from '../fact.ts';
import { isTelling, mayTell } from '../is-telling.ts';
import { isResult } from '../levels.ts';
import { broken, type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';

/** What a result may be read as where the plan's words say its aim otherwise (入库达到100家, 入库109家). */
const KIN: Partial<Record<Figure['aim'], readonly Figure['aim'][]>> = {
  cumulative: ['value'],
  value: ['cumulative', 'new'],
  new: ['value'],
};
const SHORTFALL = pattern(
  '{notReached}|{shortOfAim}|{than}[^，。；]{0,6}{targetNoun}[^，。；]{0,4}{short}|{awayFrom}[^，。；]{0,12}{targetNoun}[^，。；]{0,12}{short}|{targetNoun}[^，。；]{0,8}{gap}',
);
const AROUND = pattern('{about}');
const AT_MOST = pattern('{atMost}');
/** Less of these is better, whatever the words of the target. */
const LESS_IS_BETTER = pattern('{wantsLess}');

/** result ≥ target, or ≤ where less is wanted. */
const reached = (wantsLess: boolean): Bound<'result' | 'target'> => ({
  id: 'target-result',
  solve: {
    result: ({ target }) => (wantsLess ? { low: null, high: target.high } : { low: target.low, high: null }),
    target: ({ result }) => (wantsLess ? { low: result.low, high: null } : { low: null, high: result.high }),
  },
});

/** This year's result reaches what last year's plan aimed at, or the text says that it does not. */
export const targetResultRule = defineRule({
  id: 'target-result',
  severity: 'warning',
  summary: '本年结果达到上年提出的目标，没有达到的文中有说明。',
  messages: { missed: '{what}写作{stated}，没有达到上年提出的目标（应{expected}），文中也没有说明未完成。' },
  *evaluate(context) {
    const { year } = context.draft;
    if (year === null) return;
    for (const report of context.past) {
      if (report.year !== year - 1) continue;
      for (const target of report.facts) {
        if (target.figure.measure !== 'target' || target.figure.year !== year || target.figure.value === null)
          continue;
        const outcome = checkTarget(context, target);
        if (outcome) yield outcome;
      }
    }
  },
});

function checkTarget(context: CheckContext, target: Fact): Outcome | null {
  // 入库培育企业不少于180家 of a bare name may be another thing than the one spoken of before.
  const isNamed = isTelling(target.figure.indicator, context.catalogue);
  const results = isNamed || mayTell(target.key) ? resultsOf(context, target) : [];
  if (!isNamed && results.length > 1) return null;
  if (results.length === 0) return null;
  if (AROUND.test(target.figure.qualifier ?? '')) return open('目标是约数');
  const { figure } = target;
  const isLess =
    AT_MOST.test(figure.qualifier ?? '') ||
    figure.aim === 'rank' ||
    (figure.value ?? '').startsWith('-') ||
    LESS_IS_BETTER.test(target.key);
  const relation = reached(isLess);
  const comparisons = results.map((fact) =>
    compare(relation, [
      { role: 'result', fact },
      { role: 'target', fact: target, ...asAim(target, isLess) },
    ]),
  );
  const met = comparisons.find((c) => c.verdict !== 'broken');
  if (met) return outcomeOf(met.verdict === 'truncated' ? { ...met, verdict: 'holds' } : met, 'missed');
  if (results.some((fact) => isShortfallSaid(context, fact)))
    return open('文中说明了没有完成', comparisons[0]?.terms);
  const [stated] = comparisons[0]?.terms ?? [];
  if (!stated) return null;
  // The aim is what the result is measured by, never what is to blame for it.
  return broken('missed', stated.fact.figure, {}, { terms: [stated], beside: [target] });
}

/** 近30家 as an aim is reached by what is near it too; the printed number itself is the least that is asked. */
function asAim(target: Fact, isLess: boolean): { interval?: Interval } {
  const read = intervalOf(target.figure);
  return read && !isLess && read.low?.isOpen
    ? { interval: { ...read, low: { ...read.low, isOpen: false } } }
    : {};
}

function resultsOf(context: CheckContext, target: Fact): readonly Fact[] {
  const { scope, year, unit, aim } = target.figure;
  const found = context.series
    .find({ key: target.key, scope, year, period: null, isTarget: false, unit })
    .filter((f) => isInDraft(f) && isResult(f) && sameDimension(f.figure.unit, unit));
  const same = found.filter((f) => f.figure.aim === aim);
  const kin = KIN[aim] ?? [];
  return same.length > 0 ? same : found.filter((f) => kin.includes(f.figure.aim));
}

/** Whether the result's paragraph says that the aim was missed, or a sentence elsewhere that names it: a table gives no reasons. */
function isShortfallSaid({ draft }: CheckContext, result: Fact): boolean {
  const own = draft.sentenceOf(result);
  if (own !== null && SHORTFALL.test(own.paragraph.reading.text)) return true;
  const name = result.figure.indicator;
  return draft.sentences.some((s) => s.text.includes(name) && SHORTFALL.test(s.text));
}
