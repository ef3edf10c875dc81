import { add, exactly, type Interval, subtract } from './interval.ts';
import { type Derived, finestOf, inOneUnit, print, type Quantity } from './quantity.ts';
import type { Bound, Equation } from './relation.ts';

/** The role of the nth part, from 0. */
export const partRole = (index: number): string => `part${index}`;

/** whole = Σ parts, for so many parts; their roles are `whole` and `partRole(0)` … */
export function sumOfParts(count: number): Equation {
  const roles = Array.from({ length: count }, (_, i) => partRole(i));
  const sumOf = (given: Readonly<Record<string, Interval>>, names: readonly string[]): Interval | null =>
    names.reduce<Interval | null>((sum, name) => {
      const part = given[name];
      return part === undefined ? sum : sum === null ? part : add(sum, part);
    }, null);
  const others = (role: string) => roles.filter((r) => r !== role);
  return {
    id: 'sum-of-parts',
    solve: {
      whole: (given) => sumOf(given, roles),
      ...Object.fromEntries(
        roles.map((role) => [
          role,
          (given: Readonly<Record<string, Interval>>) => {
            const rest = sumOf(given, others(role));
            return given.whole === undefined
              ? null
              : rest === null
                ? given.whole
                : subtract(given.whole, rest);
          },
        ]),
      ),
    },
    write: {
      whole: (printed) => roles.map((r) => printed[r]).join(' + '),
      ...Object.fromEntries(
        roles.map((role) => [
          role,
          (printed: Readonly<Record<string, string>>) =>
            [printed.whole, ...others(role).map((r) => printed[r])].join(' − '),
        ]),
      ),
    },
  };
}

/** Σ parts ≤ whole: some of the parts, so many of them. */
export function partsAtMost(count: number): Bound {
  const { solve } = sumOfParts(count);
  return {
    id: 'parts-at-most',
    solve: Object.fromEntries(
      Object.entries(solve).map(([role, by]) => [
        role,
        (given: Readonly<Record<string, Interval>>): Interval | null => {
          const sum = by(given);
          if (!sum) return null;
          return role === 'whole' ? { low: sum.low, high: null } : { low: null, high: sum.high };
        },
      ]),
    ),
  };
}

/** Σ of amounts of several periods, or of parts. `null` for none, or for units that cannot be added. */
export function deriveSum(parts: readonly Quantity[]): Derived | null {
  const finest = finestOf(parts);
  if (!finest) return null;
  const aligned = parts.map((q) => inOneUnit(q, finest)?.[0] ?? q);
  const relation = sumOfParts(parts.length);
  const byRole = <T>(of: (q: Quantity) => T) =>
    Object.fromEntries(aligned.map((q, i) => [partRole(i), of(q)]));
  const value = relation.solve.whole?.(byRole((q) => exactly(q.value)))?.low?.value;
  if (!value) return null;
  const result = { value, unit: finest.unit, places: Math.max(...aligned.map((q) => q.places)) };
  return { ...result, working: `${relation.write.whole?.(byRole(print))} = ${print(result)}` };
}
