import Big from 'big.js';
import type { Figure } from '../../figures/figure.ts';
import { isComparable, namesOtherBase } from '../../figures/growth-basis.ts';
import { isPoints } from '../../figures/units.ts';
import { growthInText, growthInTextBound } from '../../relations/growth-in-text.ts';
import { exactly, type Interval, intervalOf, scaleBy } from '../../relations/interval.ts';
import { compare, outcomeOf, type Statement } from '../compare.ts';
import { exitsOf } from '../exits.ts';
import type { Fact } from '../fact.ts';
import { isNet, isResult, statedFor } from '../levels.ts';
import { type Outcome, open } from '../outcome.ts';
import { type CheckContext, defineRule } from '../rule.ts';
import { clauseAround, type Sentence } from '../sentences.ts';

const NONE = exactly(new Big(0));
const HUNDRED = new Big(100);
const RATES: readonly Figure['aim'][] = ['growth_rate', 'growth_multiple'];

/** The growth of a stock from this text alone: rate = (new − exits) ÷ (cumulative − new + exits). */
export const growthInTextRule = defineRule({
  id: 'growth-in-text',
  severity: 'warning',
  summary: '累计数的增长率等于本年新增除以上年底的累计数。',
  messages: {
    off: '{what}写作{stated}，按文中的新增和累计推算应为{expected}（{working}）。',
    above: '{what}写作{stated}，按文中的新增和累计推算应{expected}。',
  },
  *evaluate(context) {
    for (const sentence of context.draft.sentences) {
      for (const rate of sentence.facts) {
        if (!RATES.includes(rate.figure.aim) || !isResult(rate)) continue;
        const outcome = checkRate(context, sentence, rate);
        if (outcome) yield outcome;
      }
    }
  },
});

/** 比上年多32家, 净增23家: the difference of two years, whatever came in and went out. */
const isMove = (fact: Fact): boolean =>
  isNet(fact) || (fact.figure.aim === 'change' && !isPoints(fact.figure.unit) && fact.figure.unit !== '位');

function checkRate(context: CheckContext, sentence: Sentence, rate: Fact): Outcome | null {
  const before = sentence.facts.filter(
    (f) => f.key === rate.key && f.figure.end <= rate.figure.start && isResult(f),
  );
  const moved = before.findLast((f) => isMove(f));
  const stock = before.findLast(
    (f) => f.figure.aim === 'cumulative' || (moved !== undefined && f.figure.aim === 'value'),
  );
  const added = moved ?? before.findLast((f) => f.figure.aim === 'new');
  if (!stock || !added || stock.figure.year !== rate.figure.year) return null;
  if (namesOtherBase(clauseAround(sentence, rate))) return null;
  // By how much it grew is told on the same base as the rate, however that base was corrected.
  if (!moved && !isComparable(rate.key, context.catalogue)) return null;
  const exits = exitsOf(context.draft, rate.key);
  const [left] = exits.facts;
  const base: [Statement, Statement, Statement] = [
    { role: 'rate', fact: rate, ...inPercent(rate) },
    { role: 'cumulative', fact: stock },
    { role: 'added', fact: added },
  ];
  const comparison =
    left && exits.total && !isMove(added)
      ? compare(growthInText, [...base, { role: 'exits', fact: left, interval: exits.total }])
      : compare(growthInText, base, { exits: NONE });
  if (comparison.verdict !== 'broken') return outcomeOf(comparison, 'off');
  const mayHaveLeft = exits.isVague || (!left && (context.catalogue.find(rate.key)?.losesMembers ?? false));
  const canLose = mayHaveLeft && !isMove(added);
  // Said right behind the stock, the rate is the stock's; else it may be that of the new ones.
  const last = before.at(-1);
  // A net increase beside the stock leaves no second reading.
  const mayBeOfNew = last !== stock && !isMove(added) && !isKnownOf(context, added, rate);
  if (mayBeOfNew) return open('增长率可能说的是新增数', comparison.terms);
  if (!canLose) return outcomeOf(comparison, 'off');
  const bound = compare(growthInTextBound, base);
  return bound.verdict === 'broken'
    ? outcomeOf(bound, 'above')
    : open('可能有退出的，文中没有写明', comparison.terms);
}

/** 增长三倍 is a growth of 300 %. */
function inPercent({ figure }: Fact): { interval?: Interval } {
  const own = figure.aim === 'growth_multiple' ? intervalOf(figure) : null;
  return own ? { interval: scaleBy(own, HUNDRED) } : {};
}

/** Whether last year's new ones are known: the rule `growth` then tells whether the rate is theirs. */
const isKnownOf = (context: CheckContext, added: Fact, { figure }: Fact): boolean =>
  figure.year !== null && statedFor(context, added, figure.year - 1).length > 0;
