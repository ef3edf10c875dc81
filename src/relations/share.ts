import { type Derived, inOneUnit, print, type Quantity, roundTo } from './quantity.ts';

const SHARE_PLACES = 1;

/** part ÷ whole, in %. `null` when the whole is zero or the two have no common unit. */
export function deriveShare(part: Quantity, whole: Quantity): Derived | null {
  const pair = inOneUnit(part, whole);
  if (!pair || pair[1].value.eq(0)) return null;
  const [a, b] = pair;
  const result = {
    value: roundTo(a.value.div(b.value).times(100), SHARE_PLACES),
    unit: '%',
    places: SHARE_PLACES,
  };
  return { ...result, working: `${print(a)} ÷ ${print(b)} = ${print(result)}%` };
}
