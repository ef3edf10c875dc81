import { type Derived, finestOf, inOneUnit, print, type Quantity, roundTo } from './quantity.ts';

/** Σ of amounts of several periods, or of parts. `null` for none, or for units that cannot be added. */
export function deriveSum(parts: readonly Quantity[]): Derived | null {
  const finest = finestOf(parts);
  if (!finest) return null;
  const aligned = parts.map((q) => inOneUnit(q, finest)?.[0] ?? q);
  const value = aligned.reduce((sum, q) => sum.plus(q.value), finest.value.minus(finest.value));
  const result = { value, unit: finest.unit, places: Math.max(...aligned.map((q) => q.places)) };
  return { ...result, working: `${aligned.map(print).join(' + ')} = ${print(result)}` };
}

/** The yearly average of amounts, to two places. */
export function deriveAverage(parts: readonly Quantity[]): Derived | null {
  const sum = deriveSum(parts);
  if (!sum) return null;
  const result = { value: roundTo(sum.value.div(parts.length), 2), unit: sum.unit, places: 2 };
  return { ...result, working: `(${sum.working.split(' = ')[0]}) ÷ ${parts.length} = ${print(result)}` };
}
