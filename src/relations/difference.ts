import { add, exactly, subtract } from './interval.ts';
import { type Derived, inOneUnit, print, type Quantity } from './quantity.ts';
import type { Equation } from './relation.ts';

/** change = this − last. */
export const difference: Equation<'change' | 'now' | 'before'> = {
  id: 'difference',
  solve: {
    change: ({ now, before }) => subtract(now, before),
    now: ({ change, before }) => add(before, change),
    before: ({ change, now }) => subtract(now, change),
  },
  write: {
    change: ({ now, before }) => `${now} − ${before}`,
    now: ({ change, before }) => `${before} + ${change}`,
    before: ({ change, now }) => `${now} − ${change}`,
  },
};

/** change = this − last. `null` when the two have no common unit. */
export function deriveDifference(now: Quantity, before: Quantity): Derived | null {
  const pair = inOneUnit(now, before);
  if (!pair) return null;
  const [a, b] = pair;
  const isRate = a.unit === '%';
  const given = { now: exactly(a.value), before: exactly(b.value), change: exactly(a.value) };
  const value = difference.solve.change(given)?.low?.value;
  if (!value) return null;
  const result = { value, unit: isRate ? '个百分点' : a.unit, places: Math.max(a.places, b.places) };
  const sum = difference.write.change({ now: print(a), before: print(b), change: '' });
  return { ...result, working: `${sum} = ${print(result)}` };
}
