import { type Cell, type Table, unitOfLine } from './table.ts';

/** One way in which a typed table parts its cells. */
interface Separator {
  readonly pattern: RegExp;
  /** Whether a row may lack its last cells; columns of spaces cannot tell which one is missing. */
  readonly canEndEarly: boolean;
}

const SEPARATORS: readonly Separator[] = [
  { pattern: /[|｜│┃]/g, canEndEarly: true },
  { pattern: /\t/g, canEndEarly: true },
  { pattern: /\t+/g, canEndEarly: false },
  { pattern: /(?:[^\S\n]*[\u3000\t][^\S\n]*|[^\S\n]{2,})/g, canEndEarly: false },
];

/** |---|:--:| of Markdown, or a row of box-drawing lines: shows, and says nothing. */
const RULE = /^[\s|｜│┃+:\u2500-\u257f—-]*[-—\u2500-\u257f]{2}[\s|｜│┃+:\u2500-\u257f—-]*$/;
const NUMBER = /^[-+−－]?[\d０-９][\d０-９,，.．]*\s*[%％]?(?:[\u4e00-\u9fa5/]{0,6})$/;
/** 2021, 2021年, 2022年目标, 6月末: a time heads a column. */
const TIME = /^(?:(?:19|20)\d{2}|\d{1,4}年.*|[\d—~-]+月.*)$/;
const SENTENCE = /[。！？]/;
/** Longer lines are prose; what is longer than this has no columns a person could follow. */
const LONGEST_LINE = 400;
/** A cell of a table typed with spaces is a label or a number, never a clause. */
const LONGEST_CELL = 30;

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * The tables that a text holds as typed lines: cells parted by bars, by tabs, or by runs of spaces, a row of heads
 * without numbers first. Offsets are those of `source`. What has no heads, or rows of unlike length, stays prose.
 */
export function findTextTables(source: string): Table[] {
  if (!/[|｜│┃\t\u3000]| {2}/.test(source)) return [];
  const tables: Table[] = [];
  const lines = splitLines(source);
  for (let i = 0; i < lines.length; ) {
    const table = readAt(lines, i);
    if (table === null) i++;
    else {
      tables.push(table.table);
      i = table.next;
    }
  }
  return tables;
}

function splitLines(source: string): Line[] {
  let start = 0;
  return source.split('\n').map((text) => {
    const line = { text: text.replace(/\r$/, ''), start };
    start += text.length + 1;
    return line;
  });
}

interface TypedTable {
  readonly table: Table;
  /** The first line behind it. */
  readonly next: number;
  readonly empty: number;
}

/** The table that begins in a line: of the ways to part it the one that takes in most rows, then leaves fewest cells empty. */
function readAt(lines: readonly Line[], from: number): TypedTable | null {
  let best: TypedTable | null = null;
  for (const separator of SEPARATORS) {
    const table = readParted(lines, from, separator);
    const isBetter =
      best === null ||
      (table !== null && (table.next > best.next || (table.next === best.next && table.empty < best.empty)));
    if (isBetter) best = table;
  }
  return best;
}

function readParted(lines: readonly Line[], from: number, separator: Separator): TypedTable | null {
  const head = cellsOf(lines[from], separator);
  if (head === null || head.some((cell) => isNumber(cell.text))) return null;
  const rows: (Cell | null)[][] = [head];
  let next = from + 1;
  for (; next < lines.length; next++) {
    if (isRule(lines[next])) continue;
    const cells = cellsOf(lines[next], separator);
    if (cells === null || !fits(cells.length, head.length, separator)) break;
    rows.push([...cells, ...Array<null>(head.length - cells.length).fill(null)]);
  }
  const holdsNumbers = rows.slice(1).some((row) => row.some((cell) => cell && isNumber(cell.text)));
  const last = rows.at(-1)?.findLast((cell) => cell !== null);
  if (!last || !holdsNumbers) return null;
  const empty = rows.flat().filter((cell) => cell === null || cell.text === '').length;
  return { table: { start: lines[from]?.start ?? 0, end: last.end, rows }, next, empty };
}

const isRule = (line: Line | undefined): boolean => line !== undefined && RULE.test(line.text);

const isNumber = (text: string): boolean => NUMBER.test(text) && !TIME.test(text);

const fits = (length: number, width: number, { canEndEarly }: Separator): boolean =>
  length === width || (canEndEarly && length > 1 && length < width);

/** The cells of a line; `null` for one that has a single cell, is prose, or says a unit (表1 …　单位：万元). */
function cellsOf(line: Line | undefined, { pattern, canEndEarly }: Separator): Cell[] | null {
  if (!line || line.text.length > LONGEST_LINE || SENTENCE.test(line.text) || RULE.test(line.text))
    return null;
  const { text, start } = line;
  const framed = /^\s*[|｜│┃](.*)[|｜│┃]\s*$/.exec(text);
  const inner = framed ? { at: text.indexOf(framed[1] ?? ''), text: framed[1] ?? '' } : trimmed(text);
  const cells: Cell[] = [];
  let from = 0;
  const add = (to: number) => {
    const cell = trimmed(inner.text.slice(from, to));
    const at = start + inner.at + from + cell.at;
    cells.push({ text: cell.text, start: at, end: at + cell.text.length });
  };
  for (const match of inner.text.matchAll(pattern)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(inner.text.length);
  const isTooLong = !canEndEarly && cells.some((cell) => cell.text.length > LONGEST_CELL);
  return cells.length < 2 || isTooLong || unitOfLine(text) !== null ? null : cells;
}

function trimmed(text: string): { at: number; text: string } {
  const inner = text.trim();
  return { at: inner === '' ? 0 : text.indexOf(inner), text: inner };
}
