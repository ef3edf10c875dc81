import ExcelJS, { type Row } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';

export const HEADER_FILL = 'FFD9DEE6';
/** Where Excel has its own limits (Excel specifications and limits, Microsoft). */
const LONGEST_CELL = 32_767;
const LONGEST_SHEET_NAME = 31;
const TALLEST_ROW = 409;
/** In points. */
const LINE_HEIGHT = 16;
/** What spreadsheets take for the beginning of a formula. */
export const FORMULA_START = /^[=+\-@\t\r]/;
/** The same input gives the same bytes. */
const MADE_AT = new Date(Date.UTC(2000, 0, 1));
/** The earliest time that an archive can note, in whatever zone it is written. */
const PACKED_AT = new Date(1980, 0, 1);

/** A workbook without a trace of when it was made. */
export function createWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  return Object.assign(workbook, {
    creator: '主笔',
    lastModifiedBy: '主笔',
    created: MADE_AT,
    modified: MADE_AT,
  });
}

/** The file's bytes: the same workbook gives the same bytes. */
export async function packWorkbook(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync(parts, { mtime: PACKED_AT, level: 6 });
}

/** Makes a row as high as its longest cell needs; `widths` by column, in characters. */
export function fitHeight(
  row: Row,
  cells: readonly (string | number | null)[],
  widths: readonly number[],
): void {
  const lines = Math.max(1, ...cells.map((cell, i) => linesOf(cell, widths[i] ?? 10)));
  if (lines > 1) row.height = Math.min(lines * LINE_HEIGHT, TALLEST_ROW);
}

/** How many lines a cell takes in a column of that width: not every program works that out when it opens a file. */
function linesOf(cell: string | number | null, width: number): number {
  if (typeof cell !== 'string') return 1;
  const widthOf = (line: string) => line.length + (line.match(/[\u1100-\uffef]/g)?.length ?? 0);
  return cell
    .split(/\r\n|\r|\n/)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width - 1))), 0);
}

export const fillOf = (argb: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});

/** A value that every spreadsheet program opens; what is no number is written as text. */
export function cleanCell(value: string | number | null): string | number | null {
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  const text = String(value).toWellFormed();
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1).toWellFormed()}…` : text;
}

/** A name that spreadsheets take, and that no sheet before has; they do not tell small letters from capitals. */
export function uniqueName(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .toWellFormed()
    .replaceAll(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
    .replaceAll(/^[\s']+|[\s']+$/g, '');
  const base = clean === '' || clean.toLowerCase() === 'history' ? '表' : clean;
  let name = cutName(base, '');
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = cutName(base, `（${i}）`);
  taken.add(name.toLowerCase());
  return name;
}

const cutName = (base: string, suffix: string): string =>
  [...base].reduce(
    (name, character) =>
      name.length + character.length + suffix.length > LONGEST_SHEET_NAME ? name : name + character,
    '',
  ) + suffix;
