import type Big from 'big.js';

/**
 * The Hidiroglou–Berthelot history edit (Survey Methodology 12 (1986), 73–83): whether the last step of a series is an
 * outlier among its own steps. Ratios are made symmetric around their median, weighed by size to the power U, and
 * compared with C times the quartile distance, at least A times the median effect.
 */
export const HISTORY_EDIT = { U: 0.5, A: 0.05, C: 4, leastYears: 10 } as const;

/** `values`: one a year, ascending, all above zero; `null` with fewer than `leastYears` values. */
export function isOutlier(values: readonly Big[]): boolean | null {
  if (values.length < HISTORY_EDIT.leastYears || values.some((v) => v.lte(0))) return null;
  const numbers = values.map(Number);
  const steps = numbers.slice(1).map((now, i) => ({ now, last: numbers[i] as number }));
  const ratios = steps.map(({ now, last }) => now / last);
  const median = quantile(ratios, 0.5);
  const effects = steps.map(({ now, last }, i) => {
    const ratio = ratios[i] as number;
    const symmetric = ratio < median ? 1 - median / ratio : ratio / median - 1;
    return symmetric * Math.max(now, last) ** HISTORY_EDIT.U;
  });
  const [q1, q2, q3] = [0.25, 0.5, 0.75].map((p) => quantile(effects, p)) as [number, number, number];
  const least = Math.abs(HISTORY_EDIT.A * q2);
  const effect = effects.at(-1) as number;
  return (
    effect < q2 - HISTORY_EDIT.C * Math.max(q2 - q1, least) ||
    effect > q2 + HISTORY_EDIT.C * Math.max(q3 - q2, least)
  );
}

/** Linear interpolation between the two nearest (Hyndman and Fan 1996, type 7). */
function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const [low, high] = [Math.floor(at), Math.ceil(at)];
  return (sorted[low] as number) + ((sorted[high] as number) - (sorted[low] as number)) * (at - low);
}
