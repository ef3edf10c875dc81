import { pattern } from '../lexicon/pattern.ts';
import type { Fact } from './fact.ts';
import { indexIn, lastClause, type Sentence, toldBefore, wordsBefore } from './sentences.ts';

const JOINT = pattern('^[^，；。：\\d]{0,8}?(?:、|{joinWord})$');

/**
 * 举办243场，岗位16.3万个，意向3.61万人，分别增长12.5%、11.6%和11.4%: the amount that stands where the number stands
 * in its list. `null` where no word puts them in turn, or there are not as many amounts as numbers.
 */
export function toldInTurn(sentence: Sentence, fact: Fact, isAmount: (fact: Fact) => boolean): Fact | null {
  const list = listAround(sentence, fact);
  const [first] = list;
  if (!first || list.length < 2 || !pattern('{inTurn}').test(lastClause(wordsBefore(sentence, first))))
    return null;
  const amounts = toldBefore(sentence, first).filter(isAmount);
  const last = amounts.at(-1);
  // 总量13.6万人，其中高级、中级、初级分别为1.52万人、5.06万人和7.02万人，占比分别为…: the last list alone is as long.
  const inLast = last && amounts.length > list.length ? listAround(sentence, last) : amounts;
  return inLast?.length === list.length ? (inLast[list.indexOf(fact)] ?? null) : null;
}

/** The numbers of one measure that 、 and 和 join to this one, itself among them. */
function listAround({ facts, text, ...sentence }: Sentence, fact: Fact): readonly Fact[] {
  const at = facts.indexOf(fact);
  const whole = { facts, text, ...sentence };
  const areJoined = (a: Fact | undefined, b: Fact | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.figure.aim === b.figure.aim &&
    JOINT.test(text.slice(indexIn(whole, a.figure.end), indexIn(whole, b.figure.start)));
  let [from, to] = [at, at];
  while (areJoined(facts[from - 1], facts[from])) from--;
  while (areJoined(facts[to], facts[to + 1])) to++;
  return facts.slice(from, to + 1);
}
