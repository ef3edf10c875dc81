import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveGrowth } from '../../src/relations/growth.ts';
import { amountOf, MONEY, q, quantities, written } from './quantities.ts';

describe('a growth rate', () => {
  it.each([
    ['133家', '103家', '29.1%', '(133 − 103) ÷ 103 = 29.1%'],
    ['103家', '85家', '21.2%', '(103 − 85) ÷ 85 = 21.2%'],
    ['36场次', '57场次', '-36.8%', '(36 − 57) ÷ 57 = -36.8%'],
    ['5040万元', '1260万元', '300%', '(5040 − 1260) ÷ 1260 = 300%'],
    ['1.12亿元', '7310万元', '53.2%', '(11200 − 7310) ÷ 7310 = 53.2%'],
    ['26家', '26家', '0%', '(26 − 26) ÷ 26 = 0%'],
    ['0家', '8家', '-100%', '(0 − 8) ÷ 8 = -100%'],
    ['12个', '8家', '50%', '(12 − 8) ÷ 8 = 50%'],
    ['3家', '2个', '50%', '(3 − 2) ÷ 2 = 50%'],
  ])('from %2$s to %1$s', (now, before, rate, working) => {
    const derived = deriveGrowth(q(now), q(before));
    expect(written(derived)).toBe(rate);
    expect(derived?.working).toBe(working);
  });

  it.each([
    ['2001家', '2000家', '0.1%'],
    ['2000.9家', '2000家', '0%'],
    ['20009家', '20000家', '0%'],
    ['20010家', '20000家', '0.1%'],
    ['19990家', '20000家', '-0.1%'],
    ['19991家', '20000家', '0%'],
    ['201家', '160家', '25.6%'],
    ['2513家', '2000家', '25.7%'],
  ])('from %2$s to %1$s is rounded to one place, half away from zero: %3$s', (now, before, rate) => {
    expect(written(deriveGrowth(q(now), q(before)))).toBe(rate);
  });

  it.each([
    ['8家', '0家'],
    ['0家', '0家'],
    ['8万元', '0.0亿元'],
    ['5家', '-2家'],
    ['8家', '8万元'],
    ['12%', '0.3个百分点'],
  ])('from %2$s to %1$s there is none', (now, before) => {
    expect(deriveGrowth(q(now), q(before))).toBeNull();
  });

  it.each([
    ['1.37万亿斤', '1.39万亿斤'],
    ['1.2亿元', '1.1亿元'],
    ['1.43亿元', '1.42亿元'],
  ])('from %2$s to %1$s is left open by their own rounding', (now, before) => {
    expect(deriveGrowth(q(now), q(before))).toBeNull();
  });

  it('leads back to the later amount within half of its last digit', () => {
    fc.assert(
      fc.property(quantities(MONEY, 0), quantities(MONEY, 1), (now, before) => {
        const derived = deriveGrowth(now, before);
        if (!derived) return;
        const back = amountOf(before).times(new Big(1).plus(derived.value.div(100)));
        expect(back.minus(amountOf(now)).abs().lte(amountOf(before).times('0.0005'))).toBe(true);
      }),
    );
  });

  it('is always there for two counts', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (now, before) => {
        expect(deriveGrowth(q(`${now}家`), q(`${before}家`))).not.toBeNull();
      }),
    );
  });

  it('does not depend on the unit of two amounts that are printed equally fine', () => {
    const fine = quantities(['亿元'], 1).map((one) => ({ ...one, places: 4 }));
    fc.assert(
      fc.property(fine, fine, (now, before) => {
        const inWan = { value: now.value.times(1e4), unit: '万元', places: 0 };
        expect(deriveGrowth(inWan, before)?.value.toFixed()).toBe(deriveGrowth(now, before)?.value.toFixed());
      }),
    );
  });
});
