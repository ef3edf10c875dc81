import Big from 'big.js';
import { baseUnit, isCountUnit, unitScale } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { average } from '../../relations/average.ts';
import { intervalOf, scaleBy } from '../../relations/interval.ts';
import { type Comparison, compare, outcomeOf } from '../compare.ts';
import { type Fact, isInDraft } from '../fact.ts';
import { isResult } from '../levels.ts';
import { type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { indexIn, lastClause, type Sentence, toldBefore, wordsBefore } from '../sentences.ts';
import { weigh } from '../weigh.ts';

/** 师生比1:15.3 and 每千人口床位数6.57张: ratios of two numbers that the text gives. */
export const ratioRule = defineRule({
  id: 'ratio',
  severity: 'warning',
  summary: '比例（1:n）、每千人口的数与文中的两个数一致。',
  messages: {
    oneTo: '{what}写作“1:{ratio}”，按文中的两个数计算应为1:{expected}（{working}）。',
    perHead: '{what}写作{stated}，按文中的数量和人口计算应为{expected}（{working}）。',
  },
  *evaluate(context) {
    for (const sentence of context.draft.sentences)
      for (const fact of sentence.facts) {
        if (!isResult(fact) || fact.figure.year !== context.draft.year) continue;
        const outcome = checkOneTo(sentence, fact) ?? checkPerHead(context, sentence, fact);
        if (outcome) yield outcome;
      }
  },
});

const ONE_TO = /1[:：]$/;
const isCount = (f: Fact): boolean =>
  isResult(f) && isCountUnit(f.figure.unit) && ['new', 'cumulative', 'value'].includes(f.figure.aim);

/** 在校生19200人，专任教师1016人，师生比1:18.9: the two numbers of people or things right before it. */
function checkOneTo(sentence: Sentence, fact: Fact): Outcome | null {
  const { raw, unit } = fact.figure;
  const before = sentence.text.slice(0, indexIn(sentence, fact.figure.start));
  if (unit !== '' || (!ONE_TO.test(before) && !ONE_TO.test(raw.replace(/[\d.]+$/, '')))) return null;
  const [a, b] = toldBefore(sentence, fact)
    .filter((f) => isCount(f) && f.figure.unit !== '' && f.figure.year === fact.figure.year)
    .slice(-2);
  if (!a || !b || !pattern('{ratioWord}').test(lastClause(before))) return null;
  const read = (total: Fact, count: Fact) =>
    compare(average, [
      { role: 'average', fact },
      { role: 'total', fact: total },
      { role: 'count', fact: count },
    ]);
  const [more, fewer] = sizeOf(a).gte(sizeOf(b)) ? [a, b] : [b, a];
  return outcomeOf(read(more, fewer), 'oneTo');
}

const sizeOf = ({ figure }: Fact): Big => new Big(figure.value ?? 0).times(unitScale(figure.unit));

const PER_HEAD = pattern(
  '{eachMean}(?<heads>{headCount})(?:{population}|{personUnit}(?:{population})?)?(?:{atHand})?(?<thing>[^，；。]*)$',
);
const HEADS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
};
const NUMBER_OF = pattern('{numberTail}$');

/** 每千人口床位数6.57张, with the beds and the people counted in the draft; 、注册护士3.44人 goes on with the same heads. */
function checkPerHead(context: CheckContext, sentence: Sentence, fact: Fact): Outcome | null {
  const named = readPerHead(sentence, fact);
  if (!named || !isCountUnit(fact.figure.unit)) return null;
  const { series } = context;
  const { scope, year, period } = fact.figure;
  const inYear = (f: Fact) =>
    isInDraft(f) &&
    isCount(f) &&
    f.figure.year === year &&
    f.figure.scope === scope &&
    f.figure.period === period;
  const people = context.draft.facts.filter(
    (f) => inYear(f) && pattern('{population}$').test(f.figure.indicator),
  );
  const things = context.draft.facts.filter(
    (f) =>
      f !== fact &&
      inYear(f) &&
      baseUnit(f.figure.unit) === baseUnit(fact.figure.unit) &&
      (f.figure.indicator.endsWith(named.thing) ||
        f.key.endsWith(named.thing) ||
        f.figure.verb === named.thing) &&
      f.figure.aim !== 'new' &&
      (!f.figure.value?.includes('.') || unitScale(f.figure.unit) > 1),
  );
  const [head] = people;
  if (!head || things.length === 0 || series.all(head.key).length === 0) return null;
  const readings = things.flatMap((thing) => people.map((p) => comparePerHead(fact, thing, p, named.heads)));
  const { comparison } = weigh(readings);
  return comparison ? outcomeOf(comparison, 'perHead') : open('没有可比的人口数');
}

function comparePerHead(fact: Fact, thing: Fact, people: Fact, heads: number): Comparison {
  const own = intervalOf(people.figure);
  return compare(average, [
    { role: 'average', fact },
    { role: 'total', fact: thing },
    { role: 'count', fact: people, ...(own && { interval: scaleBy(own, new Big(1).div(heads)) }) },
  ]);
}

/** What is counted and for how many heads; a number that 、 joins to such a one is of the same heads. */
function readPerHead(sentence: Sentence, fact: Fact): { thing: string; heads: number } | null {
  const words = wordsBefore(sentence, fact);
  const behind = sentence.text.slice(indexIn(sentence, fact.figure.end));
  const over = pattern('^[^，；。\\d（]{1,4}\\/(?<heads>{headCount}){personUnit}').exec(behind)?.groups
    ?.heads;
  const named = /(?<thing>[^，；。：]{2,12})$/.exec(words)?.groups?.thing;
  const rate = HEADS[over ?? ''];
  if (rate !== undefined && named !== undefined) return clean(named, rate);
  const { heads = '', thing = '' } = PER_HEAD.exec(words)?.groups ?? {};
  const size = HEADS[heads];
  const told = toldBefore(sentence, fact).at(-1);
  if (size !== undefined)
    return (
      clean(thing, size) ?? (told && isCount(told) ? { thing: told.figure.indicator, heads: size } : null)
    );
  const last = sentence.facts[sentence.facts.indexOf(fact) - 1];
  const joined = /^[^，；。、]{0,3}、(?<thing>[^，；。、]{2,16})$/.exec(words)?.groups?.thing;
  const before =
    last && joined !== undefined && fact.figure.value?.includes('.') ? readPerHead(sentence, last) : null;
  return before && joined !== undefined ? clean(joined, before.heads) : null;
}

function clean(thing: string, heads: number): { thing: string; heads: number } | null {
  const name = thing.replace(pattern('(?:{reaching}|{having})+$'), '').replace(NUMBER_OF, '');
  return name.length > 1 ? { thing: name, heads } : null;
}
