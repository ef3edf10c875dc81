import type { TableBlock, TableCell } from '../../report/report.ts';
import { type ColumnRole, isColumnNumbers, isSerialHead, roleOf } from './column-role.ts';
import { isYearText, readCellNumber } from './read-cell.ts';

export type Row = readonly (TableCell | null)[];

/** A column of numbers, with its heads from the top down and the columns that say what its rows are. */
export interface NumberColumn {
  readonly index: number;
  readonly heads: readonly TableCell[];
  /** From the outermost inwards. */
  readonly labels: readonly number[];
  readonly unitColumn: number | null;
}

export interface BodyRow {
  readonly cells: Row;
  /** A row across the table above it that says what the rows below are: 一、创新主体. */
  readonly group: TableCell | null;
  /** Where the cells that begin in this row stand in the source. */
  readonly start: number;
  readonly end: number;
}

/** Where a table has its heads and its numbers. */
export interface Layout {
  readonly columns: readonly NumberColumn[];
  readonly body: readonly BodyRow[];
  /** Heads of each column from the top down. */
  readonly heads: readonly (readonly TableCell[])[];
}

const NOTE = /^(?:注|备注|说明|填表|制表|审核|数据来源|填报|联系)/;
const MOST_HEAD_ROWS = 4;

export const textOf = (cell: TableCell | null | undefined): string => cell?.reading.text ?? '';

/** Finds heads and numbers; `null` for a table without a row of heads or without a column of numbers. */
export function layOut({ rows }: TableBlock): Layout | null {
  const depth = headRows(rows);
  const width = rows[0]?.length ?? 0;
  if (depth === 0 || depth >= rows.length || width < 2) return null;
  const headRowsUsed = rows.slice(0, depth).filter((row) => !isColumnNumbers(row.map(textOf)));
  const heads = Array.from({ length: width }, (_, c) => distinct(headRowsUsed.map((row) => row[c] ?? null)));
  const headTexts = rows.slice(0, depth).map((row) => row.map(textOf).join('\t'));
  const inner = rows.slice(depth).filter((row) => !headTexts.includes(row.map(textOf).join('\t')));
  const roles = heads.map((cells, c) =>
    roleOf(
      cells.map((cell) => textOf(cell)).join(''),
      inner.map((row) => textOf(row[c])),
      c === heads.findIndex((h) => !isSerialHead(h.map(textOf).join(''))),
    ),
  );
  const columns = segments(heads, roles).flatMap(([from, to]) => columnsIn(from, to, heads, roles));
  return columns.length === 0 ? null : { columns, heads, body: groupRows(inner, roles) };
}

/** How many rows of heads there are; 0 when the first row holds numbers already. */
function headRows(rows: readonly Row[]): number {
  const holdsNumbers = (row: Row) =>
    row.some((cell) => cell && readCellNumber(textOf(cell)) !== null && !isYearText(textOf(cell)));
  const first = rows[0];
  if (!first || holdsNumbers(first)) return 0;
  let depth = 1;
  while (depth < Math.min(MOST_HEAD_ROWS, rows.length)) {
    const [above, row] = [rows[depth - 1] ?? [], rows[depth] ?? []];
    const goesOn = row.some((cell, c) => cell !== null && cell === above[c]) || isMergedAcross(above);
    const isNumbering = isColumnNumbers(row.map(textOf));
    const saysUnits = /^(?:计量)?单位$/.test(textOf(row[0])) && !holdsNumbers(row);
    if (!isNumbering && !saysUnits && (!goesOn || holdsNumbers(row))) break;
    depth++;
  }
  return depth;
}

const isMergedAcross = (row: Row): boolean =>
  row.some((cell, c) => c > 0 && cell !== null && cell === row[c - 1] && textOf(cell) !== '');

const distinct = (cells: readonly (TableCell | null)[]): TableCell[] =>
  [...new Set(cells.filter((cell) => cell !== null && textOf(cell) !== ''))] as TableCell[];

/** 指标 数值 指标 数值: two tables side by side, each with its own labels. */
function segments(
  heads: readonly (readonly TableCell[])[],
  roles: readonly ColumnRole[],
): [from: number, to: number][] {
  const name = (c: number) => (heads[c] ?? []).map(textOf).join('');
  const first = roles.indexOf('label');
  const starts = heads
    .map((_, c) => c)
    .filter((c) => c > 0 && roles[c] === 'label' && name(c) !== '' && name(c) === name(first) && c > first)
    .filter((c) => roles.slice(first, c).includes('number'));
  const bounds = [0, ...starts, heads.length];
  return bounds.slice(0, -1).map((from, i) => [from, bounds[i + 1] ?? heads.length]);
}

/** Heads of columns that name the rows: what stands right of them only explains. */
const NAMING = /指标|名称|项目|类[别型]|平台|任务/;

function columnsIn(
  from: number,
  to: number,
  heads: readonly (readonly TableCell[])[],
  roles: readonly ColumnRole[],
): NumberColumn[] {
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  const numbers = places.filter((c) => roles[c] === 'number');
  const firstNumber = numbers[0] ?? to;
  // What stands between numbers and could name a row makes a form to fill in: 注册资本 500 员工人数 30.
  const form = places.find((c) => c > firstNumber && roles[c] === 'label');
  const names = places.filter((c) => roles[c] === 'label' && c < firstNumber);
  const naming = names.findLastIndex((c) => NAMING.test((heads[c] ?? []).map(textOf).join('')));
  const labels = naming < 0 ? names : names.slice(0, naming + 1);
  const unitColumn = places.find((c) => roles[c] === 'unit') ?? null;
  if (labels.length === 0) return [];
  const read = numbers.filter((c) => form === undefined || c < form);
  return read.map((index) => ({ index, heads: heads[index] ?? [], labels, unitColumn }));
}

/** The rows that hold something; a row with one text across it becomes the group of those below. */
function groupRows(rows: readonly Row[], roles: readonly ColumnRole[]): BodyRow[] {
  const body: BodyRow[] = [];
  let group: TableCell | null = null;
  for (const [r, cells] of rows.entries()) {
    const own = distinct(cells.filter((_, c) => roles[c] !== 'serial'));
    const [only] = own;
    if (only === undefined || NOTE.test(textOf(only))) continue;
    const isGroup = own.length === 1 && cells.indexOf(only) <= roles.indexOf('label');
    if (isGroup && readCellNumber(textOf(only)) === null) group = only;
    else body.push({ cells, group, ...stretchOf(cells, rows[r - 1] ?? []) });
  }
  return body;
}

/** A cell merged with the row above is written there. */
function stretchOf(cells: Row, above: Row): { start: number; end: number } {
  const own = cells.filter((cell, c) => cell !== null && cell !== above[c]) as TableCell[];
  return { start: Math.min(...own.map((c) => c.start)), end: Math.max(...own.map((c) => c.end)) };
}
