import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, percentileOf } from '../../../src/drafting/style/band.ts';

const numbers = (minLength: number) =>
  fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength, maxLength: 40 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a percentile by definition 7', () => {
  it.each([
    [[1, 2, 3, 4, 5], 0.1, 1.4],
    [[1, 2, 3, 4, 5], 0.9, 4.6],
    [[5, 1, 4, 2, 3], 0.5, 3],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[7], 0.9, 7],
    [[2, 10], 0, 2],
    [[2, 10], 1, 10],
    [[9, 10, 100], 0.5, 10],
    [[], 0.5, null],
  ])('of %j at %d is %d', (given, p, expected) => {
    const found = percentileOf(given, p);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 10);
  });

  it('never falls as the share rises, and stays within the numbers', () => {
    fc.assert(
      fc.property(numbers(1), share, share, (given, p, q) => {
        const [low = 0, high = 0] = [
          percentileOf(given, Math.min(p, q)),
          percentileOf(given, Math.max(p, q)),
        ];
        expect(low).toBeLessThanOrEqual((high ?? 0) + 1e-6);
        expect(low).toBeGreaterThanOrEqual(Math.min(...given) - 1e-6);
        expect(high).toBeLessThanOrEqual(Math.max(...given) + 1e-6);
      }),
    );
  });
});

describe('a band', () => {
  it('holds the median, whatever the order', () => {
    fc.assert(
      fc.property(numbers(5), (given) => {
        const median = percentileOf(given, 0.5) ?? 0;
        const band = bandOf(given);
        expect(band?.low).toBeLessThanOrEqual(median + 1e-6);
        expect(band?.high).toBeGreaterThanOrEqual(median - 1e-6);
        expect(bandOf(given.toReversed())).toEqual(band);
      }),
    );
  });

  it('of equal numbers is that number', () => {
    expect(bandOf([0, 0, 0, 0, 0])).toEqual({ low: 0, high: 0 });
  });

  it('needs five numbers', () => {
    expect(bandOf([1, 2, 3, 4])).toBeNull();
    expect(bandOf([1, 2, 3, 4, 5])).toEqual({ low: 1.4, high: 4.6 });
  });
});
