import Big from 'big.js';
import { unitScale } from '../figures/units.ts';
import { type Derived, inOneUnit, print, type Quantity, roundTo } from './quantity.ts';

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
  const value = roundTo(a.value.div(b.value).minus(1).times(100), RATE_PLACES);
  if (doubtOf(now, before).gt(value.abs().times(MOST_ROUNDING).plus(RATE_STEP))) return null;
  const result = { value, unit: '%', places: RATE_PLACES };
  return { ...result, working: `(${print(a)} − ${print(b)}) ÷ ${print(b)} = ${print(result)}%` };
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
