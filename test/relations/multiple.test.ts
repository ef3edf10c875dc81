import { describe, expect, it } from 'vitest';
import { deriveMultiple } from '../../src/relations/multiple.ts';
import { q, written } from './quantities.ts';

describe('a multiple', () => {
  it.each([
    ['5040万元', '1260万元', '4倍', '5040 ÷ 1260 = 4'],
    ['1.47亿元', '1260万元', '11.67倍', '14700 ÷ 1260 = 11.67'],
    ['1260万元', '1.26亿元', '0.1倍', '1260 ÷ 12600 = 0.1'],
    ['8家', '4个', '2倍', '8 ÷ 4 = 2'],
    ['0家', '4家', '0倍', '0 ÷ 4 = 0'],
    ['10家', '3家', '3.33倍', '10 ÷ 3 = 3.33'],
    ['20家', '3家', '6.67倍', '20 ÷ 3 = 6.67'],
    ['201家', '200家', '1.01倍', '201 ÷ 200 = 1.01'],
  ])('%s of %s is %s', (now, before, multiple, working) => {
    const derived = deriveMultiple(q(now), q(before));
    expect(written(derived)).toBe(multiple);
    expect(derived?.working).toBe(working);
  });

  it.each([
    ['8家', '0家'],
    ['0家', '0家'],
    ['8家', '8万元'],
    ['8万元', '8万美元'],
  ])('of %s and %s there is none', (now, before) => {
    expect(deriveMultiple(q(now), q(before))).toBeNull();
  });
});
