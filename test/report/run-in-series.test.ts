import { expect, it } from 'vitest';
import { readRunInSeries } from '../../src/report/run-in-series.ts';

const numbers = (text: string): number[] => readRunInSeries(text).map((m) => m.number);

it('finds the points at the beginning of clauses', () => {
  expect(numbers('一是抓学习；二是抓廉政。三是抓作风')).toEqual([1, 2, 3]);
  expect(numbers('重点：一是稳，二是进')).toEqual([1, 2]);
});

it('takes no 一是 inside a clause for a point', () => {
  expect(numbers('做到统一是前提，唯一是原则')).toEqual([]);
});
