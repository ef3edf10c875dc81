import ExcelJS, { type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { READING_LIMITS } from '../../src/documents/reading-limits.ts';
import { readWorkbook, type Sheet, writeWorkbook } from '../../src/documents/workbook.ts';

async function read(fill: (sheet: Worksheet, workbook: ExcelJS.Workbook) => void) {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('指标'), workbook);
  const outcome = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), READING_LIMITS);
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
}
const shown = async (value: ExcelJS.CellValue, numFmt?: string): Promise<string | undefined> => {
  const { tables } = await read((sheet) => {
    sheet.getCell('A1').value = value;
    if (numFmt !== undefined) sheet.getCell('A1').numFmt = numFmt;
  });
  return tables[0]?.rows[0]?.[0]?.text;
};

describe('readWorkbook', () => {
  it.each<[string, ExcelJS.CellValue, string | undefined, string]>([
    ['a number', 26, undefined, '26'],
    ['a sum without the noise of its binary form', 0.1 + 0.2, undefined, '0.3'],
    ['a percentage', 0.212, '0.0%', '21.2%'],
    ['a number with its unit', 1234.5, '#,##0.0"万元"', '1,234.5万元'],
    ['a date', new Date(Date.UTC(2022, 2, 5)), 'mm-dd-yy', '2022年3月5日'],
    ['a date in a form of its own', new Date(Date.UTC(2022, 2, 5)), 'yyyy/m/d', '2022/3/5'],
    ['text', '高新技术企业', undefined, '高新技术企业'],
    ['text that looks like a formula', '=1+1', undefined, '=1+1'],
    ['text of several forms', { richText: [{ text: '高新' }, { text: '企业' }] }, undefined, '高新企业'],
    ['a link', { text: '官网', hyperlink: 'http://example.com' }, undefined, '官网'],
    ['a formula', { formula: 'A2*2', result: 52 }, undefined, '52'],
    ['a formula that gives nothing', { formula: 'A2', result: 0 }, undefined, '0'],
    ['a formula that gives a percentage', { formula: 'A2', result: 0.5 }, '0%', '50%'],
    ['an error', { error: '#REF!' }, undefined, '#REF!'],
    ['a formula that gives an error', { formula: 'A2', result: { error: '#DIV/0!' } }, undefined, '#DIV/0!'],
    ['a truth', true, undefined, 'TRUE'],
    ['lines within a cell', '甲\n乙\t丙', undefined, '甲 乙 丙'],
  ])('shows %s as a person sees it', async (_, value, format, text) =>
    expect(await shown(value, format)).toBe(text),
  );

  it('lays sheets out by name, without what is hidden or empty', async () => {
    const { text, tables } = await read((sheet, workbook) => {
      sheet.getCell('A1').value = '指标';
      sheet.getCell('B1').value = '内部';
      sheet.getCell('C1').value = '数值';
      sheet.getCell('A2').value = '企业';
      sheet.getCell('C2').value = 26;
      sheet.getCell('A3').value = '隐藏';
      sheet.getCell('E9').value = '';
      sheet.getColumn('B').hidden = true;
      sheet.getRow(3).hidden = true;
      workbook.addWorksheet('空表');
      workbook.addWorksheet('密', { state: 'hidden' }).getCell('A1').value = '密';
      workbook.addWorksheet('附表').getCell('B2').value = 1;
    });
    expect(text).toBe('指标\n指标\t数值\n企业\t26\n\n附表\n\t\n\t1');
    expect(tables.map(({ start, end }) => text.slice(start, end))).toEqual([
      '指标\t数值\n企业\t26',
      '\t\n\t1',
    ]);
    for (const cell of tables.flatMap((t) => t.rows.flat()))
      if (cell) expect(text.slice(cell.start, cell.end)).toBe(cell.text);
  });

  it('says where each cell of the grid lies in its sheet, and what is a date or a formula without its result', async () => {
    const { tables } = await read((sheet) => {
      sheet.getCell('B2').value = '指标';
      sheet.getCell('D2').value = '数值';
      sheet.getCell('B3').value = '隐藏';
      sheet.getCell('B4').value = { formula: 'Z1' };
      sheet.getCell('D4').value = new Date(Date.UTC(2022, 2, 5));
      sheet.getCell('D5').value = { formula: 'Z1', result: 0 };
      sheet.getColumn('C').hidden = true;
      sheet.getRow(3).hidden = true;
    });
    expect(tables[0]?.origin).toEqual({ sheet: '指标', rows: [1, 2, 4, 5], columns: [1, 2, 4] });
    const marks = tables[0]?.rows.map((row) => row.map((cell) => cell && `${cell.text}|${cell.mark ?? ''}`));
    expect(marks?.slice(1)).toEqual([
      [null, '指标|', '数值|'],
      [null, '|uncomputed', '2022年3月5日|date'],
      [null, null, '0|'],
    ]);
  });

  it('writes a merged cell once, and has it in every place that it covers', async () => {
    const { text, tables } = await read((sheet) => {
      sheet.mergeCells('A1:B2');
      sheet.getCell('A1').value = '合计';
      sheet.getCell('C1').value = 1;
      sheet.getCell('C2').value = 2;
    });
    expect(text).toBe('指标\n合计\t\t1\n\t\t2');
    const [first, second] = tables[0]?.rows ?? [];
    expect(new Set([first?.[0], first?.[1], second?.[0], second?.[1]]).size).toBe(1);
  });
});

describe('writeWorkbook', () => {
  const sheet: Sheet = {
    name: '检查结果',
    columns: [
      { header: '指标', width: 20 },
      { header: '数值', width: 10 },
    ],
    rows: [
      ['企业', 26],
      ['资金', null],
    ],
    tones: ['bad', null],
  };
  const partsOf = async (...sheets: Sheet[]) =>
    Object.fromEntries(
      Object.entries(unzipSync(await writeWorkbook(sheets))).map(([name, part]) => [name, strFromU8(part)]),
    );
  const namesOf = (workbook: Readonly<Record<string, string>>) =>
    [...(workbook['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((m) => m[1]);

  it('has a bold header that stays in sight, a filter, and rows in their colour', async () => {
    const parts = await partsOf(sheet);
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:B3"/>');
    expect(xml).toContain('width="20"');
    expect(parts['xl/styles.xml']).toContain('FFFBDAD7');
    expect(parts['xl/styles.xml']).toContain('<b/>');
    expect(parts['xl/styles.xml']).toContain('wrapText="1"');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://example.com")'])(
    'writes %j as text',
    async (text) => {
      const parts = await partsOf({ ...sheet, rows: [[text, 1]], columns: [{ header: text, width: 9 }] });
      const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
      expect(xml).not.toContain('<f');
      expect(xml).toMatch(/<c r="A1"[^>]* t="s">/);
      expect(xml).toMatch(/<c r="A2"[^>]* t="s">/);
    },
  );

  it('keeps numbers as numbers, and writes as text what is none', async () => {
    const parts = await partsOf({ ...sheet, rows: [[-3.5, Number.NaN]] });
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="A2"[^>]*><v>-3.5<\/v>/);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="B2"[^>]* t="s">/);
  });

  it('gives sheets names that are allowed and differ', async () => {
    const names = [
      'a[b]:c*d?e/f\\g',
      'A b  c d e f g',
      "'",
      'History',
      '长'.repeat(40),
      '长'.repeat(50),
      '长'.repeat(40),
    ];
    const given = namesOf(await partsOf(...names.map((name) => ({ ...sheet, name }))));
    expect(given.every((name) => name !== undefined && name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(
      true,
    );
    expect(new Set(given.map((name) => name?.toLowerCase())).size).toBe(names.length);
  });

  it('gives the same bytes for the same sheets', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    vi.setSystemTime('2022-03-05');
    const first = await writeWorkbook([sheet]);
    vi.setSystemTime('2023-11-26');
    expect(Buffer.compare(first, await writeWorkbook([sheet]))).toBe(0);
  });

  it('is read back as it was written', async () => {
    const outcome = await readWorkbook(await writeWorkbook([sheet]), READING_LIMITS);
    expect(outcome.ok && outcome.value.text).toBe('检查结果\n指标\t数值\n企业\t26\n资金\t');
  });

  it('cuts a text that no cell can hold, between characters, and drops what no file can hold', async () => {
    const outcome = await readWorkbook(
      await writeWorkbook([{ ...sheet, rows: [['😀'.repeat(20_000), 'a\u0000\ud800b']] }]),
      READING_LIMITS,
    );
    if (!outcome.ok) throw new Error(outcome.error.kind);
    const [long, odd] = outcome.value.tables[0]?.rows[1] ?? [];
    expect(long?.text.length).toBeLessThanOrEqual(32_767);
    expect(long?.text.endsWith('…')).toBe(true);
    expect(odd?.text).toBe('a\ufffdb');
  });
});
