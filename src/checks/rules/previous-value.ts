import type { Figure } from '../../figures/figure.ts';
import { isComparable } from '../../figures/growth-basis.ts';
import { isCountUnit } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { sameValue } from '../../relations/same-value.ts';
import { compare, outcomeOf } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { statedFor } from '../levels.ts';
import { type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { clauseAround, indexIn } from '../sentences.ts';
import { weigh } from '../weigh.ts';

const CHECKED: readonly Figure['aim'][] = ['new', 'cumulative', 'value', 'share'];

/** What the draft says of another year, or of this year's target, is what that report said. */
export const previousValueRule = defineRule({
  id: 'previous-value',
  severity: 'error',
  summary: '文中引用的往年数、年初目标与往年报告一致。',
  messages: { off: '{what}写作{stated}，与往年报告的{expected}不一致。' },
  *evaluate(context) {
    const { year } = context.draft;
    for (const fact of context.draft.facts) {
      const { figure } = fact;
      const isCited =
        figure.year !== null &&
        year !== null &&
        (figure.measure === 'target' ? figure.year === year : figure.year < year);
      if (!isCited || figure.value === null || !CHECKED.includes(figure.aim)) continue;
      if (figure.measure !== 'target' && !isSaidOfThen(context, fact)) continue;
      yield checkCited(context, fact);
    }
  },
});

/** Whether a word of the sentence puts the figure into its year (上年, 由…), and none says that it was corrected since. */
function isSaidOfThen({ draft }: CheckContext, fact: Fact): boolean {
  const sentence = draft.sentenceOf(fact);
  if (sentence === null) return true;
  if (pattern('{restating}').test(clauseAround(sentence, fact))) return false;
  const before = sentence.text.slice(0, indexIn(sentence, fact.figure.start));
  const closed = /（[^（）]*）/g;
  return pattern('{lastYearWord}|{inYear}|{yearStart}|{changeFrom}').test(before.replace(closed, ''));
}

function checkCited(context: CheckContext, fact: Fact): Outcome {
  const { figure } = fact;
  const past = figure.measure === 'target' ? targetsFor(context, fact) : resultsFor(context, fact);
  const own = past.filter((f) => f.source.kind === 'report' && f.source.year === figure.year);
  const known = own.length > 0 ? own : past;
  if (known.length === 0) return open('往年报告没有这个数');
  const readings = known.map((f) =>
    compare(sameValue, [
      { role: 'stated', fact },
      { role: 'known', fact: f },
    ]),
  );
  const { comparison } = weigh(readings);
  if (!comparison) return open('往年报告没有这个数');
  // 每万人拥有6.32件 is no number of things: it is another indicator than a count of them.
  const isRatio = (f: Fact) => isCountUnit(f.figure.unit) && f.figure.value?.includes('.') === true;
  if (comparison.verdict === 'broken' && known.some((f) => isRatio(f) !== isRatio(fact)))
    return open('一个是整数、一个是比值');
  if (comparison.verdict === 'truncated') return outcomeOf({ ...comparison, verdict: 'holds' }, 'off');
  // National accounts and surveys are revised: what lies further back need not be what was printed then.
  if (comparison.verdict === 'broken' && isOlder(context, fact) && !isCountUnit(figure.unit))
    return open('更早年份的数可能经过修订', comparison.terms);
  const isLoose =
    !isComparable(fact.key, context.catalogue) || new Set(known.map((f) => f.figure.value)).size > 1;
  return outcomeOf(comparison, 'off', isLoose ? { severity: 'warning' } : {});
}

const isOlder = ({ draft }: CheckContext, { figure }: Fact): boolean =>
  draft.year !== null && figure.year !== null && figure.year < draft.year - 1;

const resultsFor = (context: CheckContext, fact: Fact): readonly Fact[] =>
  (fact.figure.year === null ? [] : statedFor(context, fact, fact.figure.year)).filter(
    (f) => f.source.kind === 'report',
  );

function targetsFor(context: CheckContext, { key, figure }: Fact): readonly Fact[] {
  const { scope, year, period, unit, aim } = figure;
  return context.series
    .find({ key, scope, year, period, unit, aims: [aim], isTarget: true })
    .filter((f) => f.source.kind === 'report');
}
