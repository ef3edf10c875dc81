import { readStretch } from './characters.ts';
import type { TableBlock, TableCell } from './report.ts';
import { type Cell, isCaption, type Table, unitOfLine, withoutUnit } from './table.ts';

/** The rows of a table below its title rows, and what those rows say of it. */
export type TableRows = Pick<TableBlock, 'rows' | 'caption' | 'unit'>;

const FILLED_IN = /^(?:填报|填表|编制|制表|报送|报表)[^：]{0,6}：|^(?:19|20)\d{2}年\d{1,2}月/;

/** Reads the cells of a table; a row above its heads that holds only a title, a unit or who filled it in is none. */
export function readTableRows(folded: string, table: Table): TableRows {
  const read = new Map<Cell, TableCell>();
  const readCell = (cell: Cell): TableCell => {
    const known = read.get(cell);
    if (known) return known;
    const { start, end } = cell;
    const made = { reading: readStretch(folded, start, end), start, end };
    read.set(cell, made);
    return made;
  };
  const rows = table.rows.map((row) => row.map((cell) => (cell === null ? null : readCell(cell))));
  let [caption, unit]: [string | null, string | null] = [null, null];
  let first = 0;
  for (const row of rows) {
    const texts = distinctTexts(row);
    if (row.length < 2 || !isTitleRow(row, texts)) break;
    first++;
    for (const text of texts) {
      unit ??= unitOfLine(text);
      const rest = withoutUnit(text);
      if (rest !== '' && !FILLED_IN.test(rest)) caption ??= rest;
    }
  }
  return first === rows.length
    ? { rows, caption: null, unit: null }
    : { rows: rows.slice(first), caption, unit };
}

/** Empty, one text across the table, or 填报单位：… beside 单位：万元. A year over some of the columns is a head. */
function isTitleRow(row: readonly (TableCell | null)[], texts: readonly string[]): boolean {
  const [only, ...others] = texts;
  if (only === undefined) return true;
  if (others.length === 0 && withoutUnit(only) === '') return true;
  if (others.length === 0) return row[0]?.reading.text === only && isCaption(withoutUnit(only));
  return texts.every(
    (text) => FILLED_IN.test(text) || (unitOfLine(text) !== null && withoutUnit(text) === ''),
  );
}

function distinctTexts(row: readonly (TableCell | null)[]): string[] {
  const cells = new Set(row.filter((cell) => cell !== null));
  return [...cells].map((cell) => cell.reading.text).filter((text) => text !== '');
}
