import type { Comparison, Verdict } from './compare.ts';

const GOOD: readonly Verdict[] = ['holds', 'truncated'];

/**
 * One comparison for a number that may speak of several things: the first that holds; else the likeliest. `isSure` is
 * false where another reading could not be followed up.
 */
export function weigh(readings: readonly (Comparison | null)[]): {
  comparison: Comparison | null;
  isSure: boolean;
} {
  const known = readings.filter((r) => r !== null);
  for (const verdict of GOOD) {
    const found = known.find((r) => r.verdict === verdict);
    if (found) return { comparison: found, isSure: true };
  }
  const likeliest = known.find((r) => r.verdict === 'broken') ?? known[0] ?? null;
  const isSure = readings.every((r) => r?.verdict === 'broken');
  return { comparison: likeliest, isSure };
}
