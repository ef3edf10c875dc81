import { expect, it } from 'vitest';
import { congressMonth, currentCongress, monthOf, plenumMonth } from '../../src/figures/congresses.ts';

it.each([
  [2017, 19],
  [2021, 19],
  [2022, 20],
  [2026, 20],
  [2027, 21],
])('by the end of %d the last congress is the %dth', (year, number) =>
  expect(currentCongress(year)).toBe(number),
);

it('knows when a plenum was held, and says when it does not', () => {
  expect(congressMonth(20)).toBe(monthOf(2022, 10));
  expect(plenumMonth(19, 6)).toBe(monthOf(2021, 11));
  expect(plenumMonth(20, 7)).toBeNull();
});
