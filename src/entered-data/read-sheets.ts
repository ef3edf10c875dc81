import { pattern } from '../lexicon/pattern.ts';
import { foldCharacters } from '../report/characters.ts';
import type { Cell, Table, TableOrigin } from '../report/table.ts';
import { unitOfLine } from '../report/table.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { type Heads, headOf, readHeads, type SheetKind } from './columns.ts';
import type { DataFileError, Note } from './problem.ts';
import type { Field, RawData, RawField, RawRow } from './raw-data.ts';
import { readCover } from './read-cover.ts';
import { foldUnit, isUnitText } from './unit-text.ts';

interface PlacedTable extends Table {
  readonly origin: TableOrigin;
}

export interface ReadSheets {
  readonly data: RawData;
  readonly notes: readonly Note[];
}

/** Reads the tables of a workbook or a .csv; what they say of `year` must be that year. */
export function readSheets(
  file: string,
  tables: readonly PlacedTable[],
  year: number,
): Result<ReadSheets, DataFileError> {
  const rows: Record<SheetKind, RawRow[]> = { figures: [], highlights: [], plans: [] };
  const notes: Note[] = [];
  let isAnyRead = false;
  let organisation: string | null = null;
  for (const table of tables) {
    const { sheet } = table.origin;
    const found = findHeads(table);
    if (found === null) {
      const cover = readCover(table);
      if (cover !== null && cover.year !== null && cover.year !== year)
        return err({ kind: 'data-of-other-year', file, written: cover.year, year });
      organisation ??= cover?.organisation ?? null;
      if (sheet !== null && cover === null) notes.push({ kind: 'sheet-skipped', sheet });
      continue;
    }
    const { heads, at } = found;
    if (heads.missing.length > 0)
      return err({ kind: 'columns-incomplete', file, sheet, missing: heads.missing.map(headOf) });
    if (heads.twice !== null) return err({ kind: 'column-twice', file, sheet, column: heads.twice });
    const titled = yearOfTitle(table.rows.slice(0, at));
    if (titled !== null && titled !== year)
      return err({ kind: 'data-of-other-year', file, written: titled, year });
    isAnyRead = true;
    rows[heads.kind].push(...readRows(table, heads, at));
  }
  return isAnyRead
    ? ok({ data: { organisation, ...rows }, notes })
    : err({ kind: 'columns-not-found', file });
}

/** Title rows that may stand above the heads. */
const MOST_TITLE_ROWS = 20;

function findHeads({ rows, origin }: PlacedTable): { readonly heads: Heads; readonly at: number } | null {
  const textsOf = (row: readonly (Cell | null)[]) => row.map((cell) => cell?.text ?? '');
  const read = rows
    .slice(0, MOST_TITLE_ROWS)
    .map((row, at) => ({ heads: isOneCell(row) ? null : readHeads(textsOf(row), origin.sheet), at }));
  const whole = read.find(({ heads }) => heads?.missing.length === 0);
  const found = whole ?? read.find(({ heads }) => heads !== null);
  return found?.heads ? { heads: found.heads, at: found.at } : null;
}

type Rows = Table['rows'];

const linesOf = (rows: Rows): string[] =>
  [...new Set(rows.flat())].flatMap((cell) => (cell ? [foldCharacters(cell.text).trim()] : []));

/** The one year that the lines above the heads name; `null` when they name none, or several, or speak of the past. */
function yearOfTitle(rows: Rows): number | null {
  const text = linesOf(rows)
    .filter((line) => !pattern('{earlierYears}').test(line))
    .join(' ')
    .replace(/《[^》]*》/g, '');
  const years = new Set([...text.matchAll(/(?<!\d)((?:19|20)\d{2})年度?(?!\d|末|底)/g)].map((m) => m[1]));
  const [only] = years;
  return years.size === 1 ? Number(only) : null;
}

/** The unit in brackets in the head of the numbers, else the one of a title line. */
function findUsualUnit(rows: Rows, headsAt: number, valueColumn: number | undefined): string | null {
  const head = valueColumn === undefined ? null : rows[headsAt]?.[valueColumn];
  const inHead = /（(?:单位：)?([^（）]{1,8})）/.exec(foldCharacters(head?.text ?? ''))?.[1];
  if (inHead !== undefined && isUnitText(inHead)) return foldUnit(inHead);
  const said = linesOf(rows.slice(0, headsAt)).map(unitOfLine);
  return said.find((unit) => unit !== null && isUnitText(unit)) ?? null;
}

function readRows({ rows, origin }: PlacedTable, { columns, kind }: Heads, headsAt: number): RawRow[] {
  const usualUnit = findUsualUnit(rows, headsAt, columns.get('value'));
  return rows.slice(headsAt + 1).flatMap((row, i) => {
    // A line across the table is a title between its rows.
    if (row.every((cell) => cell === null || isEmpty(cell)) || isOneCell(row)) return [];
    const number = origin.rows[headsAt + 1 + i] ?? 0;
    const fields = [...columns].map(([field, column]): [Field, RawField] => {
      const cell = row[column] ?? null;
      const at = nameCell(origin, origin.columns[column] ?? 0, number, headOf(field));
      return [field, { text: cell?.text.trim() ?? '', at, mark: cell?.mark ?? null }];
    });
    const at = origin.sheet === null ? `第${number}行` : `${origin.sheet}!${number}`;
    const sheet = kind === 'figures' ? origin.sheet : null;
    return [{ at, fields: Object.fromEntries(fields) as RawRow['fields'], sheet, usualUnit }];
  });
}

const isEmpty = (cell: Cell): boolean => cell.text.trim() === '' && cell.mark === undefined;

/** One merged cell over all that the row holds, several columns wide. */
function isOneCell(row: readonly (Cell | null)[]): boolean {
  const filled = row.filter((cell) => cell !== null && !isEmpty(cell));
  return filled.length > 1 && new Set(filled).size === 1;
}

function nameCell({ sheet }: TableOrigin, column: number, row: number, head: string): string {
  return sheet === null ? `第${row}行“${head}”` : `${sheet}!${lettersOf(column)}${row}`;
}

/** 1 → A, 27 → AA. */
function lettersOf(column: number): string {
  const [rest, last] = [Math.floor((column - 1) / 26), (column - 1) % 26];
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + last);
}
