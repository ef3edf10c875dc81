import ExcelJS, { type Cell, type CellValue, type Worksheet } from 'exceljs';
import type { TableOrigin } from '../report/table.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { formatDate } from './date-format.ts';
import type { DocumentContent } from './document.ts';
import { formatNumber } from './number-format.ts';
import { type ParseFault, tooComplex } from './parse-fault.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { type LooseCell, layOutTable } from './table-layout.ts';
import {
  cleanCell,
  createWorkbook,
  FORMULA_START,
  fillOf,
  fitHeight,
  HEADER_FILL,
  packWorkbook,
  uniqueName,
} from './workbook-parts.ts';

const { ValueType } = ExcelJS;

interface Grid extends Pick<TableOrigin, 'rows' | 'columns'> {
  readonly cells: readonly (readonly (LooseCell | null)[])[];
}

/** Each visible sheet as a table, its name on the line before; cells as a person sees them. */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<Result<DocumentContent, ParseFault>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(toArrayBuffer(bytes));
  let text = '';
  const tables: DocumentContent['tables'][number][] = [];
  for (const sheet of workbook.worksheets) {
    if (sheet.state !== 'visible') continue;
    const grid = readGrid(sheet, limits.tableCells);
    if (grid === null) return err(tooComplex('cells', limits.tableCells));
    if (grid.cells.length === 0) continue;
    text += `${text === '' ? '' : '\n\n'}${sheet.name}\n`;
    const laidOut = layOutTable(grid.cells, text.length);
    text += laidOut.text;
    tables.push({
      ...laidOut.table,
      origin: { sheet: sheet.name, rows: grid.rows, columns: grid.columns },
    });
  }
  return ok({ text, tables });
}

/** The shown rows and columns up to the last that holds something; `null` when they are too many. */
function readGrid(sheet: Worksheet, mostCells: number): Grid | null {
  const merged = new Map<string, LooseCell>();
  const rows = new Map<number, Map<number, LooseCell>>();
  let [width, height] = [0, 0];
  sheet.eachRow((row, rowNumber) => {
    if (row.hidden) return;
    const cells = new Map<number, LooseCell>();
    row.eachCell((cell, columnNumber) => {
      if (sheet.getColumn(columnNumber).hidden) return;
      const known = merged.get(cell.master.address);
      const shown = known ?? showCell(cell.master);
      if (cell.isMerged) merged.set(cell.master.address, shown);
      if (shown.text === '' && shown.mark === undefined) return;
      cells.set(columnNumber, shown);
      width = Math.max(width, columnNumber);
    });
    if (cells.size === 0) return;
    rows.set(rowNumber, cells);
    height = rowNumber;
  });
  if (width * height > mostCells) return null;
  const columns = numbersTo(width).filter((column) => !sheet.getColumn(column).hidden);
  const shownRows = numbersTo(height).filter((row) => !sheet.getRow(row).hidden);
  const cells = shownRows.map((row) => columns.map((column) => rows.get(row)?.get(column) ?? null));
  return { cells, rows: shownRows, columns };
}

const numbersTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

function showCell(cell: Cell): LooseCell {
  const format = cell.numFmt ?? '';
  if (cell.type !== ValueType.Formula) {
    const text = showValue(cell.value, format);
    return cell.value instanceof Date ? { text, mark: 'date' } : { text };
  }
  // Not by its value: that leaves a result of 0 out.
  const { result } = cell;
  const text = showValue(result, format);
  if (result === undefined || result === null) return { text, mark: 'uncomputed' };
  return result instanceof Date ? { text, mark: 'date' } : { text };
}

/** What a cell shows that is no formula, or a formula's last result: an error its sign. */
function showValue(value: CellValue, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return formatNumber(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return formatDate(value, format);
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('hyperlink' in value) return showValue(value.text, format);
  return '';
}

/** A copy of its own: the bytes may be a part of a larger buffer. */
const toArrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** How a row is coloured: a fault, a doubt, something not known yet, something that holds. */
export type Tone = 'bad' | 'warn' | 'open' | 'good';

export interface Sheet {
  readonly name: string;
  /** `width` in characters of the usual font; a Chinese character takes two. */
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** By row; rows without one stay white. */
  readonly tones?: readonly (Tone | null)[];
}

const FILLS: Readonly<Record<Tone, string>> = {
  bad: 'FFFBDAD7',
  warn: 'FFFFF0C8',
  open: 'FFE3ECF8',
  good: 'FFE2F2E0',
};

/**
 * A workbook of tables with a frozen header and a filter. Text stays text: no string becomes a formula. The same
 * sheets give the same bytes.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = createWorkbook();
  const names = new Set<string>();
  for (const sheet of sheets) addSheet(workbook, sheet, uniqueName(sheet.name, names));
  return packWorkbook(workbook);
}

function addSheet(workbook: ExcelJS.Workbook, { columns, rows, tones = [] }: Sheet, name: string): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.pageSetup.printTitlesRow = '1:1';
  sheet.columns = columns.map(({ width }) => ({ width }));
  const header = sheet.addRow(columns.map((column) => cleanCell(column.header)));
  header.font = { bold: true };
  header.eachCell((cell) => {
    cell.fill = fillOf(HEADER_FILL);
  });
  for (const [index, row] of rows.entries()) {
    const tone = tones[index] ?? null;
    const cells = row.map(cleanCell);
    const written = sheet.addRow(cells);
    fitHeight(
      written,
      cells,
      columns.map(({ width }) => width),
    );
    written.eachCell({ includeEmpty: true }, (cell) => {
      if (typeof cell.value === 'string' && FORMULA_START.test(cell.value)) cell.numFmt = '@';
      if (tone !== null) cell.fill = fillOf(FILLS[tone]);
    });
  }
  sheet.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: 'top' };
  });
  if (columns.length > 0)
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}
