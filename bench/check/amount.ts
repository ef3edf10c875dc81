import type { Fact } from './clean-report.ts';
import { placesOf } from './clean-report.ts';

/** What a number says, apart from what it is about. */
export interface Amount {
  readonly value: number;
  /** Decimal places as printed. */
  readonly places: number;
  readonly unit: string;
  readonly qualifier: string | null;
}

/** The values an amount can stand for, in the unit without its magnitude (元, not 万元); ends belong to it. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export const amountOf = (fact: Fact): Amount => ({
  value: fact.value,
  places: placesOf(fact.raw),
  unit: fact.unit,
  qualifier: fact.qualifier,
});

export const scaleOf = (unit: string): number =>
  unit.startsWith('亿') ? 1e8 : unit.startsWith('万') ? 1e4 : 1;

export const baseOf = (unit: string): string => unit.replace(/^[万亿]/, '').replace(/^个百分点$/, '百分点');

const COUNTED = /^(?:家|个|项|件|次|名|位|人|份|篇|场|条|户|起|人次|场次|支)$/;

/** Whether the unit counts whole things, so that a whole number in it is exact and a fraction is wrong. */
export const isCounted = (unit: string): boolean => COUNTED.test(unit);

/** Written apart from the checker's own arithmetic on purpose: an oracle that shares it could not find it wrong. */
export function rangeOf({ value, places, unit, qualifier }: Amount): Range {
  const size = Math.abs(value);
  const half = isCounted(unit) && places === 0 ? 0 : 0.5 * 10 ** -places;
  const { low, high } = qualified(size, half, qualifier);
  const scale = scaleOf(unit);
  return value < 0 ? { low: -high * scale, high: -low * scale } : { low: low * scale, high: high * scale };
}

function qualified(size: number, half: number, qualifier: string | null): Range {
  switch (qualifier) {
    case '余':
    case '多':
      return { low: size, high: size + lastDigit(size) };
    case '近':
      return { low: size * 0.9, high: size };
    case '约':
    case '左右': {
      const width = Math.max(half, size * 0.05);
      return { low: size - width, high: size + width };
    }
    case '超':
    case '超过':
    case '突破':
    case '以上':
    case '不少于':
      return { low: size - half, high: Number.POSITIVE_INFINITY };
    default:
      // Up to a whole unit above: a number that was cut instead of rounded is worth a hint, no more.
      return { low: size - half, high: size + 2 * half };
  }
}

/** The unit of the last digit that is not zero: 300 → 100, 1.5 → 0.1. */
function lastDigit(size: number): number {
  const digits = String(size);
  if (digits.includes('.')) return 10 ** -placesOf(digits);
  return 10 ** (/0*$/.exec(digits)?.[0].length ?? 0);
}

const SLACK = 1e-9;

/** Whether some value belongs to both; ends that touch count, so a doubtful break is taken for unseen. */
export const meets = (a: Range, b: Range): boolean => {
  const slack = SLACK * Math.max(1, ...[a.low, b.low].map(Math.abs));
  return a.low <= b.high + slack && b.low <= a.high + slack;
};

export const plus = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high });
export const minus = (a: Range, b: Range): Range => ({ low: a.low - b.high, high: a.high - b.low });
export const times = (a: Range, by: number): Range => ({ low: a.low * by, high: a.high * by });

/** a ÷ b for amounts above zero. */
export const ratio = (a: Range, b: Range): Range => ({
  low: b.high === 0 ? Number.POSITIVE_INFINITY : a.low / b.high,
  high: b.low <= 0 ? Number.POSITIVE_INFINITY : a.high / b.low,
});

export const sum = (ranges: readonly Range[]): Range => ranges.reduce(plus, { low: 0, high: 0 });
