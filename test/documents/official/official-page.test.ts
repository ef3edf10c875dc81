import { describe, expect, it } from 'vitest';
import {
  CHARACTER_SPACE,
  CHARACTER_SPACING,
  LINE_PITCH,
  MARGIN,
  PAPER,
  TEXT_WIDTH,
} from '../../../src/documents/official/official-page.ts';
import { findTitleIndent } from '../../../src/documents/official/title-indent.ts';

/** Characters of 16 pt in a line, each wider by so many points. */
const charactersWith = (extra: number) => Math.floor(TEXT_WIDTH / 20 / (16 + extra));

describe('the page', () => {
  it('holds 22 lines', () => {
    expect(Math.floor((PAPER.height - MARGIN.top - MARGIN.bottom) / LINE_PITCH)).toBe(22);
  });

  it.each([
    ['without a grid', 0, 27],
    ['on the grid', CHARACTER_SPACE / 4096, 28],
    ['by the spacing of the text', CHARACTER_SPACING / 20, 28],
  ])('holds in a line %s so many characters', (_, extra, characters) => {
    expect(charactersWith(extra)).toBe(characters);
  });
});

/** Characters that a line of the title holds. */
const roomOf = (title: string) => (TEXT_WIDTH - 2 * findTitleIndent(title)) / 440;

describe('a title', () => {
  it('of one line is not drawn in', () => {
    expect(findTitleIndent('云溪区科技局2023年度工作总结')).toBe(0);
  });

  it('breaks before the word that joins its halves', () => {
    // 云溪区科技局2023年度工作总结, set off around its digits, is 14.5 characters wide; 和 would be the next.
    const room = roomOf('云溪区科技局2023年度工作总结和2024年度工作计划');
    expect(room).toBeGreaterThan(14.5);
    expect(room).toBeLessThan(15.5);
  });

  it.each([
    ['whose second half is the longer one', '关于甲和乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸'],
    ['without a joint', '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁'],
  ])('%s breaks about its middle', (_, title) => {
    expect(roomOf(title)).toBeCloseTo(title.length / 2 + 1, 0);
  });

  it('of any length leaves room to be set', () => {
    for (const length of [21, 40, 100, 100_000]) expect(roomOf('甲'.repeat(length))).toBeGreaterThan(10);
  });
});
