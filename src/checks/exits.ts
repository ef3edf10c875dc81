import Big from 'big.js';
import { isCountUnit } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import { add, exactly, type Interval, intervalOf } from '../relations/interval.ts';
import type { Draft } from './draft.ts';
import type { Fact } from './fact.ts';
import { lastClause, type Sentence, wordsBefore } from './sentences.ts';

const LEAVING = pattern('{leaving}');

/** Members that left a stock in the year, as far as a sentence says so. */
export interface Exits {
  /** The figures that count them; empty when none is said. */
  readonly facts: readonly Fact[];
  /** How many left in all: nobody where none is said; `null` where a number is masked. */
  readonly total: Interval | null;
  /** Whether the text says that some left without saying how many. */
  readonly isVague: boolean;
}

/** What the results of a draft say of those that left a stock (扣除到期未通过重新认定的5家, 退出4家). */
export function exitsOf({ sentences }: Draft, key: string): Exits {
  const leaving = leavingSentences(sentences).filter((s) =>
    s.facts.some((f) => f.key === key || leaves(s, f) === key),
  );
  return exitsIn(leaving, key);
}

/** Found once for a draft: few sentences speak of leaving. */
const cache = new WeakMap<readonly Sentence[], readonly Sentence[]>();

function leavingSentences(sentences: readonly Sentence[]): readonly Sentence[] {
  const known =
    cache.get(sentences) ?? sentences.filter((s) => s.paragraph.kind === 'result' && LEAVING.test(s.text));
  cache.set(sentences, known);
  return known;
}

/** What these sentences say of those that left a stock. */
export function exitsIn(sentences: readonly Sentence[], key: string): Exits {
  const facts: Fact[] = [];
  let isVague = false;
  for (const sentence of sentences) {
    if (!LEAVING.test(sentence.text)) continue;
    const counted = sentence.facts.filter((f) => isExit(sentence, f));
    facts.push(...counted.filter((f) => leaves(sentence, f) === key).map(asNumber));
    if (counted.length === 0 && sentence.facts.some((f) => f.key === key)) isVague = true;
  }
  const counts = facts.map((f) => intervalOf(f.figure));
  const total = counts.reduce((sum, n) => (sum && n ? add(sum, n) : null), NOBODY);
  return { facts, total, isVague };
}

const NOBODY: Interval | null = exactly(new Big(0));

const numbers = new WeakMap<Fact, Fact>();

/** 到期未重新认定等减少18家: told as a fall, it counts those that left. One fact for one place. */
function asNumber(fact: Fact): Fact {
  const { value } = fact.figure;
  if (!value?.startsWith('-')) return fact;
  const known = numbers.get(fact) ?? {
    ...fact,
    figure: { ...fact.figure, aim: 'value', value: value.slice(1) },
  };
  numbers.set(fact, known);
  return known;
}

/** Whether a number counts members that left. */
export const isExit = (sentence: Sentence, fact: Fact): boolean =>
  isCountUnit(fact.figure.unit) &&
  fact.figure.aim !== 'cumulative' &&
  !/[比较]/.test(lastClause(wordsBefore(sentence, fact))) &&
  LEAVING.test(lastClause(wordsBefore(sentence, fact)) + fact.figure.indicator);

/** The stock that members left: the one that their own name begins with, else the one spoken of before. */
function leaves(sentence: Sentence, exit: Fact): string | null {
  const before = sentence.facts.filter((f) => f.figure.end <= exit.figure.start && f !== exit);
  const named = before.findLast((f) => exit.figure.indicator.includes(f.figure.indicator));
  if (named) return named.key;
  const plain = exit.figure.indicator.replace(pattern('{leavingTail}.*$'), '');
  return plain.length >= 4
    ? plain
    : (before.findLast((f) => f.figure.aim === 'cumulative' || f.figure.aim === 'new')?.key ?? null);
}
