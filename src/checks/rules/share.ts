import { isPercent, sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { share } from '../../relations/share.ts';
import { type Comparison, compare, outcomeOf } from '../compare.ts';
import { type Fact, isInDraft } from '../fact.ts';
import { isResult } from '../levels.ts';
import { broken, type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { indexIn, type Sentence, wordsBefore } from '../sentences.ts';
import { weigh } from '../weigh.ts';

/** share = part ÷ whole; only a rate of completion may pass 100 %. */
export const shareRule = defineRule({
  id: 'share',
  severity: 'error',
  summary: '占比等于部分除以整体，且不超过100%。',
  messages: {
    off: '{what}写作{stated}，按文中的部分和整体计算应为{expected}（{working}）。',
    aboveWhole: '“{quote}”超过100%，占比不可能大于整体。',
  },
  *evaluate(context) {
    for (const fact of context.draft.facts) {
      const { aim, unit } = fact.figure;
      if (aim !== 'share' || !isPercent(unit) || !isResult(fact)) continue;
      const sentence = context.draft.sentenceOf(fact);
      if (Number(fact.figure.value) > 100 && !mayPassWhole(fact, sentence)) {
        yield broken('aboveWhole', fact.figure, { quote: `${fact.figure.value}%` });
        continue;
      }
      const outcome = checkShare(context, fact, sentence);
      if (outcome) yield outcome;
    }
  },
});

/** Only a share said to be one (占…的, 占比, 比重) is bounded by its whole. */
function mayPassWhole(fact: Fact, sentence: Sentence | null): boolean {
  const before = sentence ? sentence.text.slice(0, indexIn(sentence, fact.figure.start)) : '';
  const clause = /[^，；。]*$/.exec(before)?.[0] ?? '';
  return (
    !pattern('{shareNoun}').test(clause + fact.figure.indicator) ||
    pattern('{completing}').test(clause + fact.figure.indicator)
  );
}

function checkShare(context: CheckContext, fact: Fact, sentence: Sentence | null): Outcome | null {
  const readings = [
    ...inSentence(fact, sentence),
    ...byName(context, fact),
    ...namedRate(fact, sentence),
    ...completion(context, fact),
  ];
  if (readings.length === 0) return null;
  const { comparison } = weigh(readings);
  return comparison ? outcomeOf(comparison, 'off') : open('没有可比的整体');
}

const compareShare = (fact: Fact, part: Fact, whole: Fact): Comparison =>
  compare(share, [
    { role: 'share', fact },
    { role: 'part', fact: part },
    { role: 'whole', fact: whole },
  ]);

/** 58家，占全部112家…的51.8%; 104家…中，50家…，占比48.1%. */
function inSentence(fact: Fact, sentence: Sentence | null): Comparison[] {
  if (!sentence) return [];
  const before = sentence.facts.filter(
    (f) =>
      f.figure.end <= fact.figure.start &&
      // 完成年度目标1.2亿元的119.2%: the whole may be a target.
      (isResult(f) || f.figure.measure === 'target') &&
      // 171家企业中89家有研发活动，占比由上年的46.8%升至52.0%
      f.figure.year === fact.figure.year &&
      !f.figure.indicator.includes('均'),
  );
  const [a, b] = before.slice(-2);
  if (!a || !b || !sameDimension(a.figure.unit, b.figure.unit) || isPercent(a.figure.unit)) return [];
  const at = (f: Fact, side: 'start' | 'end') => indexIn(sentence, f.figure[side]);
  const between = sentence.text.slice(at(a, 'end'), at(b, 'start'));
  const behind = sentence.text.slice(at(b, 'end'), at(fact, 'start'));
  if (
    pattern('{shareOrDone}[^，；。]{0,12}$').test(between) &&
    pattern('^[^，；。]{0,24}{attributive}{proportion}?{reaching}?$').test(behind)
  )
    return [compareShare(fact, a, b)];
  if (/中，?[^；。]{0,20}$/.test(between) && pattern('{shareEnd}[^；。]{0,12}$').test(behind))
    return [compareShare(fact, b, a)];
  return [];
}

/** A占B比重 with both A and B stated in the draft; A占全市比重 with A of the district and of the city. */
function byName(context: CheckContext, fact: Fact): Comparison[] {
  const [, part = '', whole = ''] = /^(.{3,})占(.{2,})比重$/.exec(fact.key) ?? [];
  if (!part) return [];
  const { year, period } = fact.figure;
  const of = (key: string, scope: string | null) =>
    context.series
      .find({ key, year, scope, period, isTarget: false, aims: ['value', 'cumulative'] })
      .filter((f) => isInDraft(f) && isResult(f) && !isPercent(f.figure.unit));
  const isScope = pattern('^{scope}$').test(whole);
  if (!isScope && whole.length < 3) return [];
  return of(part, fact.figure.scope).flatMap((a) =>
    (isScope ? of(part, whole) : of(whole, fact.figure.scope))
      .filter((b) => sameDimension(a.figure.unit, b.figure.unit))
      .map((b) => compareShare(fact, a, b)),
  );
}

/** 收集问题127个，办结121个，办结率95.3%: the stem of the rate is what was done with the part. */
function namedRate(fact: Fact, sentence: Sentence | null): Comparison[] {
  const stem = /([\u4e00-\u9fa5]{2})率$/.exec(fact.figure.indicator)?.[1];
  if (!sentence || stem === undefined) return [];
  const before = sentence.facts.filter((f) => f.figure.end <= fact.figure.start && isResult(f));
  const part = before.at(-1);
  const whole = before.at(-2);
  if (!part || !whole || part.figure.unit !== whole.figure.unit || isPercent(part.figure.unit)) return [];
  return wordsBefore(sentence, part).includes(stem) ? [compareShare(fact, part, whole)] : [];
}

/** 完成年度目标的109.2%: this year's result ÷ the aim of last year's plan. */
function completion(context: CheckContext, fact: Fact): Comparison[] {
  const name = /^(.{3,})完成目标(?:任务)?$/.exec(fact.key)?.[1];
  const { year, scope } = fact.figure;
  if (name === undefined) return [];
  const key = context.catalogue.find(name)?.name ?? name;
  const slot = { key, year, scope, period: null };
  const results = context.series
    .find({ ...slot, isTarget: false })
    .filter((f) => isInDraft(f) && isResult(f) && !isPercent(f.figure.unit));
  const targets = context.series.find({ ...slot, isTarget: true }).filter((f) => f.figure.value !== null);
  return results.flatMap((part) =>
    targets
      .filter(
        (whole) => sameDimension(part.figure.unit, whole.figure.unit) && part.figure.aim === whole.figure.aim,
      )
      .map((whole) => compareShare(fact, part, { ...whole, figure: { ...whole.figure, qualifier: null } })),
  );
}
