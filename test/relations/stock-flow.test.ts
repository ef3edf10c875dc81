import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveCumulative, deriveLast, deriveNew } from '../../src/relations/stock-flow.ts';
import { amountOf, COUNTS, q, quantities, written } from './quantities.ts';

describe('stock and flow', () => {
  it.each([
    ['44家', '13家', '31家', '44 − 13 = 31'],
    ['54名', '13名', '41名', '54 − 13 = 41'],
    ['6.70亿元', '1.96亿元', '4.74亿元', '6.7 − 1.96 = 4.74'],
    ['1.77亿元', '9300万元', '8400万元', '17700 − 9300 = 8400'],
    ['44家', '13个', '31家', '44 − 13 = 31'],
    ['13家', '13家', '0家', '13 − 13 = 0'],
  ])('%s with %s of them new were %s a year before', (cumulative, added, last, working) => {
    const derived = deriveLast(q(cumulative), q(added));
    expect(written(derived)).toBe(last);
    expect(derived?.working).toBe(working);
  });

  it.each([
    ['54名', '41名', '13名', '54 − 41 = 13'],
    ['3.12亿元', '1.77亿元', '1.35亿元', '3.12 − 1.77 = 1.35'],
  ])('from %2$s to %1$s, %3$s are new', (cumulative, last, added, working) => {
    const derived = deriveNew(q(cumulative), q(last));
    expect(written(derived)).toBe(added);
    expect(derived?.working).toBe(working);
  });

  it.each([
    ['41名', '13名', '54名', '41 + 13 = 54'],
    ['1.77亿元', '9300万元', '27000万元', '17700 + 9300 = 27000'],
  ])('%s and %s new are %s', (last, added, cumulative, working) => {
    const derived = deriveCumulative(q(last), q(added));
    expect(written(derived)).toBe(cumulative);
    expect(derived?.working).toBe(working);
  });

  it.each([
    ['44家', '13万元'],
    ['44家', '13%'],
  ])('%s and %s are not related', (a, b) => {
    expect(deriveLast(q(a), q(b))).toBeNull();
    expect(deriveNew(q(a), q(b))).toBeNull();
    expect(deriveCumulative(q(a), q(b))).toBeNull();
  });

  it('solved for one of the three gives back the other two', () => {
    fc.assert(
      fc.property(quantities(COUNTS, 0), quantities(COUNTS, 0), (last, added) => {
        const cumulative = deriveCumulative(last, added);
        const back = cumulative && deriveLast(cumulative, added);
        const flow = cumulative && deriveNew(cumulative, last);
        expect(back && amountOf(back).toFixed()).toBe(amountOf(last).toFixed());
        expect(flow && amountOf(flow).toFixed()).toBe(amountOf(added).toFixed());
      }),
    );
  });
});
