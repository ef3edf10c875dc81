import { expect, it } from 'vitest';
import { writeChinese } from '../../src/shared/chinese-numeral.ts';

it.each([
  [1, '一'],
  [8, '八'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [35, '三十五'],
  [99, '九十九'],
  [0, '0'],
  [120, '120'],
])('writes %i as %s', (n, written) => {
  expect(writeChinese(n)).toBe(written);
});
