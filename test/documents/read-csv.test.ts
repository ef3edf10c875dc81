import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/documents/read-csv.ts';
import { READING_LIMITS } from '../../src/documents/reading-limits.ts';

const read = (content: string | Uint8Array) =>
  readCsv(typeof content === 'string' ? Buffer.from(content) : content, READING_LIMITS);
const rowsOf = async (content: string | Uint8Array) => {
  const outcome = await read(content);
  return outcome.ok
    ? outcome.value.tables[0]?.rows.map((row) => row.map((cell) => cell?.text ?? null))
    : outcome;
};

describe('readCsv', () => {
  it.each([
    [
      'commas',
      '指标,数值\n企业,26\n',
      [
        ['指标', '数值'],
        ['企业', '26'],
      ],
    ],
    [
      'tabs',
      '指标\t数值\n企业\t1,026',
      [
        ['指标', '数值'],
        ['企业', '1,026'],
      ],
    ],
    [
      'semicolons',
      '指标;数值\n企业;26,5\n资金;3',
      [
        ['指标', '数值'],
        ['企业', '26,5'],
        ['资金', '3'],
      ],
    ],
    [
      'commas within quotes',
      '指标,说明\n企业,"甲,乙,丙"',
      [
        ['指标', '说明'],
        ['企业', '甲,乙,丙'],
      ],
    ],
    [
      'line breaks within quotes',
      '指标,说明\n企业,"甲\n乙"',
      [
        ['指标', '说明'],
        ['企业', '甲 乙'],
      ],
    ],
    [
      'quotes within quotes',
      'a,b\n"x ""y""",1',
      [
        ['a', 'b'],
        ['x "y"', '1'],
      ],
    ],
    [
      'a quote within a word',
      'a,b\n5"管,1',
      [
        ['a', 'b'],
        ['5"管', '1'],
      ],
    ],
    [
      'rows of different lengths',
      'a,b,c\nd',
      [
        ['a', 'b', 'c'],
        ['d', null, null],
      ],
    ],
    ['a BOM', '\ufeff指标,数值', [['指标', '数值']]],
    [
      'line ends of Windows and empty lines',
      'a,b\r\n\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one column', '指标\n企业', [['指标'], ['企业']]],
  ])('reads %s', async (_, content, rows) => expect(await rowsOf(content)).toEqual(rows));

  it('reads GB18030', async () =>
    expect(await rowsOf(Buffer.from('c6f3d2b52c3236', 'hex'))).toEqual([['企业', '26']]));

  it('writes each cell where its offsets say', async () => {
    const outcome = await read('指标,"说\n明"\n企业,26\n');
    if (!outcome.ok) throw new Error(outcome.error.kind);
    const { text, tables } = outcome.value;
    expect(text).toBe('指标\t说 明\n企业\t26');
    for (const cell of tables[0]?.rows.flat() ?? [])
      expect(cell && text.slice(cell.start, cell.end)).toBe(cell?.text);
  });

  it.each([
    ['no text', Buffer.from([0xff, 0xfe, 0xfd]), 'damaged'],
    ['a quote that never ends', 'a,b\n"c,d', 'damaged'],
    ['nothing', '', 'empty'],
  ])('refuses %s', async (_, content, kind) =>
    expect(await read(content)).toMatchObject({ ok: false, error: { kind } }),
  );

  it('refuses more cells than a report has', async () =>
    expect(
      await readCsv(Buffer.from('a,b\n'.repeat(20)), { ...READING_LIMITS, tableCells: 30 }),
    ).toMatchObject({
      error: { kind: 'too-complex', excess: 'cells', limit: 30 },
    }));

  it('knows the line of each row, empty lines and lines within a cell counted', async () => {
    const outcome = await read('指标,数值\n\n"甲\n乙",1\n丙,2\n');
    expect(outcome.ok && outcome.value.tables[0]?.origin).toEqual({
      sheet: null,
      rows: [1, 4, 5],
      columns: [1, 2],
    });
  });
});
