import { describe, expect, it } from 'vitest';
import { type Piece, toPage } from '../../../src/documents/pdf/page-lines.ts';

/** A piece at a place, its letters square, 10 points. */
const piece = (text: string, x: number, y: number, more: Partial<Piece> = {}): Piece => ({
  ...{ text, x, y, width: text.length * 10, size: 10, turns: 0 },
  ...more,
});
const textOf = (...pieces: Piece[]): string[] => toPage(pieces, 600, 800).lines.map((line) => line.text);

describe('toPage', () => {
  it.each<[string, Piece[], string[]]>([
    ['pieces that touch', [piece('新增', 0, 9), piece('26', 20, 9), piece('家', 40, 9)], ['新增26家']],
    ['a fine gap between Chinese and digits', [piece('新增', 0, 9), piece('26', 23, 9)], ['新增26']],
    ['a wide gap', [piece('指标', 0, 9), piece('数值', 60, 9)], ['指标 数值']],
    ['a gap between Latin words', [piece('ab', 0, 9), piece('cd', 23, 9)], ['ab cd']],
    ['a superscript', [piece('面积5m', 0, 9), piece('2', 40, 6, { size: 6 })], ['面积5m2']],
    ['pieces in any order', [piece('二', 0, 29), piece('乙', 10, 9), piece('甲', 0, 9)], ['甲乙', '二']],
    [
      'letters printed twice for bold',
      [piece('目', 0, 9), piece('目', 0.5, 9), piece('标', 10, 9)],
      ['目标'],
    ],
    ['the same letter twice in a word', [piece('家', 0, 9), piece('家', 10, 9)], ['家家']],
    [
      'spaces that only stretch a line',
      [piece('提醒 。健全 2022 年 5G 基站', 0, 9)],
      ['提醒。健全2022年5G基站'],
    ],
    ['Latin words in one piece', [piece('Open AI 平台', 0, 9)], ['Open AI平台']],
    ['radicals for characters', [piece('⻓⾼⼀⻔', 0, 9)], ['长高一门']],
    ['a watermark across the page', [piece('总结', 0, 9), piece('内部', 5, 9, { turns: 0.5 })], ['总结']],
    ['nothing but spaces', [piece('  ', 0, 9)], []],
  ])('reads %s', (_, pieces, lines) => expect(textOf(...pieces)).toEqual(lines));

  it.each([
    [1, [piece('甲', 500, 100, { turns: 1 }), piece('乙', 480, 100, { turns: 1 })]],
    [2, [piece('甲', 500, 700, { turns: 2 }), piece('乙', 500, 680, { turns: 2 })]],
    [3, [piece('甲', 100, 700, { turns: 3 }), piece('乙', 120, 700, { turns: 3 })]],
  ])('reads a page that lies turned %i times', (_, pieces) => {
    const page = toPage(pieces, 600, 800);
    expect(page.lines.map((line) => line.text)).toEqual(['甲', '乙']);
    expect(page.lines.every((line) => line.y > 0 && line.y < page.height)).toBe(true);
  });
});
