import Big from 'big.js';
import type { Figure } from '../figures/figure.ts';
import { isCountUnit, unitScale } from '../figures/units.ts';

/** One end of an interval: `null` is unbounded; an open end does not belong to the interval. */
export type End = { readonly value: Big; readonly isOpen: boolean } | null;

/** The exact decimals that a printed number can stand for, in the unit without its magnitude (元, 家, %). */
export interface Interval {
  readonly low: End;
  readonly high: End;
}

const closed = (value: Big): End => ({ value, isOpen: false });
const open = (value: Big): End => ({ value, isOpen: true });

export const exactly = (value: Big): Interval => ({ low: closed(value), high: closed(value) });

const ABOUT_SHARE = '0.05';
const NEARLY_SHARE = '0.9';

/**
 * The values a figure can stand for: 12.5 → [12.45, 12.55], 300余 → (300, 400), 以上 → [N, ∞). Counts are exact.
 * The words are those of 民法典 art. 1259 (以上, 以内 include the number; 超过 does not); 突破 is kept closed, since loose
 * prose says it of the very number reached. `null` for a masked figure.
 */
export function intervalOf(figure: Pick<Figure, 'value' | 'unit' | 'qualifier'>): Interval | null {
  if (figure.value === null) return null;
  const isFall = figure.value.startsWith('-');
  const printed = figure.value.replace(/^-/, '');
  const places = printed.split('.')[1]?.length ?? 0;
  const scale = unitScale(figure.unit);
  const isExact = isCountUnit(figure.unit) && scale === 1 && places === 0;
  const size = sizeOf(new Big(printed), places, isExact, figure.qualifier);
  const scaled = scaleBy(size, new Big(scale));
  return isFall ? negate(scaled) : scaled;
}

function sizeOf(n: Big, places: number, isExact: boolean, qualifier: string | null): Interval {
  const half = isExact ? new Big(0) : new Big(10).pow(-places).div(2);
  switch (qualifier) {
    case '余':
    case '多':
    case '来':
    case '几':
      return { low: open(n), high: open(n.plus(lastDigitUnit(n))) };
    case '近':
    case '接近':
    case '将近':
      return { low: closed(n.times(NEARLY_SHARE)), high: open(n) };
    case '约':
    case '大约':
    case '约为':
    case '左右':
    case '上下': {
      const share = n.times(ABOUT_SHARE);
      const step = lastDigitUnit(n).div(2);
      const width = share.gt(step) ? share : step;
      return { low: closed(n.minus(width)), high: closed(n.plus(width)) };
    }
    case '超':
    case '超过':
    case '逾':
    case '破':
      return { low: open(n), high: null };
    case '突破':
    case '以上':
    case '及以上':
    case '不少于':
    case '不低于':
    case '至少':
    case '跨上':
    case '迈上':
    case '跃上':
      return { low: closed(n), high: null };
    case '以下':
    case '以内':
    case '之内':
    case '不超过':
    case '不高于':
      return { low: null, high: closed(n) };
    default:
      return { low: closed(n.minus(half)), high: closed(n.plus(half)) };
  }
}

/** The unit of the last digit that is not zero: 300 → 100, 520 → 10, 1.5 → 0.1. */
function lastDigitUnit(n: Big): Big {
  if (n.eq(0)) return new Big(1);
  const trailing = n.e - (n.c.length - 1);
  return new Big(10).pow(trailing);
}

/** Whether some value belongs to both; where they only touch, the point must belong to both. */
export function meets(a: Interval, b: Interval): boolean {
  const low = laterLow(a.low, b.low);
  const high = earlierHigh(a.high, b.high);
  if (low === null || high === null) return true;
  const order = low.value.cmp(high.value);
  return order < 0 || (order === 0 && !low.isOpen && !high.isOpen);
}

function laterLow(a: End, b: End): End {
  if (a === null || b === null) return a ?? b;
  const order = a.value.cmp(b.value);
  return order === 0 ? (a.isOpen ? a : b) : order > 0 ? a : b;
}

function earlierHigh(a: End, b: End): End {
  if (a === null || b === null) return a ?? b;
  const order = a.value.cmp(b.value);
  return order === 0 ? (a.isOpen ? a : b) : order < 0 ? a : b;
}

const combineEnds = (a: End, b: End, by: (x: Big, y: Big) => Big): End =>
  a === null || b === null ? null : { value: by(a.value, b.value), isOpen: a.isOpen || b.isOpen };

export const add = (a: Interval, b: Interval): Interval => ({
  low: combineEnds(a.low, b.low, (x, y) => x.plus(y)),
  high: combineEnds(a.high, b.high, (x, y) => x.plus(y)),
});

const mapEnd = (end: End, by: (x: Big) => Big): End =>
  end === null ? null : { ...end, value: by(end.value) };

export const negate = (a: Interval): Interval => ({
  low: mapEnd(a.high, (x) => x.times(-1)),
  high: mapEnd(a.low, (x) => x.times(-1)),
});

export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

/** The point halfway between its ends; `null` where it is unbounded. */
export const middleOf = ({ low, high }: Interval): Big | null =>
  low && high && low.value.plus(high.value).div(2);

/** `factor` above zero. */
export const scaleBy = (a: Interval, factor: Big): Interval => ({
  low: mapEnd(a.low, (x) => x.times(factor)),
  high: mapEnd(a.high, (x) => x.times(factor)),
});

export const shiftBy = (a: Interval, by: Big): Interval => ({
  low: mapEnd(a.low, (x) => x.plus(by)),
  high: mapEnd(a.high, (x) => x.plus(by)),
});

const isNotNegative = (a: Interval): boolean => a.low?.value.gte(0) === true;
const isPositive = (a: Interval): boolean =>
  a.low !== null && (a.low.value.gt(0) || (a.low.value.eq(0) && a.low.isOpen));

/** a × b for amounts that are not negative; `null` where one may be. */
export function multiply(a: Interval, b: Interval): Interval | null {
  if (!isNotNegative(a) || !isNotNegative(b)) return null;
  return {
    low: combineEnds(a.low, b.low, (x, y) => x.times(y)),
    high: combineEnds(a.high, b.high, (x, y) => x.times(y)),
  };
}

/** a ÷ b for a ≥ 0 and b > 0, monotone in both: [aLo/bHi, aHi/bLo]; `null` otherwise. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (!isNotNegative(a) || !isPositive(b) || b.low === null || a.low === null) return null;
  const low = b.high === null ? open(new Big(0)) : combineEnds(a.low, b.high, (x, y) => x.div(y));
  const high = b.low.value.eq(0) ? null : combineEnds(a.high, b.low, (x, y) => x.div(y));
  return { low, high };
}
