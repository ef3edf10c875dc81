import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  divide,
  type End,
  exactly,
  type Interval,
  intervalOf,
  meets,
  middleOf,
  multiply,
  negate,
  subtract,
} from '../../src/relations/interval.ts';

const end = (e: End, side: 'low' | 'high'): string =>
  e === null
    ? side === 'low'
      ? '(-∞'
      : '∞)'
    : side === 'low'
      ? `${e.isOpen ? '(' : '['}${e.value}`
      : `${e.value}${e.isOpen ? ')' : ']'}`;
const show = ({ low, high }: Interval): string => `${end(low, 'low')}, ${end(high, 'high')}`;

describe('the values that a printed number can stand for', () => {
  it.each([
    ['103', '家', null, '[103, 103]', 'a count is exact'],
    ['103', '家', '达到', '[103, 103]', '达到 changes nothing'],
    ['12.5', '%', null, '[12.45, 12.55]', 'half a step of the last place'],
    ['21', '%', null, '[20.5, 21.5]', 'a whole rate is rounded too'],
    ['-27.5', '%', null, '[-27.55, -27.45]', 'a fall'],
    ['1.47', '亿元', null, '[146500000, 147500000]', 'in 元'],
    ['1470', '万元', null, '[14695000, 14705000]', 'an amount is rounded to its last place'],
    ['7.5', '万人次', null, '[74500, 75500]', 'a count in 万 is rounded'],
    ['300', '家', '余', '(300, 400)', 'the unit of the last digit that is not zero'],
    ['520', '次', '多', '(520, 530)', 'tens'],
    ['1.5', '亿元', '余', '(150000000, 160000000)', 'tenths of 亿'],
    ['400', '家', '近', '[360, 400)', 'a tenth below, and not the number itself'],
    ['620', '万元', '约', '[5890000, 6510000]', '5 %'],
    ['300', '家', '约', '[250, 350]', 'half the unit of its last digit where that is wider'],
    ['0.9', '%', '左右', '[0.85, 0.95]', 'half a step where that is wider'],
    ['2400', '万元', '超', '(24000000, ∞)', 'to be broken'],
    ['50', '个', '突破', '[50, ∞)', 'loose prose says it of the number reached'],
    ['28', '家', '以上', '[28, ∞)', 'the number included (民法典 1259)'],
    ['6', '场', '不低于', '[6, ∞)', 'the number included'],
    ['3', '起', '以内', '(-∞, 3]', 'the number included'],
    ['3', '倍', null, '[2.5, 3.5]', '三倍'],
    ['3.0', '倍', null, '[2.95, 3.05]', '3.0倍'],
    ['8.75', '次', null, '[8.745, 8.755]', 'an average of counts has places'],
    ['-10', '%', '近', '(-10, -9]', 'a fall of nearly ten'],
  ])('%s%s (%s) is %s: %s', (value, unit, qualifier, expected, _why) => {
    const read = intervalOf({ value, unit, qualifier });
    expect(read && show(read)).toBe(expected);
  });

  it('is nothing for a masked number', () => {
    expect(intervalOf({ value: null, unit: '家', qualifier: null })).toBeNull();
  });
});

const closed = (low: number, high: number): Interval => ({
  low: { value: new Big(low), isOpen: false },
  high: { value: new Big(high), isOpen: false },
});
const opened = (low: number, high: number): Interval => ({
  low: { value: new Big(low), isOpen: true },
  high: { value: new Big(high), isOpen: true },
});

describe('two intervals meet', () => {
  it.each([
    [closed(1, 2), closed(2, 3), true],
    [closed(1, 2), opened(2, 3), false],
    [opened(1, 2), opened(1, 2), true],
    [closed(1, 2), closed(2.1, 3), false],
    [{ low: null, high: closed(0, 5).high }, closed(5, 6), true],
    [{ low: null, high: opened(0, 5).high }, closed(5, 6), false],
    [{ low: null, high: null }, exactly(new Big(7)), true],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(meets(a, b)).toBe(expected);
    expect(meets(b, a)).toBe(expected);
  });
});

const number = fc.integer({ min: -10_000, max: 10_000 }).map((n) => new Big(n).div(100));
const positive = fc.integer({ min: 1, max: 100_000 }).map((n) => new Big(n).div(100));
const around = (arbitrary: fc.Arbitrary<Big>) =>
  fc.tuple(arbitrary, fc.integer({ min: 0, max: 500 })).map(([value, width]) => {
    const half = value.abs().times(width).div(10_000);
    return {
      value,
      interval: {
        low: { value: value.minus(half), isOpen: false },
        high: { value: value.plus(half), isOpen: false },
      } satisfies Interval,
    };
  });
const contains = (interval: Interval | null, value: Big): boolean =>
  interval !== null && meets(interval, exactly(value));

describe('arithmetic with intervals keeps every value that the numbers may have', () => {
  it('for sums and differences', () => {
    fc.assert(
      fc.property(around(number), around(number), (a, b) => {
        expect(contains(add(a.interval, b.interval), a.value.plus(b.value))).toBe(true);
        expect(contains(subtract(a.interval, b.interval), a.value.minus(b.value))).toBe(true);
        expect(show(negate(negate(a.interval)))).toBe(show(a.interval));
      }),
    );
  });

  it('for products and quotients of amounts', () => {
    fc.assert(
      fc.property(around(positive), around(positive), (a, b) => {
        expect(contains(multiply(a.interval, b.interval), a.value.times(b.value))).toBe(true);
        const quotient = divide(a.interval, b.interval);
        expect(contains(quotient, a.value.div(b.value))).toBe(true);
      }),
    );
  });

  it('and is nothing where a sign could turn the ends round', () => {
    expect(divide(closed(1, 2), closed(0, 1))).toBeNull();
    expect(divide(closed(1, 2), closed(-1, 1))).toBeNull();
    expect(multiply(closed(-1, 2), closed(1, 2))).toBeNull();
    expect(middleOf({ low: null, high: null })).toBeNull();
  });
});
