import { escapeXml } from '../word/decode-xml.ts';

/** Fonts of GB/T 9704—2012 (5.2.2, 7.3) under the names that offices have them; none is in the file. */
export const FONT = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  first: '黑体',
  second: '楷体_GB2312',
  pageNumber: '宋体',
};

/** What a program may take instead where a font is missing, best first (ECMA-376 part 1, 17.8.3.1). */
const SUBSTITUTES: readonly (readonly [font: string, substitutes: readonly string[]])[] = [
  [FONT.title, ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun']],
  [FONT.text, ['仿宋', 'FangSong', '华文仿宋']],
  [FONT.second, ['楷体', 'KaiTi', '华文楷体']],
  [FONT.first, ['SimHei']],
  [FONT.pageNumber, ['SimSun']],
  ['Times New Roman', []],
];

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The part that lists the fonts, with what stands in for each. */
export function writeFontTable(): string {
  const fonts = SUBSTITUTES.map(([font, substitutes]) => {
    const names = substitutes.length === 0 ? '' : `<w:altName w:val="${escapeXml(substitutes.join(','))}"/>`;
    // 86 is the character set GB 2312; a Latin font is in set 0.
    const charset = substitutes.length === 0 ? '00' : '86';
    return `<w:font w:name="${escapeXml(font)}">${names}<w:charset w:val="${charset}"/></w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${WORD_NAMESPACE}">${fonts.join('')}</w:fonts>`;
}
