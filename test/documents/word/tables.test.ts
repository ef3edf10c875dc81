import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/documents/word/read-docx.ts';
import { buildDocx, p, r, t, tbl, tc, tr } from './build-docx.ts';

function readTables(body: string) {
  const read = readDocx(buildDocx({ body }));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const cell = (text: string, properties = '') => tc(p(r(text)), properties);
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';

describe('tables', () => {
  it.each<[string, string, string, (string | null)[][]]>([
    [
      'rows and cells',
      tbl(tr(cell('甲'), cell('')), tr(cell('丙'), cell('丁'))),
      '甲\t\n丙\t丁',
      [
        ['甲', ''],
        ['丙', '丁'],
      ],
    ],
    [
      'cells over several columns',
      tbl(tr(cell('表头', span(3))), tr(cell('1'), cell('2', span(2)))),
      '表头\t\t\n1\t2\t',
      [
        ['表头', '表头', '表头'],
        ['1', '2', '2'],
      ],
    ],
    [
      'cells over several rows',
      tbl(
        tr(cell('区', START), cell('1')),
        tr(cell('不见', GOES_ON), cell('2')),
        tr(cell('县', START), cell('3')),
      ),
      '区\t1\n\t2\n县\t3',
      [
        ['区', '1'],
        ['区', '2'],
        ['县', '3'],
      ],
    ],
    [
      'cells over rows and columns',
      tbl(tr(cell('甲', span(2) + START), cell('1')), tr(cell('', span(2) + GOES_ON), cell('2'))),
      '甲\t\t1\n\t\t2',
      [
        ['甲', '甲', '1'],
        ['甲', '甲', '2'],
      ],
    ],
    ['a merged cell that begins nowhere', tbl(tr(cell('甲', GOES_ON))), '甲', [['甲']]],
    [
      'old horizontal merges',
      tbl(tr(cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙'))),
      '甲\t\t乙',
      [['甲', '甲', '乙']],
    ],
    [
      'places without a cell',
      tbl(
        tr(cell('a'), cell('b'), cell('c')),
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('d')}</w:tr>`,
      ),
      'a\tb\tc\n\td',
      [
        ['a', 'b', 'c'],
        [null, 'd', null],
      ],
    ],
    [
      'breaks and tabs within a cell',
      tbl(
        tr(
          tc(p(r('甲')) + p('') + p(`<w:r>${t('乙')}<w:br/>${t('丙')}<w:tab/>${t('丁')}</w:r>`)),
          cell('戊'),
        ),
      ),
      '甲 乙 丙 丁\t戊',
      [['甲 乙 丙 丁', '戊']],
    ],
    [
      'tables within a cell',
      tbl(tr(tc(p(r('甲')) + tbl(tr(cell('1'), cell('2'))) + p('')), cell('乙'))),
      '甲 1 2\t乙',
      [['甲 1 2', '乙']],
    ],
    [
      'rows and cells in content controls',
      tbl(
        `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${cell('甲')}</w:sdtContent></w:sdt>`, cell('乙'))}</w:sdtContent></w:sdt>`,
      ),
      '甲\t乙',
      [['甲', '乙']],
    ],
    [
      'a span that no program makes',
      tbl(tr(cell('甲', span(999_999_999)))),
      `甲${'\t'.repeat(62)}`,
      [Array.from({ length: 63 }, () => '甲')],
    ],
  ])('%s', (_, table, text, grid) => {
    const read = readTables(p(r('前')) + table + p(r('后')));
    expect(read.text).toBe(`前\n${text}\n后`);
    expect(read.tables).toHaveLength(1);
    const [found] = read.tables;
    expect(read.text.slice(found?.start, found?.end)).toBe(text);
    expect(found?.rows.map((row) => row.map((c) => c?.text ?? null))).toEqual(grid);
    for (const c of found?.rows.flat() ?? []) if (c) expect(read.text.slice(c.start, c.end)).toBe(c.text);
  });

  it('hold a merged cell as one object', () => {
    const [table] = readTables(tbl(tr(cell('甲', span(2) + START)), tr(cell('', span(2) + GOES_ON)))).tables;
    expect(new Set(table?.rows.flat()).size).toBe(1);
  });

  it('leave out white space around the text of a cell', () => {
    expect(readTables(tbl(tr(cell('　甲 '), cell('乙')))).tables[0]?.rows).toEqual([
      [
        { text: '甲', start: 1, end: 2 },
        { text: '乙', start: 4, end: 5 },
      ],
    ]);
  });

  it('are none without rows', () =>
    expect(readTables(`${p(r('甲'))}${tbl()}`)).toEqual({ text: '甲', tables: [] }));
});
