import Big from 'big.js';
import { baseUnit, isCountUnit, unitScale } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import type { Fact } from '../fact.ts';
import { broken, holds, plainTerm } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { clauseAround, indexIn, type Sentence } from '../sentences.ts';

const SIZES = new Set(['new', 'cumulative', 'value', 'change']);

/** Units that count but may be divided: points of an index, hours of lessons, years of work. */
const DIVISIBLE = pattern('^{dividedUnit}?$');
/** 2.5个小时, 1.5个亿: 个 is no unit of its own there. */
const NO_COUNT =
  /^个?(?:多)?(?:多?小时|亿|点|学分|学时|课时|标准|单位|基点|百分|千分|指数|工时|人天|人月|月|周|班次\/)/;
const AVERAGE = pattern('{average}|{rateEnd}$');

/** A count of whole things with a fraction: 26.5家. Averages have one (人均8.75次). */
export const fractionRule = defineRule({
  id: 'fraction',
  severity: 'error',
  summary: '家、名、项等整件计数的数量不带小数。',
  messages: {
    off: '“{indicator}”以“{unit}”计，应是整数，“{printed}”却带小数；请核对原数，检查小数点或单位是否写错。',
  },
  *evaluate(context) {
    for (const fact of context.draft.facts) {
      const { value, unit, indicator, raw } = fact.figure;
      if (value === null || !SIZES.has(fact.figure.aim) || !countsWholeThings(context, fact)) continue;
      const size = new Big(value).times(unitScale(unit));
      if (size.eq(size.round(0))) yield holds([plainTerm('stated', fact)]);
      else
        yield broken(
          'off',
          fact.figure,
          { indicator, unit: baseUnit(unit) || '个数', printed: `${raw}${unit}` },
          { terms: [plainTerm('stated', fact)] },
        );
    }
  },
});

function countsWholeThings({ catalogue, draft }: CheckContext, fact: Fact): boolean {
  const { unit, indicator } = fact.figure;
  const entry = catalogue.find(fact.key);
  if (!isCountUnit(unit) || DIVISIBLE.test(baseUnit(unit))) return unit === '' && entry?.integer === true;
  if (entry) return (entry.integer || unitScale(unit) > 1) && !AVERAGE.test(indicator);
  const sentence = draft.sentenceOf(fact);
  return !AVERAGE.test(indicator) && (sentence === null || !isAverage(sentence, fact));
}

/** Whether an average is spoken of: in the clause of the number, or before it in the sentence up to a semicolon. */
function isAverage(sentence: Sentence, fact: Fact): boolean {
  const from = indexIn(sentence, fact.figure.start);
  const behind = sentence.text.slice(indexIn(sentence, fact.figure.end));
  const unit = pattern('^(?:{power})?[\\u4e00-\\u9fa5]{0,2}?(?=\\/|、|{joint})').exec(behind)?.[0] ?? '';
  const next = behind.slice(unit.length);
  // 4.2批次/千人; 0.16个和0.19个千分点: the unit of a list is the one that its last number has.
  if (next.startsWith('/') || pattern('^(?:(?:、|{joint})\\d[\\d.]*.??)+{pointUnit}').test(next)) return true;
  if (behind.startsWith('个') && NO_COUNT.test(behind.slice(1))) return true;
  const inherited = sentence.text.slice(sentence.text.lastIndexOf('；', from) + 1, from);
  return (
    AVERAGE.test(clauseAround(sentence, fact)) ||
    (fact.figure.aim !== 'new' && pattern('{perHead}').test(inherited))
  );
}
