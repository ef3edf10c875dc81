import Big from 'big.js';
import { sameDimension } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { difference } from '../../relations/difference.ts';
import { exactly } from '../../relations/interval.ts';
import { stockFlow } from '../../relations/stock-flow.ts';
import { compare, outcomeOf } from '../compare.ts';
import type { Fact } from '../fact.ts';
import { isResult } from '../levels.ts';
import type { Outcome } from '../outcome.ts';
import { defineRule } from '../rule.ts';
import { lastClause, type Sentence, wordsBefore } from '../sentences.ts';

const TAKEN = pattern('{taken}');
const SPENT = pattern('{spent}');
const LEFT = pattern('{balanceOfYear}');

/** balance = taken − spent: 收入86.3亿元、支出79.8亿元，当期结余6.5亿元. */
export const balanceRule = defineRule({
  id: 'balance',
  severity: 'error',
  summary: '当期结余等于收入减支出，累计结余等于上年累计加当期结余。',
  messages: {
    off: '{what}写作{stated}，收入减支出应为{expected}（{working}）。',
    pile: '{what}写作{stated}，上年累计加当期结余应为{expected}（{working}）。',
  },
  *evaluate({ draft }) {
    for (const sentence of draft.sentences)
      for (const [i, left] of sentence.facts.entries()) {
        const [taken, spent] = [sentence.facts[i - 2], sentence.facts[i - 1]];
        const flow = taken && spent ? checkPile(sentence, taken, spent, left) : null;
        if (flow) yield flow;
        if (!taken || !spent || !areTold(sentence, taken, spent, left)) continue;
        yield outcomeOf(
          compare(difference, [
            { role: 'change', fact: left },
            { role: 'now', fact: taken },
            { role: 'before', fact: spent },
          ]),
          'off',
        );
      }
  },
});

/** 当期结余6.3亿元，累计结余由58.2亿元增加到64.5亿元: what has piled up grows by what is left of the year. */
function checkPile(sentence: Sentence, added: Fact, last: Fact, now: Fact): Outcome | null {
  const says = (word: RegExp, fact: Fact) => word.test(lastClause(wordsBefore(sentence, fact)));
  const isPile =
    says(LEFT, added) &&
    says(pattern('{cumulativeWord}[^，；。]*{changeFrom}$'), last) &&
    [added, last, now].every((f) => isResult(f) && sameDimension(f.figure.unit, now.figure.unit)) &&
    last.figure.year !== now.figure.year;
  if (!isPile) return null;
  return outcomeOf(
    compare(
      stockFlow,
      [
        { role: 'cumulative', fact: now },
        { role: 'last', fact: last },
        { role: 'added', fact: added },
      ],
      { exits: exactly(new Big(0)) },
    ),
    'pile',
  );
}

function areTold(sentence: Sentence, taken: Fact, spent: Fact, left: Fact): boolean {
  const says = (word: RegExp, fact: Fact) => word.test(lastClause(wordsBefore(sentence, fact)));
  return (
    [taken, spent, left].every((f) => isResult(f) && sameDimension(f.figure.unit, left.figure.unit)) &&
    taken.figure.year === left.figure.year &&
    says(TAKEN, taken) &&
    says(SPENT, spent) &&
    says(LEFT, left)
  );
}
