import { type Derived, inOneUnit, print, type Quantity, roundTo } from './quantity.ts';

/** Places that reports print growth rates with. */
const RATE_PLACES = 1;

/** rate = this ÷ last − 1, in %. `null` when the base is zero or the two have no common unit. */
export function deriveGrowth(now: Quantity, before: Quantity): Derived | null {
  const pair = inOneUnit(now, before);
  if (!pair || pair[1].value.eq(0)) return null;
  const [a, b] = pair;
  const value = roundTo(a.value.div(b.value).minus(1).times(100), RATE_PLACES);
  const result = { value, unit: '%', places: RATE_PLACES };
  return { ...result, working: `(${print(a)} − ${print(b)}) ÷ ${print(b)} = ${print(result)}%` };
}
