import Big from 'big.js';
import { expand } from '../../lexicon/pattern.ts';
import { broken, holds, type Outcome } from '../outcome.ts';
import { defineRule } from '../rule.ts';
import { type Sentence, spanIn } from '../sentences.ts';

const NUMBER = '\\d{1,2}(?:\\.\\d+)?';
/** 三次产业结构为6.0∶42.1∶51.9 */
const RATIO = new RegExp(
  `${expand('{structureWord}')}[^，。；\\d]{0,8}(?:${NUMBER}(?:[：:∶]${NUMBER}){2,5}[^，。；\\d]{1,4})?(?<list>${NUMBER}(?:[：:∶]${NUMBER}){2,5})(?![：:∶\\d])`,
  'g',
);
/** 占比分别为11.2%、37.2%和51.6% */
const SHARES = new RegExp(
  `${expand('{shareEnd}{inTurn}{reaching}?')}(?<list>${NUMBER}%(?:${expand('(?:、|{joinWord})')}${NUMBER}%){2,7})`,
  'g',
);
/** So far from 100 the list may leave out a part. */
const NEAR = 6;
/** Half a unit of the last place: what the rounding of one share costs. */
const ROUNDING = 0.05;

/** The shares of a structure make up the whole, up to rounding. */
export const structureRule = defineRule({
  id: 'structure',
  severity: 'warning',
  summary: '结构比例各项之和为100。',
  messages: { off: '“{list}”各项之和为{sum}，不是100；请核对各项比例。' },
  *evaluate({ draft }) {
    for (const sentence of draft.sentences)
      for (const form of [RATIO, SHARES])
        for (const match of sentence.text.matchAll(form)) {
          const list = match.groups?.list ?? '';
          yield judge(sentence, match.index + match[0].lastIndexOf(list), list);
        }
  },
});

function judge(sentence: Sentence, start: number, list: string): Outcome {
  const parts = list.match(/\d+(?:\.\d+)?/g) ?? [];
  const sum = parts.reduce((total, part) => total.plus(part), new Big(0));
  const off = Number(sum.minus(100).abs());
  const places = Math.max(...parts.map((part) => part.split('.')[1]?.length ?? 0));
  const tolerance = parts.length * ROUNDING * 10 ** (1 - places);
  if (off <= tolerance || off > NEAR) return holds();
  return broken('off', spanIn(sentence, start, start + list.length), { list, sum: sum.toFixed() });
}
