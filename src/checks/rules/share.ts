import Big from 'big.js';
import { isPercent, isPoints, sameDimension, unitScale } from '../../figures/units.ts';
import { expand, pattern } from '../../lexicon/pattern.ts';
import { growth } from '../../relations/growth.ts';
import { exactly, intervalOf, negate, subtract } from '../../relations/interval.ts';
import { share } from '../../relations/share.ts';
import { breakdownsIn } from '../breakdowns.ts';
import { type Comparison, compare, outcomeOf } from '../compare.ts';
import { type Fact, isInDraft } from '../fact.ts';
import { isNet, isResult } from '../levels.ts';
import { broken, type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { indexIn, type Sentence, sentenceBefore, wordsBefore } from '../sentences.ts';
import { toldInTurn } from '../told-in-turn.ts';
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
  const words = clause + fact.figure.indicator;
  return (
    !(pattern('{shareNoun}').test(words) || fact.figure.indicator.endsWith('率')) ||
    pattern('{mayPassWhole}').test(words)
  );
}

function checkShare(context: CheckContext, fact: Fact, sentence: Sentence | null): Outcome | null {
  const readings = [
    ...inSentence(fact, sentence),
    ...inTurn(fact, sentence),
    ...inStructure(context, fact, sentence),
    ...ofNamedPart(fact, sentence),
    ...byName(context, fact),
    ...(pattern('{fallOfStock}{rateEnd}$').test(fact.figure.indicator)
      ? rateOfFall(fact, sentence)
      : namedRate(fact, sentence)),
    ...completion(context, fact),
  ];
  if (readings.length === 0) return null;
  const { comparison } = weigh(readings);
  if (!comparison) return open('没有可比的整体');
  const isOne = readings.length === 1;
  return outcomeOf(comparison, 'off', isOne ? {} : { severity: 'warning' });
}

const compareShare = (fact: Fact, part: Fact, whole: Fact): Comparison =>
  compare(share, [
    { role: 'share', fact },
    { role: 'part', fact: part },
    { role: 'whole', fact: whole },
  ]);

/** 完成投资3.2亿元，占年度计划4亿元的80%: an aim is the number itself, however few its digits. */
function compareDone(fact: Fact, part: Fact, aim: Fact): Comparison {
  const size = new Big(aim.figure.value ?? 0).times(unitScale(aim.figure.unit));
  return compare(share, [
    { role: 'share', fact },
    { role: 'part', fact: part },
    { role: 'whole', fact: aim, interval: exactly(size) },
  ]);
}

/** 抽检2010批次，检出不合格32批次，合格率98.4%: the part is what the share leaves. */
function compareRest(fact: Fact, rest: Fact, whole: Fact): Comparison {
  const own = intervalOf(fact.figure);
  const others = own && subtract(exactly(new Big(100)), own);
  return compare(share, [
    { role: 'share', fact, ...(others && { interval: others }) },
    { role: 'part', fact: rest },
    { role: 'whole', fact: whole },
  ]);
}

/** What a share may be of, or a part: numbers and aims, no rates and no averages. */
const isAmount = (fact: Fact, share: Fact): boolean =>
  fact.figure.value !== null &&
  !isPercent(fact.figure.unit) &&
  !isPoints(fact.figure.unit) &&
  ['new', 'cumulative', 'value'].includes(fact.figure.aim) &&
  // 171家企业中89家有研发活动，占比由上年的46.8%升至52.0%
  fact.figure.year === share.figure.year &&
  !fact.figure.indicator.includes('均') &&
  !isNet(fact);

/** 58家，占全部112家…的51.8%; 104家…中，50家…，占比48.1%; 68.3亿元，其中甲45.2亿元，占66.2%. */
function inSentence(fact: Fact, sentence: Sentence | null): Comparison[] {
  if (!sentence) return [];
  const before = sentence.facts.filter((f) => f.figure.end <= fact.figure.start && isAmount(f, fact));
  const [a, b] = before.slice(-2);
  if (!a || !b || !sameDimension(a.figure.unit, b.figure.unit)) return [];
  const at = (f: Fact, side: 'start' | 'end') => indexIn(sentence, f.figure[side]);
  const between = sentence.text.slice(at(a, 'end'), at(b, 'start'));
  const behind = sentence.text.slice(at(b, 'end'), at(fact, 'start'));
  if (
    pattern('(?:{shareOrDone}|{completing})[^，；。]{0,12}$').test(between) &&
    pattern('^[^，；。]{0,24}{attributive}{proportion}?{reaching}?$').test(behind)
  )
    return [pattern('{completing}').test(between) ? compareDone(fact, a, b) : compareShare(fact, a, b)];
  const isNamed = pattern(
    '{shareEnd}{reaching}?$|{shareEnd}{changeFrom}[^，；。]*%(?:{risingTo}|{fallingTo})$',
  ).test(behind);
  if (
    /(?:中，|中(?![级小央心间期型医药文学专])(?=[\d约近有]))[^；。]{0,20}$/.test(between) &&
    pattern('{shareEnd}[^；。]{0,12}$').test(behind)
  )
    return [compareShare(fact, b, a)];
  // Nothing but rates may stand between the part and its share.
  if (!isNamed || pattern('；(?!{ofThem})').test(between + behind)) return [];
  // 技能人才总量21.2万人，高技能人才…增加到65450人，占比30.9%: the one name ends in the other.
  if (b.key.endsWith(a.key) && b.key !== a.key) return [compareShare(fact, b, a)];
  return breakdownsIn(sentence)
    .filter(({ parts }) => parts.length === 1 && parts[0] === b)
    .map(({ whole }) => compareShare(fact, b, whole));
}

const TAKEN = pattern('^[^，；。\\d]{0,4}，?{shareTaken}{proportion}?{reaching}?$');

/** A number of a structure with its share behind it: 高级1.66万人，占11.8%. */
function partOf(sentence: Sentence, fact: Fact): Fact | null {
  const part = sentence.facts[sentence.facts.indexOf(fact) - 1];
  return part && isAmount(part, fact) && TAKEN.test(wordsBefore(sentence, fact)) ? part : null;
}

/**
 * 人才14.1万人。从结构看，高级1.66万人，占11.8%；中级5.31万人，占37.7%: the whole stands in the sentence before, where another
 * share of the structure fits it.
 */
function inStructure({ draft }: CheckContext, fact: Fact, sentence: Sentence | null): Comparison[] {
  const part = sentence && partOf(sentence, fact);
  const last = sentence && sentenceBefore(draft.sentences, sentence);
  if (!part || !last) return [];
  const others = sentence.facts.flatMap((share) => {
    const own = share !== fact && share.figure.aim === 'share' ? partOf(sentence, share) : null;
    return own ? [{ share, own }] : [];
  });
  return last.facts
    .filter((whole) => isAmount(whole, fact) && sameDimension(whole.figure.unit, part.figure.unit))
    .filter((whole) => others.some(({ share, own }) => compareShare(share, own, whole).verdict === 'holds'))
    .map((whole) => compareShare(fact, part, whole));
}

/** 总量13.6万人，其中甲、乙、丙分别为…，占比分别为11.2%、37.2%和51.6%: each of its own part. */
function inTurn(fact: Fact, sentence: Sentence | null): Comparison[] {
  const part = sentence && toldInTurn(sentence, fact, (f) => isAmount(f, fact));
  if (!sentence || !part || !pattern('{shareEnd}').test(fact.figure.indicator)) return [];
  return breakdownsIn(sentence)
    .filter(({ parts }) => parts.includes(part))
    .map(({ whole }) => compareShare(fact, part, whole));
}

/** 其中企业8642户、个体25310户、…，企业占比24.8%: a part of a list, named again by its share. */
function ofNamedPart(fact: Fact, sentence: Sentence | null): Comparison[] {
  const name = pattern('^(.{2,}){shareName}$').exec(fact.figure.indicator)?.[1];
  if (!sentence || name === undefined) return [];
  return breakdownsIn(sentence)
    .filter(({ parts }) => parts.length > 1)
    .flatMap(({ whole, parts }) =>
      parts
        .filter((part) => part.figure.indicator === name && part.figure.end <= fact.figure.start)
        .map((part) => compareShare(fact, part, whole)),
    );
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

/**
 * 收集问题127个，办结121个，办结率95.3%: the stem of the rate is what was done with the part. Its whole is one of the
 * numbers of that unit told before it; where several stand there, the first opens the sentence's subject.
 */
function namedRate(fact: Fact, sentence: Sentence | null): Comparison[] {
  const stem = /([\u4e00-\u9fa5]{2})率$/.exec(fact.figure.indicator)?.[1];
  if (!sentence || stem === undefined) return [];
  const before = sentence.facts.filter((f) => f.figure.end <= fact.figure.start && isAmount(f, fact));
  const part = before.at(-1);
  if (!part || !wordsBefore(sentence, part).includes(stem) || wordsBefore(sentence, fact).includes('；'))
    return [];
  const wholes = before.filter((f) => f !== part && f.figure.unit === part.figure.unit);
  const isOfRest = new RegExp(`${expand('{negation}')}${stem}`).test(wordsBefore(sentence, part));
  return wholes.map((whole) => (isOfRest ? compareRest : compareShare)(fact, part, whole));
}

/** 由218家压减至41家，压减率81.2%: the rate is that of the fall. */
function rateOfFall(fact: Fact, sentence: Sentence | null): Comparison[] {
  const own = intervalOf(fact.figure);
  if (!sentence || !own || !pattern('{fallOfStock}{rateEnd}$').test(fact.figure.indicator)) return [];
  const [before, now] = sentence.facts
    .filter((f) => f.figure.end <= fact.figure.start && !isPercent(f.figure.unit) && isResult(f))
    .slice(-2);
  if (!before || !now || !sameDimension(before.figure.unit, now.figure.unit)) return [];
  return [
    compare(growth, [
      { role: 'rate', fact, interval: negate(own) },
      { role: 'now', fact: now },
      { role: 'before', fact: before },
    ]),
  ];
}

/** 完成年度目标的109.2%: this year's result ÷ the aim of last year's plan. */
function completion(context: CheckContext, fact: Fact): Comparison[] {
  const name = /^(.{2,})完成(?:目标|任务|计划)*$/.exec(fact.key)?.[1];
  const { year, scope } = fact.figure;
  if (name === undefined) return [];
  const key = context.catalogue.find(name)?.name ?? name;
  const slot = { key, year, scope, period: null };
  const results = context.series
    // 上半年完成全年目标的48.8%: the part is of the half-year, the aim of the year.
    .find({ ...slot, period: fact.figure.period, isTarget: false })
    .filter((f) => isInDraft(f) && isResult(f) && !isPercent(f.figure.unit));
  const targets = context.series.find({ ...slot, isTarget: true }).filter((f) => f.figure.value !== null);
  return results.flatMap((part) =>
    targets
      .filter(
        (whole) =>
          sameDimension(part.figure.unit, whole.figure.unit) &&
          (part.figure.aim === whole.figure.aim || [part, whole].every((f) => f.figure.aim !== 'cumulative')),
      )
      .map((whole) => compareDone(fact, part, whole)),
  );
}
