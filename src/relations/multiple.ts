import { type Derived, inOneUnit, print, type Quantity, roundTo } from './quantity.ts';

const MULTIPLE_PLACES = 2;

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
  return { ...result, working: `${print(a)} ÷ ${print(b)} = ${print(result)}` };
}
