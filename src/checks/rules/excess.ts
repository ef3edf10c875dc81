import Big from 'big.js';
import { isPercent, isPoints, sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { difference } from '../../relations/difference.ts';
import { exactly } from '../../relations/interval.ts';
import { type Comparison, compare, outcomeOf } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { isResult } from '../levels.ts';
import { type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { clauseAround, type Sentence, toldBefore, wordsBefore } from '../sentences.ts';
import { weigh } from '../weigh.ts';

const PAST_AIM = pattern('{pastAim}');

/** What was done beyond an aim, or is short of it: result − target, with the target in the sentence or in last year's plan. */
export const excessRule = defineRule({
  id: 'excess',
  severity: 'warning',
  summary: '比计划、目标多（少）的数等于结果减目标。',
  messages: { off: '{what}写作{stated}，结果减目标应为{expected}（{working}）。' },
  *evaluate(context) {
    for (const sentence of context.draft.sentences)
      for (const fact of sentence.facts) {
        const { aim, unit } = fact.figure;
        if (!isResult(fact)) continue;
        const progress = isPoints(unit) ? checkProgress(context, sentence, fact) : null;
        if (progress) yield progress;
        if (isPercent(unit) || isPoints(unit)) continue;
        if (aim !== 'change' && aim !== 'value' && aim !== 'new') continue;
        if (!PAST_AIM.test(clauseBefore(sentence, fact))) continue;
        const outcome = checkExcess(context, sentence, fact);
        if (outcome) yield outcome;
      }
  },
});

/** The clause up to the number. */
const clauseBefore = (sentence: Sentence, fact: Fact): string => {
  const clause = clauseAround(sentence, fact);
  return clause.slice(0, clause.lastIndexOf(fact.figure.raw));
};

function checkExcess(context: CheckContext, sentence: Sentence, excess: Fact): Outcome | null {
  const told = toldBefore(sentence, excess).filter((f) => sameDimension(f.figure.unit, excess.figure.unit));
  const result = told.findLast((f) => isResult(f) && f.figure.aim !== 'change');
  if (!result) return null;
  const inSentence = told.filter((f) => f.figure.measure === 'target' && f.figure.value !== null);
  const { scope, year, unit } = result.figure;
  const planned = context.series
    .find({ key: result.key, scope, year, period: null, unit, isTarget: true })
    .filter((f) => f.figure.value !== null && f.figure.aim === result.figure.aim);
  const targets = inSentence.length > 0 ? inSentence.slice(-1) : planned;
  if (targets.length === 0) return null;
  const { comparison } = weigh(targets.map((target) => compareExcess(excess, result, target)));
  return comparison ? outcomeOf(comparison, 'off') : open('没有可比的目标');
}

/** The part of the year that a report's stretch makes up, in months from January. */
const monthsOf = (period: string | null): number | null => {
  const named = { 上半年: 6, 一季度: 3, 前三季度: 9, 半年: 6 }[period ?? ''];
  const last = /^1\D{1,2}(\d{1,2})\D?$/.exec(period ?? '')?.[1];
  return named ?? (last === undefined ? null : Number(last));
};

/** 完成全年目标的48.6%，落后序时进度1.4个百分点: against the months that are over. */
function checkProgress(context: CheckContext, sentence: Sentence, points: Fact): Outcome | null {
  const words = wordsBefore(sentence, points);
  const done = toldBefore(sentence, points).at(-1);
  const months = monthsOf(points.figure.period ?? context.draft.report.period);
  if (!pattern('{timeProgress}').test(words) || done?.figure.aim !== 'share' || months === null) return null;
  const due = exactly(new Big(months).times(100).div(12).round(1));
  const { comparison } = weigh([
    compare(
      difference,
      [
        { role: 'change', fact: points },
        { role: 'now', fact: done },
      ],
      { before: due },
    ),
  ]);
  return comparison ? outcomeOf(comparison, 'off') : null;
}

/** 以上 says how the aim may be passed; what is counted from is the number itself. */
function compareExcess(excess: Fact, result: Fact, target: Fact): Comparison {
  return compare(difference, [
    { role: 'change', fact: excess },
    { role: 'now', fact: result },
    { role: 'before', fact: { ...target, figure: { ...target.figure, qualifier: null } } },
  ]);
}
