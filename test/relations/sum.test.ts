import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveAverage } from '../../src/relations/average.ts';
import { deriveSum } from '../../src/relations/sum.ts';
import { amountOf, MONEY, q, quantities, written } from './quantities.ts';

describe('a sum', () => {
  it.each([
    [['11家', '14家', '19家'], '44家', '11 + 14 + 19 = 44'],
    [['26家'], '26家', '26 = 26'],
    [['3家', '4个'], '7家', '3 + 4 = 7'],
    [['9300万元', '1.35亿元'], '22800万元', '9300 + 13500 = 22800'],
    [['1.35亿元', '9300万元', '2亿元'], '42800万元', '13500 + 9300 + 20000 = 42800'],
    [['0.1亿元', '0.2亿元'], '0.3亿元', '0.1 + 0.2 = 0.3'],
    [['154.0万元', '96.6万元', '62.0万元'], '312.6万元', '154 + 96.6 + 62 = 312.6'],
    [['0家', '0家'], '0家', '0 + 0 = 0'],
    [['7.5万人次', '800人次'], '75800人次', '75000 + 800 = 75800'],
  ] as const)('of %j is %s', (parts, total, working) => {
    const derived = deriveSum(parts.map(q));
    expect(written(derived)).toBe(total);
    expect(derived?.working).toBe(working);
  });

  it.each([
    [[]],
    [['3家', '3万元']],
    [['3家', '4家', '0.5亿元']],
    [['3万元', '3家', '3万元']],
    [['12%', '3家']],
    [['100万元', '100万美元']],
  ] as const)('of %j there is none', (parts) => {
    expect(deriveSum(parts.map(q))).toBeNull();
    expect(deriveAverage(parts.map(q))).toBeNull();
  });

  it('is exact, whatever the units', () => {
    fc.assert(
      fc.property(fc.array(quantities(MONEY), { minLength: 1, maxLength: 8 }), (parts) => {
        const total = parts.reduce((sum, part) => sum.plus(amountOf(part)), new Big(0));
        const derived = deriveSum(parts);
        expect(derived && amountOf(derived).toFixed()).toBe(total.toFixed());
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(quantities(MONEY), { minLength: 2, maxLength: 8 }), (parts) => {
        const [there, back] = [deriveSum(parts), deriveSum([...parts].reverse())];
        expect(back && amountOf(back).toFixed()).toBe(there && amountOf(there).toFixed());
        expect(back?.unit).toBe(there?.unit);
      }),
    );
  });
});

describe('an average', () => {
  it.each([
    [['11家', '14家', '19家', '22家', '26家'], '18.4家', '(11 + 14 + 19 + 22 + 26) ÷ 5 = 18.4'],
    [['1家', '1家', '2家'], '1.33家', '(1 + 1 + 2) ÷ 3 = 1.33'],
    [['2家', '2家', '1家'], '1.67家', '(2 + 2 + 1) ÷ 3 = 1.67'],
    [['10家', '20家'], '15家', '(10 + 20) ÷ 2 = 15'],
    [['26家'], '26家', '(26) ÷ 1 = 26'],
    [['1.35亿元', '9300万元'], '11400万元', '(13500 + 9300) ÷ 2 = 11400'],
    [['0.02亿元', '0亿元', '0亿元', '0亿元'], '0.01亿元', '(0.02 + 0 + 0 + 0) ÷ 4 = 0.01'],
  ] as const)('of %j is %s', (parts, average, working) => {
    const derived = deriveAverage(parts.map(q));
    expect(written(derived)).toBe(average);
    expect(derived?.working).toBe(working);
  });

  it('times the number of years is the sum, within half of a last digit for each', () => {
    fc.assert(
      fc.property(fc.array(quantities(['万元']), { minLength: 1, maxLength: 8 }), (parts) => {
        const [sum, average] = [deriveSum(parts), deriveAverage(parts)];
        const gap = average?.value.times(parts.length).minus(sum?.value ?? 0);
        expect(gap?.abs().lte(new Big('0.005').times(parts.length))).toBe(true);
      }),
    );
  });
});
