import { describe, expect, it } from 'vitest';
import { fuseRankings } from '../../src/retrieval/rank-fusion.ts';

const fuse = (...rankings: [items: string, weight: number][]) =>
  fuseRankings(rankings.map(([items, weight]) => ({ items: [...items], weight })))
    .map((r) => r.item)
    .join('');

describe('fused rankings', () => {
  it.each([
    ['one alone stays as it is', [['abc', 1]], 'abc'],
    [
      'what is in both comes before what is first in one',
      [
        ['ab', 1],
        ['cb', 1],
      ],
      'bac',
    ],
    [
      'ties keep the order of the first',
      [
        ['ab', 1],
        ['ba', 1],
      ],
      'ab',
    ],
    [
      'the weightier one decides',
      [
        ['ab', 1],
        ['ba', 3],
      ],
      'ba',
    ],
    ['nothing gives nothing', [['', 1]], ''],
  ] as [string, [string, number][], string][])('%s', (_, rankings, fused) =>
    expect(fuse(...rankings)).toBe(fused),
  );
});
