import Big from 'big.js';
import { divide, type Interval, multiply, shiftBy } from './interval.ts';
import { type Derived, inOneUnit, print, type Quantity, roundTo } from './quantity.ts';
import type { Equation } from './relation.ts';

const MULTIPLE_PLACES = 2;
const ONE = new Big(1);

const less = (interval: Interval | null): Interval | null => interval && shiftBy(interval, ONE.times(-1));

/** this is N times last (是上年的N倍, 翻n番 with N = 2ⁿ). */
export const multiple: Equation<'times' | 'now' | 'before'> = {
  id: 'multiple',
  solve: {
    times: ({ now, before }) => divide(now, before),
    now: ({ times, before }) => multiply(before, times),
    before: ({ times, now }) => divide(now, times),
  },
  write: {
    times: ({ now, before }) => `${now} ÷ ${before}`,
    now: ({ times, before }) => `${before} × ${times}`,
    before: ({ times, now }) => `${now} ÷ ${times}`,
  },
};

/** this has grown by N times last (增长N倍): this = last × (1 + N). */
export const growthMultiple: Equation<'times' | 'now' | 'before'> = {
  id: 'growth-multiple',
  solve: {
    times: ({ now, before }) => less(divide(now, before)),
    now: ({ times, before }) => multiply(before, shiftBy(times, ONE)),
    before: ({ times, now }) => divide(now, shiftBy(times, ONE)),
  },
  write: {
    times: ({ now, before }) => `${now} ÷ ${before} − 1`,
    now: ({ times, before }) => `${before} × (1 + ${times})`,
    before: ({ times, now }) => `${now} ÷ (1 + ${times})`,
  },
};

/** this is N times last. `null` when the base is zero or the two have no common unit. */
export function deriveMultiple(now: Quantity, before: Quantity): Derived | null {
  const pair = inOneUnit(now, before);
  if (!pair || pair[1].value.eq(0)) return null;
  const [a, b] = pair;
  const result = {
    value: roundTo(a.value.div(b.value), MULTIPLE_PLACES),
    unit: '倍',
    places: MULTIPLE_PLACES,
  };
  const sum = multiple.write.times({ now: print(a), before: print(b), times: '' });
  return { ...result, working: `${sum} = ${print(result)}` };
}
