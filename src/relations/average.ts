import { divide, multiply } from './interval.ts';
import { type Derived, print, type Quantity, roundTo } from './quantity.ts';
import type { Equation } from './relation.ts';
import { deriveSum } from './sum.ts';

/** average = total ÷ count (户均贷款, 人均服务次数). */
export const average: Equation<'average' | 'total' | 'count'> = {
  id: 'average',
  solve: {
    average: ({ total, count }) => divide(total, count),
    total: (given) => multiply(given.average, given.count),
    count: (given) => divide(given.total, given.average),
  },
  write: {
    average: ({ total, count }) => `${total} ÷ ${count}`,
    total: (printed) => `${printed.average} × ${printed.count}`,
    count: (printed) => `${printed.total} ÷ ${printed.average}`,
  },
};

/** The yearly average of amounts, to two places. `null` for none, or for units that cannot be added. */
export function deriveAverage(parts: readonly Quantity[]): Derived | null {
  const sum = deriveSum(parts);
  if (!sum) return null;
  const result = { value: roundTo(sum.value.div(parts.length), 2), unit: sum.unit, places: 2 };
  const total = `(${sum.working.split(' = ')[0]})`;
  const written = average.write.average({ total, count: String(parts.length), average: '' });
  return { ...result, working: `${written} = ${print(result)}` };
}
