import type { Comparison, Verdict } from './compare.ts';
import type { Fact } from './fact.ts';
import { statedFor } from './levels.ts';
import type { CheckContext } from './rule.ts';

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

/** Each level against all that was said of it for another year; `null` for a level of which nothing was. */
export function readAgainst(
  context: CheckContext,
  levels: readonly Fact[],
  year: number,
  read: (now: Fact, before: Fact) => Comparison,
): (Comparison | null)[] {
  return levels.flatMap((now) => {
    const bases = statedFor(context, now, year);
    return bases.length === 0 ? [null] : bases.map((before) => read(now, before));
  });
}
