import { expect, test } from 'vitest';
import { findStrayDigits } from '../../src/drafting/stray-digits.ts';

/** The stretches of `text` that figures take. */
const at = (text: string, ...numbers: string[]) =>
  numbers.map((n) => ({ start: text.indexOf(n), end: text.indexOf(n) + n.length }));

test.each<
  readonly [text: string, figures: readonly string[], words: readonly string[], stray: readonly string[]]
>([
  ['新增30家，总数133家。', ['30', '133'], [], []],
  ['新增30家，总数133家。', ['30'], [], ['133']],
  ['2023年新增30家。', ['30'], [], []],
  ['2023家企业。', [], [], ['2023']],
  ['“科创20条”落地。', [], [], ['20']],
  ['“科创20条”落地。', [], ['“科创20条”落地'], []],
  ['1—10月增长5.2%。', ['5.2'], ['1—10月'], []],
  ['1—10月增长5.2%。', ['5.2'], [], ['1', '10']],
  ['增长15.25%。', [], [], ['15.25']],
  ['达到1330家。', ['133'], [], ['1330']],
  ['5个，又5个。', ['5'], [], ['5']],
  ['没有数字。', [], [''], []],
])('%s', (text, figures, words, stray) => {
  expect(findStrayDigits(text, at(text, ...figures), words)).toEqual(stray);
});
