import { describe, expect, it } from 'vitest';
import { dropFurniture } from '../../../src/documents/pdf/page-furniture.ts';
import type { Line, Page } from '../../../src/documents/pdf/page-lines.ts';

/** A page of 800 points with ten lines of text between 100 and 370, and what is given besides. */
const pageWith = (top: readonly Line[], bottom: readonly Line[]): Page => ({
  height: 800,
  lines: [...top, ...BODY, ...bottom],
});
const BODY = Array.from({ length: 10 }, (_, i) => ({
  text: `正文${'一二三四五六七八九十'.charAt(i)}`,
  y: 100 + 30 * i,
}));
const body = BODY.map((line) => line.text);
const left = (page: Page): string[] =>
  (dropFurniture([page])[0] ?? []).filter((text) => !body.includes(text));

describe('dropFurniture', () => {
  it.each([
    '— 3 —',
    '- 3 -',
    '－3－',
    '·3·',
    '3',
    'iv',
    '第3页',
    '第 3 页 共 5 页',
    '第3页/共5页',
    '3/5',
    'Page 3 of 5',
  ])('drops the page number %s', (text) => expect(left(pageWith([], [{ text, y: 770 }]))).toEqual([]));

  it.each([
    ['a number in the middle of the page', [], [{ text: '26', y: 400 }]],
    [
      'a number right below the last line of a full page',
      [],
      [
        { text: '甲', y: 730 },
        { text: '26', y: 758 },
      ],
    ],
    ['a figure', [], [{ text: '26家', y: 770 }]],
    ['a heading at the top', [{ text: '一、工作总结', y: 60 }], []],
    ['a date', [], [{ text: '2022年12月31日', y: 770 }]],
  ])('keeps %s', (_, top: Line[], bottom: Line[]) =>
    expect(left(pageWith(top, bottom))).toEqual([...top, ...bottom].map((line) => line.text)),
  );

  it('drops what stands on most pages at the same height, whatever it counts', () => {
    const pages = Array.from({ length: 6 }, (_, i) =>
      pageWith([{ text: '青禾区科技局', y: 40 }], [{ text: `总结 ${i + 1} 共6`, y: 770 + (i % 2) }]),
    );
    expect(dropFurniture(pages)).toEqual(pages.map(() => body));
  });

  it('keeps what stands on two pages of two, and what moves', () => {
    const two = [1, 2].map(() => pageWith([{ text: '年度要点', y: 40 }], []));
    expect(
      dropFurniture(two)
        .flat()
        .filter((text) => text === '年度要点'),
    ).toHaveLength(2);
    const moving = [20, 40, 60, 80].map((y) => pageWith([{ text: '年度要点', y }], []));
    expect(
      dropFurniture(moving)
        .flat()
        .filter((text) => text === '年度要点'),
    ).toHaveLength(4);
  });
});
