import { expect, test } from 'vitest';
import { changeNumber } from '../../bench/check/break.ts';
import type { Alarm, Check } from '../../bench/check/checker.ts';
import { judge } from '../../bench/check/judge-check.ts';
import { factOf, reportOf } from './corpus.ts';

const report = reportOf(2022);
const fact = factOf(report, '高新技术企业', 'cumulative', '103');
const change = changeNumber(report, 'one-off', fact, '104');

const alarm = (start: number, says: Partial<Alarm> = {}): Alarm => ({
  rule: 'growth',
  severity: 'error',
  message: '',
  quote: `at ${start}`,
  start,
  end: start + 3,
  related: [],
  ...says,
});
const finds =
  (...alarms: Alarm[]): Check =>
  () =>
    alarms;
const verdict = (check: Check, clean: readonly Alarm[] = []) => {
  const { isFound, isFirst } = judge(check, { change, relations: ['growth'] }, clean);
  return { isFound, isFirst };
};
const at = alarm(fact.start);
const elsewhere = alarm(fact.start + 100);

test('a finding at the figure is found and first', () =>
  expect(verdict(finds(at))).toEqual({ isFound: true, isFirst: true }));
test('a finding behind another one is found, not first', () =>
  expect(verdict(finds(elsewhere, at))).toEqual({ isFound: true, isFirst: false }));
test('a finding elsewhere that points at the figure is found', () => {
  const related = [{ report: 'this', start: fact.start, end: fact.end }];
  expect(verdict(finds({ ...elsewhere, related }))).toEqual({ isFound: true, isFirst: false });
});
test('a place in another report is no place in the draft', () => {
  const related = [{ report: '2021年工作总结', start: fact.start, end: fact.end }];
  expect(verdict(finds({ ...elsewhere, related })).isFound).toBe(false);
});
test('hints and what the clean report raises too do not count', () => {
  expect(verdict(finds({ ...at, severity: 'info' })).isFound).toBe(false);
  expect(verdict(finds(at), [at]).isFound).toBe(false);
});
