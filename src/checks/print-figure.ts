import Big from 'big.js';
import type { Figure } from '../figures/figure.ts';
import { isCountUnit, unitScale } from '../figures/units.ts';
import { type End, type Interval, middleOf, scaleBy } from '../relations/interval.ts';

/** A figure's number for a sum: `103`, `21.2%`, with its unit where `withUnit` says so: `1.47亿元`. */
export function printTerm({ value, unit, masked }: Figure, withUnit: boolean): string {
  const number = value ?? masked ?? '**';
  return withUnit || SIGNS.test(unit) ? `${number}${unit}` : number;
}

/** Written behind a number whatever the other terms have. */
const SIGNS = /^[%‰成]$/;

/** A number of a figure as prose has it: 26家, 第9位, 下降11.4%. */
export function sayNumber(number: string, { unit, aim }: Pick<Figure, 'unit' | 'aim'>): string {
  if (aim === 'rank') return `第${number}位`;
  const size = `${number.replace(/^-/, '')}${unit}`;
  if (aim === 'change' && unit === '位') return `${number.startsWith('-') ? '后移' : '前移'}${size}`;
  if (!number.startsWith('-')) return size;
  return aim === 'growth_rate' ? `下降${size}` : aim === 'change' ? `减少${size}` : `-${size}`;
}

const ONE = new Big(1);

/** What a figure should be, if the others of its relation are right; numbers in `unit`, places as the figure has. */
export interface Expected {
  readonly unit: string;
  readonly aim: Figure['aim'];
  /** `about`: the others leave more than the rounding; `between`: from the first number to the second. */
  readonly kind: 'one' | 'about' | 'between' | '不少于' | '超过' | '不超过' | '少于';
  readonly numbers: readonly [string, ...string[]];
}

/**
 * One number where the interval leaves one, else its two ends; `null` when it is unbounded on both sides. In the
 * figure's own unit and with its places, whole for counts.
 */
export function expectedOf(interval: Interval, figure: Figure): Expected | null {
  const scale = unitScale(figure.unit);
  const inUnit = scaleBy(interval, ONE.div(scale));
  if (scale > TEN_THOUSAND && isLost(inUnit)) return expectedOf(interval, inTenThousands(figure));
  const places = figure.value?.split('.')[1]?.length ?? 0;
  const isWhole = isCountUnit(figure.unit) && scale === 1 && places === 0;
  const print = (n: Big) => n.toFixed(isWhole ? 0 : places);
  const be = (kind: Expected['kind'], ...numbers: [Big, ...Big[]]): Expected => {
    const [first, ...others] = numbers;
    return { unit: figure.unit, aim: figure.aim, kind, numbers: [print(first), ...others.map(print)] };
  };
  const { low, high } = isWhole ? wholeEnds(inUnit) : inUnit;
  if (low && high) {
    if (isWhole && low.value.gt(high.value)) return be('about', middle(inUnit));
    const [from, to] = [low.value.round(places, Big.roundHalfUp), high.value.round(places, Big.roundHalfUp)];
    if (from.eq(to)) return be('one', from);
    if (isWhole) return be('between', from, to);
    const between = middle(inUnit).round(places, Big.roundHalfUp);
    return be(isRoundedWithin(low.value, high.value, places) ? 'one' : 'about', between);
  }
  if (low) return be(low.isOpen ? '超过' : '不少于', low.value);
  return high ? be(high.isOpen ? '少于' : '不超过', high.value) : null;
}

/** As prose has it: 26家, 约15家, 26家至28家, 不少于26家. */
export function sayExpected(expected: Expected): string {
  const [first, second = first] = expected.numbers.map((n) => sayNumber(n, expected)) as [
    string,
    ...string[],
  ];
  switch (expected.kind) {
    case 'one':
      return first;
    case 'about':
      return isCountUnit(expected.unit) && !first.includes('.') ? `约${first}` : `${first}左右`;
    case 'between':
      return `${first}至${second}`;
    default:
      return `${expected.kind}${first}`;
  }
}

/** The end of a sum: `= 103`, `= -8.6%`, `≈ 13.8`; with the unit where the terms have theirs. `null` for a bound. */
export function writeResult({ kind, numbers, unit }: Expected, withUnit: boolean): string | null {
  const [first, second = first] = numbers.map((n) => (withUnit || SIGNS.test(unit) ? `${n}${unit}` : n)) as [
    string,
    ...string[],
  ];
  if (kind === 'one') return `= ${first}`;
  if (kind === 'about') return `≈ ${first}`;
  return kind === 'between' ? `= ${first}至${second}` : null;
}

const TEN_THOUSAND = 10_000;

/** Too small for its unit: 562.3万元 would be 0.1亿元. */
const isLost = ({ low, high }: Interval): boolean =>
  low !== null && high !== null && low.value.gt(0) && high.value.lt('0.1');

const inTenThousands = (figure: Figure): Figure => ({
  ...figure,
  unit: figure.unit.replace(/^(?:万亿|亿)/, '万'),
  value: '0.0',
});

/** Ends that differ by no more than one step of what is printed: the rounding of the other figures. */
const isRoundedWithin = (low: Big, high: Big, places: number): boolean =>
  high.minus(low).lte(new Big(10).pow(-places));

const middle = (interval: Interval): Big => middleOf(interval) ?? new Big(0);

function wholeEnds({ low, high }: Interval): Interval {
  const up = (end: End): End => {
    if (!end) return null;
    const value = ceil(end.value);
    return { value: end.isOpen && value.eq(end.value) ? value.plus(1) : value, isOpen: false };
  };
  const down = (end: End): End => {
    if (!end) return null;
    const value = floor(end.value);
    return { value: end.isOpen && value.eq(end.value) ? value.minus(1) : value, isOpen: false };
  };
  return { low: up(low), high: down(high) };
}

function floor(n: Big): Big {
  const cut = n.round(0, Big.roundDown);
  return cut.gt(n) ? cut.minus(1) : cut;
}

function ceil(n: Big): Big {
  const cut = n.round(0, Big.roundDown);
  return cut.lt(n) ? cut.plus(1) : cut;
}
