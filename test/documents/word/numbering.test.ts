import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/documents/word/format-number.ts';
import { readDocx } from '../../../src/documents/word/read-docx.ts';
import { abstract, buildDocx, type DocxParts, lvl, num, numbered, p, r, tbl, tc, tr } from './build-docx.ts';

function readLines(parts: DocxParts): string[] {
  const read = readDocx(buildDocx(parts));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.text.split('\n');
}

describe('numbers in the formats of Word', () => {
  it.each<[string, ...[number, string][]]>([
    ['decimal', [1, '1'], [12, '12']],
    ['decimalZero', [3, '03'], [12, '12']],
    ['decimalFullWidth', [10, '１０']],
    ['decimalEnclosedCircle', [1, '①'], [20, '⑳'], [21, '21']],
    ['chineseCounting', [1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [99, '九十九'], [101, '一〇一']],
    [
      'chineseCountingThousand',
      [10, '十'],
      [100, '一百'],
      [101, '一百零一'],
      [110, '一百一十'],
      [1010, '一千零一十'],
      [2005, '二千零五'],
      [9999, '九千九百九十九'],
      [10000, '10000'],
    ],
    ['chineseLegalSimplified', [1, '壹'], [10, '壹拾'], [21, '贰拾壹'], [105, '壹佰零伍']],
    ['japaneseCounting', [10, '十'], [11, '十一'], [100, '百'], [101, '百一'], [210, '二百十']],
    ['ideographDigital', [1, '一'], [10, '一〇'], [123, '一二三']],
    ['ideographTraditional', [1, '甲'], [10, '癸'], [11, '11']],
    ['ideographZodiac', [12, '亥']],
    ['lowerLetter', [1, 'a'], [26, 'z'], [27, 'aa'], [2_000_000_000, '2000000000']],
    ['upperLetter', [2, 'B'], [53, 'AAA']],
    ['upperRoman', [4, 'IV'], [1994, 'MCMXCIV'], [2_000_000_000, '2000000000']],
    ['lowerRoman', [9, 'ix']],
    ['none', [1, '']],
    ['notInTheStandard', [7, '7']],
  ])('%s', (format, ...cases) => {
    for (const [value, shown] of cases) expect(formatNumber(value, format)).toBe(shown);
  });
});

const OFFICIAL = abstract(
  0,
  lvl(0, 'chineseCounting', '%1、'),
  lvl(1, 'chineseCounting', '（%2）'),
  lvl(2, 'decimal', '%3.'),
  lvl(3, 'decimal', '（%4）'),
);
const LEGAL = abstract(
  1,
  lvl(0, 'chineseCounting', '第%1章'),
  lvl(1, 'decimal', '%1.%2', '<w:isLgl/>'),
  lvl(2, 'decimal', '%1.%2.%3'),
);
const style = (id: string, properties: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:pPr>${properties}</w:pPr></w:style>`;
const numPr = (list: number | null, level: number | null) =>
  `<w:numPr>${level === null ? '' : `<w:ilvl w:val="${level}"/>`}${list === null ? '' : `<w:numId w:val="${list}"/>`}</w:numPr>`;
const styled = (id: string, text: string, more = '') => p(r(text), `<w:pStyle w:val="${id}"/>${more}`);
const override = (level: number, content: string) =>
  `<w:lvlOverride w:ilvl="${level}">${content}</w:lvlOverride>`;

describe('numbers before paragraphs', () => {
  it.each<[string, DocxParts, string[]]>([
    [
      'count on at each level and restart below a higher one',
      {
        numbering: OFFICIAL + num(1, 0),
        body: [
          [0, '甲'],
          [1, '乙'],
          [1, '丙'],
          [2, '丁'],
          [3, '戊'],
          [0, '己'],
          [1, '庚'],
          [2, '辛'],
        ]
          .map(([level, text]) => numbered(1, Number(level), String(text)))
          .join(''),
      },
      ['一、甲', '（一）乙', '（二）丙', '1.丁', '（1）戊', '二、己', '（一）庚', '1.辛'],
    ],
    [
      'are set apart where they would join the text',
      {
        numbering: OFFICIAL + num(1, 0) + LEGAL + num(2, 1),
        body:
          numbered(1, 2, '2023年') + numbered(2, 1, '总则') + numbered(1, 2, ' 空格') + numbered(1, 2, ''),
      },
      ['1. 2023年', '1.1 总则', '2. 空格', '3.'],
    ],
    [
      'swallow a tab behind them',
      { numbering: OFFICIAL + num(1, 0), body: p(`<w:r><w:tab/></w:r>${r('甲')}`, numPr(1, 0)) },
      ['一、甲'],
    ],
    [
      'count a level that is skipped as there',
      {
        numbering: LEGAL + num(1, 1),
        body: numbered(1, 2, '甲') + numbered(1, 2, '乙') + numbered(1, 0, '丙') + numbered(1, 1, '丁'),
      },
      ['一.1.1 甲', '一.1.2 乙', '第二章丙', '2.1 丁'],
    ],
    [
      'go on over lists that share their definition, unless one starts anew',
      {
        numbering: OFFICIAL + num(1, 0) + num(2, 0) + num(3, 0, override(0, '<w:startOverride w:val="5"/>')),
        body:
          numbered(1, 0, '甲') +
          numbered(2, 0, '乙') +
          numbered(3, 0, '丙') +
          numbered(3, 0, '丁') +
          numbered(1, 0, '戊'),
      },
      ['一、甲', '二、乙', '五、丙', '六、丁', '七、戊'],
    ],
    [
      'take a level that a list replaces',
      {
        numbering: OFFICIAL + num(1, 0, override(0, lvl(0, 'upperRoman', '%1)', '<w:suff w:val="space"/>'))),
        body: numbered(1, 0, '甲') + numbered(1, 1, '乙'),
      },
      ['I) 甲', '（一）乙'],
    ],
    [
      'restart only as w:lvlRestart says',
      {
        numbering:
          abstract(
            0,
            lvl(0, 'decimal', '%1、'),
            lvl(1, 'decimal', '%2）', '<w:lvlRestart w:val="0"/>'),
            lvl(2, 'decimal', '%3]', '<w:lvlRestart w:val="1"/>'),
          ) + num(1, 0),
        body:
          numbered(1, 0, '') +
          numbered(1, 1, '') +
          numbered(1, 2, '') +
          numbered(1, 1, '') +
          numbered(1, 2, '') +
          numbered(1, 0, '') +
          numbered(1, 1, '') +
          numbered(1, 2, ''),
      },
      ['1、', '1）', '1]', '2）', '2]', '2、', '3）', '1]'],
    ],
    [
      'come by a style, the style it is based on, and the level that names the style',
      {
        numbering:
          abstract(
            0,
            lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'),
            lvl(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>'),
          ) + num(1, 0),
        styles:
          style('H1', numPr(1, null)) +
          style('H2', '').replace('<w:pPr>', '<w:basedOn w:val="H1"/><w:pPr>') +
          style('H3', numPr(null, 1)).replace('<w:pPr>', '<w:basedOn w:val="H1"/><w:pPr>'),
        body:
          styled('H1', '甲') +
          styled('H2', '乙') +
          styled('H3', '丙') +
          styled('H1', '丁', numPr(0, 0)) +
          styled('H1', '戊'),
      },
      ['一、甲', '1.乙', '2.丙', '丁', '二、戊'],
    ],
    [
      'come by the default style, and not from styles that go in a circle',
      {
        numbering: OFFICIAL + num(1, 0),
        styles:
          style('N', numPr(1, 0), ' w:default="1"') +
          '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
        body: p(r('甲')) + styled('A', '乙'),
      },
      ['一、甲', '乙'],
    ],
    [
      'come by a numbering style',
      {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${lvl(0, 'ideographTraditional', '%1、')}</w:abstractNum>${num(1, 0)}${num(2, 1)}`,
        styles: `<w:style w:type="numbering" w:styleId="L"><w:pPr>${numPr(2, null)}</w:pPr></w:style>`,
        body: numbered(1, 0, '某') + numbered(2, 0, '某'),
      },
      ['甲、某', '乙、某'],
    ],
    [
      'are bullets that the grammar knows',
      {
        numbering:
          abstract(
            0,
            lvl(0, 'bullet', '\uf06c'),
            lvl(1, 'bullet', '●'),
            lvl(2, 'bullet', '——'),
            lvl(3, 'none', ''),
          ) + num(1, 0),
        body: numbered(1, 0, '甲') + numbered(1, 1, '乙') + numbered(1, 2, '丙') + numbered(1, 3, '丁'),
      },
      ['• 甲', '● 乙', '—— 丙', '丁'],
    ],
    [
      'are not of lists that do not exist',
      {
        numbering: num(1, 7) + num(2, 0) + abstract(0),
        body: numbered(1, 0, '甲') + numbered(2, 0, '乙') + numbered(9, 0, '丙'),
      },
      ['甲', '乙', '丙'],
    ],
    [
      'stand in cells',
      {
        numbering: abstract(0, lvl(0, 'decimal', '%1')) + num(1, 0),
        body: tbl(tr(tc(numbered(1, 0, '')), tc(p(r('甲')))), tr(tc(numbered(1, 0, '')), tc(p(r('乙'))))),
      },
      ['1\t甲', '2\t乙'],
    ],
    [
      'are not counted for deleted paragraphs; the one that remains gives the number',
      {
        numbering: OFFICIAL + num(1, 0),
        body:
          p(r('甲'), `${numPr(1, 1)}<w:rPr><w:del w:id="1"/></w:rPr>`) +
          numbered(1, 0, '乙') +
          numbered(1, 0, '丙'),
      },
      ['一、甲乙', '二、丙'],
    ],
    [
      'take the stand-in of a format that only newer programs know',
      {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>${num(1, 0)}`,
        body: numbered(1, 0, '甲'),
      },
      ['03、甲'],
    ],
  ])('%s', (_, parts, lines) => expect(readLines(parts)).toEqual(lines));
});
