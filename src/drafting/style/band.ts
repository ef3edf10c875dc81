/** What the past sections stretch over: closed at both ends. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** Fewer values say nothing of a tenth and a nine tenths. */
const FEWEST_VALUES = 5;

/**
 * The value below which the share `p` (0 to 1) of the numbers lies, interpolated linearly between the two nearest in
 * order: definition 7 of Hyndman & Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (4),
 * 1996. `null` for no numbers.
 */
export function percentileOf(numbers: readonly number[], p: number): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (at - Math.floor(at));
}

/** From the tenth percentile to the ninetieth; `null` for fewer than five numbers. */
export function bandOf(numbers: readonly number[]): Band | null {
  if (numbers.length < FEWEST_VALUES) return null;
  const [low, high] = [percentileOf(numbers, 0.1), percentileOf(numbers, 0.9)];
  return low === null || high === null ? null : { low: roundValue(low), high: roundValue(high) };
}

/** To six places, so that sums of the same numbers in another order are the same value. */
export const roundValue = (value: number): number => Math.round(value * 1e6) / 1e6;
