import { baseUnit, isPercent, isPoints, sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { difference } from '../../relations/difference.ts';
import { order } from '../../relations/order.ts';
import { type Comparison, compare, outcomeOf, type Statement } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { baseYearOf, isNet, isResult, levelsOf } from '../levels.ts';
import { broken, holds, type Outcome, open, plainTerm } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { clauseAround, indexIn, lastClause, type Sentence, toldBefore, wordsBefore } from '../sentences.ts';
import { toldInTurn } from '../told-in-turn.ts';
import { readAgainst, weigh } from '../weigh.ts';

/** 比上年多N家, 提高N个百分点, 前移N位: change = this − last; a rank moves up by what its number falls. */
export const changeRule = defineRule({
  id: 'change',
  severity: 'error',
  summary: '比上年的增减等于本年数减上年数。',
  messages: {
    off: '{what}写作{stated}，本年数减上年数应为{expected}（{working}）。',
    fromBy: '“{quote}”：“由……”之后写到多少应作“{word}到”；如写的是增减数，请改“由”为“比”。',
    toOfLast: '“{quote}”：与上年相比写增减多少，不写“到”；请核对是否应为“{word}”。',
    direction: '“{quote}”：写的是{word}，两个数却不是{word}，请核对。',
  },
  *evaluate(context) {
    for (const sentence of context.draft.sentences) {
      yield* checkDirections(sentence);
      yield* checkFromTo(sentence);
    }
    for (const fact of context.draft.facts) {
      const { aim, measure } = fact.figure;
      if ((aim === 'change' || isNet(fact)) && measure !== 'target') yield checkChange(context, fact);
    }
  },
});

const RISE = pattern('{risingTo}');
const FALL = pattern('{fallingTo}');

/** 由A增加到B needs B above A. */
function* checkDirections(sentence: Sentence): Iterable<Outcome> {
  for (const [i, before] of sentence.facts.entries()) {
    const now = sentence.facts[i + 1];
    if (!now || now.key !== before.key || now.figure.aim !== before.figure.aim) continue;
    const words = sentence.text.slice(
      indexIn(sentence, before.figure.end),
      indexIn(sentence, now.figure.start),
    );
    const isRise = RISE.test(words);
    if ((!isRise && !FALL.test(words)) || before.figure.year === now.figure.year) continue;
    // A rank rises to a smaller number: 由第9位上升到第6位.
    const isRank = now.figure.aim === 'rank' || now.figure.unit === '位';
    const [low, high] = isRise === !isRank ? [before, now] : [now, before];
    const { verdict, terms } = compare(order, [
      { role: 'larger', fact: high },
      { role: 'smaller', fact: low },
    ]);
    const isSame = before.figure.value === now.figure.value && before.figure.unit === now.figure.unit;
    if (verdict === 'unknown') yield open('数字被隐去', terms);
    else if (verdict === 'holds' && !isSame) yield holds(terms);
    else {
      const from = { start: before.figure.start, end: now.figure.end };
      const data = {
        quote: sentence.text.slice(indexIn(sentence, from.start), indexIn(sentence, from.end)),
        word: isRank ? (isRise ? '上升' : '下降') : isRise ? '增加' : '减少',
      };
      yield broken('direction', now.figure, data, {
        terms: [now, before].map((fact) => plainTerm('stated', fact)),
      });
    }
  }
}

const FROM = pattern('(?:{changeFrom})[^，；。]*$');
const BY = pattern('^[^，；。\\d]{0,3}(?<word>{movesBy})$');
const MOVED = pattern('{movesBy}$');
const FROM_LAST = pattern('{than}{lastYearWord}[^，；。\\d]{0,5}(?<word>{movesBy}){toBehind}$');

/** 由58.2亿元增加64.5亿元 lost its 到; 比上年增加到25家 has one too many. */
function* checkFromTo(sentence: Sentence): Iterable<Outcome> {
  for (const [i, fact] of sentence.facts.entries()) {
    const before = sentence.facts[i - 1];
    const words = wordsBefore(sentence, fact);
    const tell = (messageId: string, from: Fact, word: string) => {
      const start = indexIn(sentence, from.figure.start) - (from === fact ? words.length : 0);
      const quote = sentence.text
        .slice(Math.max(0, start), indexIn(sentence, fact.figure.end))
        .replace(/^[，；。]/, '');
      return broken(messageId, fact.figure, { quote, word });
    };
    const by =
      before && sameDimension(before.figure.unit, fact.figure.unit)
        ? BY.exec(words.slice(before.figure.unit.length))?.groups?.word
        : undefined;
    // 由上年下降2.3%转为增长8.5%: two movements, no level among them.
    const moves = before !== undefined && MOVED.test(wordsBefore(sentence, before));
    if (before && by !== undefined && !moves && FROM.test(wordsBefore(sentence, before)))
      yield tell('fromBy', before, by);
    const to = FROM_LAST.exec(words)?.groups?.word;
    if (to !== undefined) yield tell('toOfLast', fact, to);
  }
}

function checkChange(context: CheckContext, change: Fact): Outcome {
  const { year, unit } = change.figure;
  const sentence = context.draft.sentenceOf(change);
  if (!isResult(change) || year === null) return open('增减数被隐去或年份不明');
  const clause = sentence ? clauseAround(sentence, change) : '';
  if (pattern('{aYear}|{expecting}|{upperScope}').test(clause)) return open('不是与上年相比');
  if (sentence && countsAnother(sentence, change)) return open('增减数说的是另一个数');
  const ranks = unit === '位' || unit === '名' ? ranksOf(context, change) : [];
  const isRank = unit === '位' || ranks.length > 0;
  const found = isRank ? ranks : levelsOf(context, change);
  // 净增 is said of the stock, or of an amount that is no stock (成交额净增8.3亿元).
  const levels = isNet(change) ? found.filter((f) => f.figure.aim !== 'new') : found;
  if (levels.length === 0) return open('本稿没有对应的本年数');
  const baseYear = baseYearOf(clause, year);
  const readings = readAgainst(context, levels, baseYear, (now, before) =>
    compare(difference, statementsOf(change, now, before, isRank)),
  );
  const { comparison, isSure } = weigh(readings);
  if (!comparison) return open('没有上年的数可比');
  if (comparison.verdict === 'broken' && !isRank && sentence && !isOfNearest(sentence, change, comparison))
    return (
      againstNearest(context, sentence, change) ?? open('增减数说的可能是紧挨着的另一个数', comparison.terms)
    );
  return outcomeOf(comparison, 'off', isSure ? {} : { severity: 'warning' });
}

/** 注销3077户，比上年多722户: the number right before the change, where last year is known of it too. */
function againstNearest(context: CheckContext, sentence: Sentence, change: Fact): Outcome | null {
  const nearest = nearestLevel(sentence, change);
  const { year } = change.figure;
  if (!nearest || year === null || baseUnit(nearest.figure.unit) !== baseUnit(change.figure.unit))
    return null;
  const readings = readAgainst(context, [nearest], year - 1, (now, before) =>
    compare(difference, statementsOf(change, now, before, false)),
  );
  const { comparison } = weigh(readings);
  return comparison && outcomeOf(comparison, 'off', { severity: 'warning' });
}

/** Whether the level compared with is the number of that unit right before the change, brackets left out. */
function isOfNearest(sentence: Sentence, change: Fact, { terms }: Comparison): boolean {
  const nearest = nearestLevel(sentence, change);
  const isInTurn = terms.some((t) => toldInTurn(sentence, change, isTold) === t.fact);
  // 新开办2所，撤并4所，因此总数比去年减少2所: the clause says that it is the stock.
  const isOfStock =
    pattern('{stockNoun}').test(lastClause(wordsBefore(sentence, change))) &&
    terms.some((t) => t.role === 'now' && t.fact.figure.aim === 'cumulative');
  return nearest === undefined || isInTurn || isOfStock || terms.some((t) => t.fact === nearest);
}

const isTold = ({ figure }: Fact): boolean => isPercent(figure.unit) && figure.aim !== 'growth_rate';

function nearestLevel(sentence: Sentence, change: Fact): Fact | undefined {
  const unit = isPoints(change.figure.unit) ? '%' : change.figure.unit;
  const levels = toldBefore(sentence, change).filter(
    ({ figure }) =>
      sameDimension(figure.unit, unit) &&
      figure.aim !== 'change' &&
      figure.aim !== 'growth_rate' &&
      figure.year === change.figure.year,
  );
  // 203户309人，比上年减少11户、22人: the one in its own measure word.
  return levels.findLast(({ figure }) => baseUnit(figure.unit) === baseUnit(unit)) ?? levels.at(-1);
}

/** 获省科技奖5项，获奖数比上年多1项: a number named in the clause itself, and not by the indicator or its unit. */
function countsAnother(sentence: Sentence, change: Fact): boolean {
  const { figure, key } = change;
  const named = /^([\u4e00-\u9fa5]{1,6})数[比较]/.exec(clauseAround(sentence, change))?.[1];
  return named !== undefined && named !== figure.unit && !`${figure.indicator}${key}`.includes(named);
}

function statementsOf(
  change: Fact,
  now: Fact,
  before: Fact,
  isRank: boolean,
): [Statement, Statement, Statement] {
  // A rank moves up by what its number falls.
  const [minuend, subtrahend] = isRank ? [before, now] : [now, before];
  return [
    { role: 'change', fact: change },
    { role: 'now', fact: minuend },
    { role: 'before', fact: subtrahend },
  ];
}

function ranksOf(context: CheckContext, change: Fact): readonly Fact[] {
  const inSentence = context.draft.sentenceOf(change)?.facts ?? [];
  return inSentence.filter(
    (f) =>
      f.figure.aim === 'rank' && isResult(f) && f.key === change.key && f.figure.end <= change.figure.start,
  );
}
