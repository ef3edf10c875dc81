import type { Cell, Table } from './table.ts';

/** How the cells of a row may be parted; `least` columns are needed to tell a table from prose. */
interface Parting {
  readonly pattern: RegExp;
  readonly least: number;
}

const PARTINGS: readonly Parting[] = [
  { pattern: /[|｜│]/g, least: 2 },
  { pattern: /\t/g, least: 2 },
  { pattern: /[ \u3000]{2,}/g, least: 3 },
];
const FEWEST_ROWS = 2;
/** A longer cell is a sentence. */
const LONGEST_CELL = 40;
/** The line below the heads of a Markdown table. */
const RULE = /^[\s|｜│:+=—–-]+$/;
const NUMBER = /^[-−－+]?\d[\d,，]*(?:\.\d+)?/;

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Tables that a plain text writes line by line, cells parted by bars, tabs or gaps: heads first, numbers below. */
export function findTextTables(text: string): Table[] {
  const lines = linesOf(text);
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = PARTINGS.map((parting) => tableAt(lines, at, parting)).find((t) => t !== null);
    if (found) tables.push(found.table);
    at = found ? found.next : at + 1;
  }
  return tables;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = { text: line.replace(/\r$/, ''), start };
    start += line.length + 1;
    return own;
  });
}

function tableAt(
  lines: readonly Line[],
  from: number,
  parting: Parting,
): { readonly table: Table; readonly next: number } | null {
  const rows: Cell[][] = [];
  let next = from;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (rows.length > 0 && line.text.trim() !== '' && RULE.test(line.text)) continue;
    const cells = cellsOf(line, parting.pattern);
    const width = rows[0]?.length ?? cells.length;
    if (cells.length < parting.least || cells.length !== width) break;
    if (cells.some((c) => c.text.length > LONGEST_CELL)) break;
    rows.push(cells);
  }
  const [head, ...body] = rows;
  if (!head || rows.length < FEWEST_ROWS || holdsNumber(head) || !body.every(holdsNumber)) return null;
  const last = lines[next - 1] as Line;
  return {
    table: { start: (lines[from] as Line).start, end: last.start + last.text.length, rows },
    next,
  };
}

/** A head names; 2022年 in it is no number. */
const holdsNumber = (cells: readonly Cell[]): boolean =>
  cells.some(({ text }) => NUMBER.test(text) && !/^(?:19|20)\d{2}年?/.test(text));

/** The cells of a line; the bars at its two ends part nothing. */
function cellsOf({ text, start }: Line, parting: RegExp): Cell[] {
  const inner = text.trim();
  const lead = text.indexOf(inner);
  const cells: Cell[] = [];
  let from = 0;
  for (const m of [...inner.matchAll(parting), null]) {
    const to = m?.index ?? inner.length;
    const isEdge = (m !== null && to === 0) || (m === null && from === inner.length && from > 0);
    if (!isEdge) cells.push(cellOf(inner.slice(from, to), start + lead + from));
    from = m === null ? to : to + m[0].length;
  }
  return cells;
}

function cellOf(written: string, at: number): Cell {
  const text = written.trim();
  const start = at + written.indexOf(text);
  return { text, start, end: start + text.length };
}
