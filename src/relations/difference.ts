import { type Derived, inOneUnit, print, type Quantity } from './quantity.ts';

/** change = this − last. `null` when the two have no common unit. */
export function deriveDifference(now: Quantity, before: Quantity): Derived | null {
  const pair = inOneUnit(now, before);
  if (!pair) return null;
  const [a, b] = pair;
  const isRate = a.unit === '%';
  const result = {
    value: a.value.minus(b.value),
    unit: isRate ? '个百分点' : a.unit,
    places: Math.max(a.places, b.places),
  };
  return { ...result, working: `${print(a)} − ${print(b)} = ${print(result)}` };
}
