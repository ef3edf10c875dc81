import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { isOutlier } from '../../src/relations/history-edit.ts';

const series = (...values: number[]) => values.map((v) => new Big(v));

describe('the history edit', () => {
  it.each([
    ['a calm series goes on', series(60, 61, 62, 60, 63, 64, 62, 65, 64, 66, 67), false],
    ['a calm series jumps', series(60, 61, 62, 60, 63, 64, 62, 65, 64, 66, 110), true],
    ['a calm series falls by half', series(60, 61, 62, 60, 63, 64, 62, 65, 64, 66, 31), true],
    ['a series that always jumps jumps again', series(10, 44, 12, 50, 11, 46, 10, 52, 12, 48, 11), false],
    ['growth by a tenth goes on', series(100, 110, 121, 133, 146, 161, 177, 195, 214, 236, 259), false],
  ])('%s', (_, values, expected) => {
    expect(isOutlier(values)).toBe(expected);
  });

  it('says nothing of fewer than ten years, or of a year of nothing', () => {
    expect(isOutlier(series(60, 61, 62, 60, 63, 64, 62, 65, 640))).toBeNull();
    expect(isOutlier(series(60, 61, 62, 0, 63, 64, 62, 65, 64, 66, 110))).toBeNull();
  });
});
