import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveDifference } from '../../src/relations/difference.ts';
import { deriveSum } from '../../src/relations/sum.ts';
import { amountOf, MONEY, q, quantities, written } from './quantities.ts';

describe('a difference', () => {
  it.each([
    ['103家', '79家', '24家', '103 − 79 = 24'],
    ['79家', '103家', '-24家', '79 − 103 = -24'],
    ['26家', '26家', '0家', '26 − 26 = 0'],
    ['12个', '9家', '3个', '12 − 9 = 3'],
    ['1.47亿元', '1.12亿元', '0.35亿元', '1.47 − 1.12 = 0.35'],
    ['1.12亿元', '7300万元', '3900万元', '11200 − 7300 = 3900'],
    ['5040万元', '1.47亿元', '-9660万元', '5040 − 14700 = -9660'],
    ['0.3亿元', '0.1亿元', '0.2亿元', '0.3 − 0.1 = 0.2'],
    ['7.24件', '6.03件', '1.21件', '7.24 − 6.03 = 1.21'],
    ['7.5万人次', '800人次', '74200人次', '75000 − 800 = 74200'],
    ['3.60亿元', '1.6亿元', '2亿元', '3.6 − 1.6 = 2'],
    ['-3家', '5家', '-8家', '-3 − 5 = -8'],
  ])('%s less %s is %s', (now, before, result, working) => {
    const derived = deriveDifference(q(now), q(before));
    expect(written(derived)).toBe(result);
    expect(derived?.working).toBe(working);
  });

  it.each([
    ['1.97%', '1.71%', '0.26个百分点', '1.97 − 1.71 = 0.26'],
    ['1.71%', '1.97%', '-0.26个百分点', '1.71 − 1.97 = -0.26'],
    ['51.8%', '48.1%', '3.7个百分点', '51.8 − 48.1 = 3.7'],
  ])('of two rates, %s and %s, is in points', (now, before, result, working) => {
    const derived = deriveDifference(q(now), q(before));
    expect(written(derived)).toBe(result);
    expect(derived?.working).toBe(working);
  });

  it('of two falls is what one falls short of the other', () => {
    expect(written(deriveDifference(q('-3家'), q('-5家')))).toBe('2家');
  });

  it.each([
    ['26家', '26万元'],
    ['12%', '0.3个百分点'],
    ['4倍', '4家'],
    ['100万元', '100万美元'],
  ])('of %s and %s there is none', (now, before) => {
    expect(deriveDifference(q(now), q(before))).toBeNull();
  });

  it('is exact, whatever the units', () => {
    fc.assert(
      fc.property(quantities(MONEY), quantities(MONEY), (a, b) => {
        const derived = deriveDifference(a, b);
        expect(derived && amountOf(derived).toFixed()).toBe(amountOf(a).minus(amountOf(b)).toFixed());
      }),
    );
  });

  it('added to what was taken away gives back the whole', () => {
    fc.assert(
      fc.property(quantities(MONEY), quantities(MONEY), (a, b) => {
        const difference = deriveDifference(a, b);
        const back = difference && deriveSum([difference, b]);
        expect(back && amountOf(back).toFixed()).toBe(amountOf(a).toFixed());
      }),
    );
  });

  it('turned round is the same with the other sign', () => {
    fc.assert(
      fc.property(quantities(['亿元']), quantities(['亿元']), (a, b) => {
        const [there, back] = [deriveDifference(a, b), deriveDifference(b, a)];
        expect(there?.value.plus(back?.value ?? 1).toFixed()).toBe('0');
      }),
    );
  });
});
