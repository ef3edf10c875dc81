import { expect, it } from 'vitest';
import {
  continuedTiers,
  nearestUppers,
  nextSiblings,
  skippedParents,
  tierOf,
} from '../../src/checks/heading-tiers.ts';
import { readOutline } from '../../src/report/outline.ts';

it('a part stands above 一、, and 第一、 below everything', () => {
  const outline = readOutline('第一部分 总结\n一、党建\n（一）学习\n1.活动\n第一、抓好学习');
  expect(outline.map(tierOf)).toEqual([0, 1, 2, 3, 5]);
});

it('a sibling is the next of its tier before an upper one', () => {
  expect(nextSiblings([1, 2, 2, 1, 2])).toEqual([3, 2, undefined, undefined, undefined]);
});

it('the nearest upper ones stand on both sides', () => {
  expect(nearestUppers([1, 2, 3, 2, 1])).toEqual({
    before: [undefined, 0, 1, 0, undefined],
    after: [undefined, 4, 3, 4, undefined],
  });
});

it('a tier is continued when it goes on twice and never begins anew', () => {
  const tiersOf = (source: string) => {
    const outline = readOutline(source);
    return [...continuedTiers(outline, outline.map(tierOf))];
  };
  expect(tiersOf('（一）甲\n1.子\n（二）乙\n2.丑\n（三）丙\n3.寅')).toEqual([3]);
  expect(tiersOf('（一）甲\n1.子\n（二）乙\n1.丑\n（三）丙\n2.寅')).toEqual([]);
});

it('a tier is skipped by the only one of three', () => {
  expect([...skippedParents([1, 2, 1, 2, 1, 3])]).toEqual([[5, 1]]);
  expect([...skippedParents([1, 2, 1, 3])]).toEqual([]);
});
