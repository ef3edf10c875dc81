import Big from 'big.js';
import { unitScale } from '../figures/units.ts';
import { divide, exactly, multiply, scaleBy, shiftBy } from './interval.ts';
import { type Derived, inOneUnit, print, type Quantity, roundTo } from './quantity.ts';
import type { Equation } from './relation.ts';

const HUNDRED = new Big(100);
const PERCENT = new Big('0.01');

/** rate = this ÷ last − 1, in %; bounds are monotone: [(nowLo ÷ beforeHi − 1), (nowHi ÷ beforeLo − 1)] · 100. */
export const growth: Equation<'rate' | 'now' | 'before'> = {
  id: 'growth',
  solve: {
    rate: ({ now, before }) => {
      const ratio = divide(now, before);
      return ratio && scaleBy(shiftBy(ratio, new Big(-1)), HUNDRED);
    },
    now: ({ rate, before }) => multiply(before, shiftBy(scaleBy(rate, PERCENT), new Big(1))),
    before: ({ rate, now }) => divide(now, shiftBy(scaleBy(rate, PERCENT), new Big(1))),
  },
  write: {
    rate: ({ now, before }) => `(${now} − ${before}) ÷ ${before}`,
    now: ({ rate, before }) => `${before} × (1 + ${rate})`,
    before: ({ rate, now }) => `${now} ÷ (1 + ${rate})`,
  },
};

/** Places that reports print growth rates with. */
const RATE_PLACES = 1;
/** Half a step of a rate as printed, in percentage points: what its own rounding costs anyway. */
const RATE_STEP = 0.05;
/** The part of the rate that the rounding of its figures may make up. */
const MOST_ROUNDING = 0.25;

/**
 * rate = this ÷ last − 1, in %. `null` when the base is not above zero, when the two have no common unit, or when
 * their rounding leaves the rate's first digit open: 1.37 and 1.39 万亿斤 may be anything from 0.7 % to 2.2 %.
 */
export function deriveGrowth(now: Quantity, before: Quantity): Derived | null {
  const pair = inOneUnit(now, before);
  if (!pair || pair[1].value.lte(0)) return null;
  const [a, b] = pair;
  const rate = growth.solve.rate({
    now: exactly(a.value),
    before: exactly(b.value),
    rate: exactly(HUNDRED),
  })?.low;
  if (!rate) return null;
  const value = roundTo(rate.value, RATE_PLACES);
  if (doubtOf(now, before).gt(value.abs().times(MOST_ROUNDING).plus(RATE_STEP))) return null;
  const result = { value, unit: '%', places: RATE_PLACES };
  const sum = growth.write.rate({ now: print(a), before: print(b), rate: '' });
  return { ...result, working: `${sum} = ${print(result)}%` };
}

/** How far the rate may be off for the rounding of its two figures, in percentage points (first order). */
function doubtOf(now: Quantity, before: Quantity): Big {
  const ratio = amountOf(now).abs().div(amountOf(before));
  return roundingOf(now).plus(roundingOf(before).times(ratio)).div(amountOf(before)).times(100);
}

const amountOf = ({ value, unit }: Quantity): Big => value.times(unitScale(unit));

/** What rounding may have taken from a printed number, in the unit without its magnitude; nothing from a count. */
function roundingOf({ unit, places }: Quantity): Big {
  const scale = unitScale(unit);
  return places === 0 && scale === 1 ? new Big(0) : new Big(10).pow(-places).times(scale).div(2);
}
