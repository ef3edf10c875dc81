import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneUnit, print, quantityOf, roundTo } from '../../src/relations/quantity.ts';
import { amountOf, COUNTS, MONEY, q, quantities, written } from './quantities.ts';

describe('the quantity of a figure', () => {
  it.each([
    ['26', '家', '26', 0],
    ['-27.5', '%', '-27.5', 1],
    ['3.0', '倍', '3', 1],
    ['1.20', '亿元', '1.2', 2],
    ['0.1', '万元', '0.1', 1],
    ['123456789012345678.9', '元', '123456789012345678.9', 1],
  ])('%s %s keeps the places it was printed with', (value, unit, exact, places) => {
    const quantity = quantityOf({ value, unit });
    expect(quantity?.value.toFixed()).toBe(exact);
    expect(quantity).toMatchObject({ unit, places });
  });

  it('is none for a masked figure', () => {
    expect(quantityOf({ value: null, unit: '家' })).toBeNull();
  });
});

describe('two quantities in one unit', () => {
  it.each([
    ['1.47亿元', '5040万元', '14700万元', '5040万元'],
    ['5040万元', '1.47亿元', '5040万元', '14700万元'],
    ['935万元', '1200000元', '9350000元', '1200000元'],
    ['0.5万亿元', '3亿元', '5000亿元', '3亿元'],
    ['7.5万人次', '800人次', '75000人次', '800人次'],
    ['1.234567亿元', '1万元', '12345.67万元', '1万元'],
    ['3家', '4个', '3家', '4家'],
    ['4个', '3家', '4个', '3个'],
    ['2万户', '300家', '20000家', '300家'],
    ['-1.2亿元', '500万元', '-12000万元', '500万元'],
    ['12%', '3%', '12%', '3%'],
    ['1.2个百分点', '3百分点', '1.2个百分点', '3个百分点'],
    ['0亿元', '1万元', '0万元', '1万元'],
  ])('%s and %s', (a, b, first, second) => {
    expect(inOneUnit(q(a), q(b))?.map(written)).toEqual([first, second]);
  });

  it.each([
    ['3家', '3万元'],
    ['3万元', '3%'],
    ['12%', '0.3个百分点'],
    ['4倍', '4家'],
    ['100元', '100美元'],
    ['3万元', '3万美元'],
    ['650亩', '650平方米'],
    ['13次', '13人次'],
    ['7.24件', '7.24%'],
    ['5公里', '5吨'],
  ])('%s and %s have none', (a, b) => {
    expect(inOneUnit(q(a), q(b))).toBeNull();
    expect(inOneUnit(q(b), q(a))).toBeNull();
  });

  it('never changes an amount', () => {
    for (const units of [MONEY, COUNTS]) {
      fc.assert(
        fc.property(quantities(units), quantities(units), (a, b) => {
          const pair = inOneUnit(a, b);
          expect(pair).not.toBeNull();
          if (!pair) return;
          expect(pair[0].unit).toBe(pair[1].unit);
          expect(amountOf(pair[0]).toFixed()).toBe(amountOf(a).toFixed());
          expect(amountOf(pair[1]).toFixed()).toBe(amountOf(b).toFixed());
        }),
      );
    }
  });

  it('loses no digit in print', () => {
    fc.assert(
      fc.property(quantities(MONEY), quantities(MONEY), (a, b) => {
        for (const one of inOneUnit(a, b) ?? []) expect(new Big(print(one)).eq(one.value)).toBe(true);
      }),
    );
  });
});

describe('a quantity in print', () => {
  it.each([
    ['26家', '26'],
    ['100家', '100'],
    ['3.0倍', '3'],
    ['1.20亿元', '1.2'],
    ['0.10%', '0.1'],
    ['0.00%', '0'],
    ['-0.50%', '-0.5'],
    ['1000000000000000000000000元', '1000000000000000000000000'],
    ['0.0000001万元', '0.0000001'],
  ])('%s → %s', (quantity, printed) => expect(print(q(quantity))).toBe(printed));
});

describe('rounding', () => {
  it.each([
    ['0.05', 1, '0.1'],
    ['0.049', 1, '0'],
    ['2.25', 1, '2.3'],
    ['2.35', 1, '2.4'],
    ['1.005', 2, '1.01'],
    ['-0.05', 1, '-0.1'],
    ['-2.25', 1, '-2.3'],
    ['-2.249', 1, '-2.2'],
    ['99.95', 1, '100'],
    ['25', 0, '25'],
    ['24.5', 0, '25'],
    ['-24.5', 0, '-25'],
  ])('%s to %i places is %s: half goes away from zero', (value, places, rounded) => {
    expect(roundTo(new Big(value), places).toFixed()).toBe(rounded);
  });
});
