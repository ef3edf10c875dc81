import type { IndicatorEntry } from '../../figures/catalogue.ts';
import { normaliseName } from '../../figures/catalogue.ts';
import { isLooseVariant, isUnitOf } from '../../figures/unit-kinds.ts';
import { baseUnit, isCountUnit, isMoney, isPercent, isPoints, isTimeUnit } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import type { Fact } from '../fact.ts';
import { broken, holds, type Outcome, open, plainTerm } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { indexIn, type Sentence } from '../sentences.ts';

const AMOUNTS = new Set(['new', 'cumulative', 'value']);
const GIVING = pattern('{giving}');
/** Past years that must agree on a unit before another one is a fault. */
const ENOUGH_YEARS = 2;
/** A shorter name is a general word (企业, 项目), which anything may count. */
const SHORTEST_NAME = 5;

/** The unit of an indicator: as the catalogue has it, or as all earlier reports had it. */
export const unitRule = defineRule({
  id: 'unit',
  severity: 'warning',
  summary: '指标的计量单位与指标目录、往年报告一致。',
  messages: {
    unknown: '“{indicator}”的单位应为{known}，此处写作“{unit}”；请核对是单位写错，还是指标名写错。',
    variant: '“{indicator}”通常以{known}计，此处写作“{unit}”；如无特殊原因，请统一量词。',
    money: '“{indicator}”是金额，此处以“{unit}”计；请核对单位。',
    changed: '“{indicator}”往年都以{known}计，此处写作“{unit}”；请核对单位，口径确有变化的请说明。',
  },
  *evaluate(context) {
    for (const fact of context.draft.facts) {
      const { aim, unit, value } = fact.figure;
      if (value === null) continue;
      const entry = context.catalogue.find(fact.figure.indicator) ?? context.catalogue.find(fact.key);
      if (aim === 'share' && isPercent(unit) && entry) {
        const outcome = checkPercent(context, fact, entry);
        if (outcome) yield outcome;
      }
      if (!AMOUNTS.has(aim) || isNoSize(unit)) continue;
      if (entry && entry.units.length > 0) yield compareWithCatalogue(context, fact, entry);
      else if (isMoneyCounted(context, fact))
        yield broken('money', fact.figure, wordsOf(fact), { terms: [plainTerm('stated', fact)] });
      else yield compareWithPast(context, fact);
    }
  },
});

const isNoSize = (unit: string): boolean =>
  unit === '' ||
  isPercent(unit) ||
  isPoints(unit) ||
  isTimeUnit(unit) ||
  pattern('{noMeasure}|{scoreUnit}$|^{power}$').test(unit);

const MONEY_NOUN = pattern('{moneyNoun}$');
const FUND_NOUN = pattern('{fundNoun}$');

/** 成交额1260家: an amount of money in a measure word; funds may be counted in 项 and 笔. */
function isMoneyCounted({ draft }: CheckContext, fact: Fact): boolean {
  const { indicator, unit } = fact.figure;
  if (!isCountUnit(unit) || baseUnit(unit) === '') return false;
  if (!MONEY_NOUN.test(indicator) && !(FUND_NOUN.test(indicator) && pattern('^{visitUnit}$').test(unit)))
    return false;
  // 年营业收入超10亿元的23家 counts those that have it.
  const sentence = draft.sentenceOf(fact);
  const words = sentence?.text.slice(0, indexIn(sentence, fact.figure.start)).replace(LEADING, '') ?? '';
  return endsInName(words, indicator) || pattern('{moneyTail}$').test(words);
}

/** What may stand between an amount's name and its number. */
const LEADING = pattern('{toNumber}+$');

const wordsOf = ({ figure: { indicator, unit } }: Fact) => ({ indicator, unit });

/** 主题党日12%: a number of things in per cent, where no word speaks of a part (占, 比, 率). */
function checkPercent(context: CheckContext, fact: Fact, { units, name }: IndicatorEntry): Outcome | null {
  const { indicator, unit } = fact.figure;
  const isCounted = units.length > 0 && units.every((u) => isCountUnit(u));
  const sentence = context.draft.sentenceOf(fact);
  if (!isCounted || !sentence || pattern('{rateSign}$').test(name)) return null;
  const words = sentence.text.slice(0, indexIn(sentence, fact.figure.start));
  const clause = words.slice(lastMark(words, '，；。：') + 1);
  if (pattern('{notCounting}|{attributive}$').test(clause)) return null;
  if (!endsInName(words.replace(COUNTING, ''), indicator) && !isStockOfNamed(sentence, fact, units))
    return null;
  return broken(
    'unknown',
    fact.figure,
    { indicator, unit, known: units.map((u) => `“${u}”`).join('或') },
    { terms: [plainTerm('stated', fact)] },
  );
}

/** Words that a number of things follows, and never a part of them. */
const COUNTING = pattern('{ofThings}(?:{reaching}|{having})?$');

/** Whether the text ends in the name, the words of its spelling aside. */
const endsInName = (text: string, name: string): boolean =>
  normaliseName(text.slice(lastMark(text, '，；。：、') + 1)).endsWith(normaliseName(name));

function compareWithCatalogue(context: CheckContext, fact: Fact, { units, name }: IndicatorEntry): Outcome {
  const { unit, indicator } = fact.figure;
  if (units.some((u) => isUnitOf(unit, u))) return holds([plainTerm('stated', fact)]);
  const sentence = context.draft.sentenceOf(fact);
  if (
    !isMoneyCounted(context, fact) &&
    !isNamedRightBefore(sentence, fact) &&
    !isStockOfNamed(sentence, fact, units)
  )
    return open('读数不足以断定单位属于该指标');
  const isVariant = units.some((u) => isLooseVariant(unit, u) || (isCountUnit(unit) && isCountUnit(u)));
  const id = isVariant ? 'variant' : 'unknown';
  // 改造老旧小区3011万平方米: what is counted may be measured too; money and per cent are no measure of it.
  const isMeasured = pattern('{builtThing}').test(indicator) && !isMoney(unit) && !isPercent(unit);
  if (isMeasured || isStep(sentence, fact)) return open('读数不足以断定单位属于该指标');
  // A short other name (示范基地) may be another thing's.
  if (id === 'unknown' && indicator !== name && indicator.length < SHORTEST_NAME)
    return open('名称太短，不足以断定');
  return broken(
    id,
    fact.figure,
    { indicator, unit, known: units.map((u) => `“${u}”`).join('或') },
    { terms: [plainTerm('stated', fact)], severity: id === 'variant' ? 'info' : null },
  );
}

/** 迈上4个万亿元台阶: so many steps, and none of them the amount. */
const isStep = (sentence: Sentence | null, { figure }: Fact): boolean =>
  sentence !== null && pattern('^{stepSize}').test(sentence.text.slice(indexIn(sentence, figure.end)));

/** Where the catalogue is silent: every other figure of that name, of two past years at least, has another dimension. */
function compareWithPast(context: CheckContext, fact: Fact): Outcome {
  const { unit, indicator } = fact.figure;
  const others = context.series
    .all(fact.key)
    .filter(
      (f) =>
        f !== fact &&
        !f.isAkin &&
        AMOUNTS.has(f.figure.aim) &&
        f.figure.value !== null &&
        !isNoSize(f.figure.unit),
    );
  const past = others.filter((f) => f.source.kind === 'report');
  const years = new Set(past.map((f) => f.figure.year));
  const [last] = past;
  if (!last || years.size < ENOUGH_YEARS || fact.key.length < SHORTEST_NAME) return open('没有可比的单位');
  if (others.some((f) => isUnitOf(unit, f.figure.unit) || isLooseVariant(unit, f.figure.unit)))
    return holds([plainTerm('stated', fact)]);
  if (new Set(others.map((f) => baseUnit(f.figure.unit))).size > 1) return open('往年单位不一');
  if (!isNamedRightBefore(context.draft.sentenceOf(fact), fact)) return open('读数不足以断定单位属于该指标');
  const beside = past.slice(0, ENOUGH_YEARS);
  return broken(
    'changed',
    fact.figure,
    { indicator, unit, known: `“${last.figure.unit}”` },
    { terms: [plainTerm('stated', fact)], beside },
  );
}

/** What lies further back in a sentence says nothing of a number's unit. */
const MOST_WORDS = 200;

/**
 * Whether the name stands before the number with little between, and the number is no share of an amount said before
 * (奖补资金312.6万元，其中高新技术企业154.0万元) and nothing that was given to those counted (支持高新技术企业500万元).
 */
function isNamedRightBefore(sentence: Sentence | null, { figure }: Fact): boolean {
  if (!sentence) return false;
  const from = indexIn(sentence, figure.start);
  const before = sentence.text.slice(Math.max(0, from - MOST_WORDS), from);
  const item = normaliseName(before.slice(lastMark(before, '，；。：、') + 1));
  const name = normaliseName(figure.indicator);
  const at = item.lastIndexOf(name);
  if (at < 0 || !/^[^\d、和与及]{0,6}$/.test(item.slice(at + name.length))) return false;
  const clause = lastMark(before, '，；。：') + 1;
  const sharesOut = (from: number) =>
    pattern('{partly}|{partedInto}|：').test(before.slice(from)) || (isMoney(figure.unit) && from >= clause);
  if (isMoney(figure.unit) && GIVING.test(before.slice(clause))) return false;
  const nearest = sentence.facts.filter(
    (f) => f.figure.end <= figure.start && figure.start - f.figure.end < MOST_WORDS,
  );
  return !nearest.some(
    (f) =>
      baseUnit(f.figure.unit) === baseUnit(figure.unit) &&
      sharesOut(indexIn(sentence, f.figure.end) - (from - before.length)),
  );
}

/** 新增孵化载体2家，累计达到6万元: the stock of what has just been counted rightly. */
function isStockOfNamed(sentence: Sentence | null, fact: Fact, units: readonly string[]): boolean {
  const at = sentence?.facts.indexOf(fact) ?? -1;
  const previous = sentence?.facts[at - 1];
  if (!sentence || previous?.key !== fact.key || !units.some((u) => isUnitOf(previous.figure.unit, u)))
    return false;
  const between = sentence.text.slice(
    indexIn(sentence, previous.figure.end),
    indexIn(sentence, fact.figure.start),
  );
  return pattern('^[^，；。、]{0,3}[，、]{toStock}+$').test(between);
}

function lastMark(text: string, marks: string): number {
  let at = text.length - 1;
  while (at >= 0 && !marks.includes(text[at] ?? '')) at--;
  return at;
}
