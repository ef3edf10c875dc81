import type { Cell, Table } from '../../src/report/table.ts';

/** A text with its tables, as a file reader gives them. */
export interface LaidOut {
  readonly text: string;
  readonly tables: readonly Table[];
}

/** Merges with the cell to the left, and with the cell above. */
const LEFT = '<';
const ABOVE = '^';

/**
 * Lays out prose and tables. A string is a line of prose; a table is a list of rows whose cells are separated by
 * `|`. A cell `<` belongs to the one on its left, `^` to the one above, `~` is none at all.
 */
export function layOutText(...parts: readonly (string | readonly string[])[]): LaidOut {
  let text = '';
  const tables: Table[] = [];
  for (const part of parts) {
    if (typeof part === 'string') text += `${part}\n`;
    else {
      const table = makeTable(part, text.length);
      tables.push(table.table);
      text += `${table.text}\n`;
    }
  }
  return { text, tables };
}

function makeTable(lines: readonly string[], start: number): { table: Table; text: string } {
  let text = '';
  const rows: (Cell | null)[][] = [];
  for (const line of lines) {
    const row: (Cell | null)[] = [];
    for (const [c, written] of line.split('|').entries()) {
      const cell = written.trim();
      if (cell === LEFT) row.push(row[c - 1] ?? null);
      else if (cell === ABOVE) row.push(rows.at(-1)?.[c] ?? null);
      else if (cell === '~') row.push(null);
      else {
        if (row.length > 0) text += '\t';
        row.push({ text: cell, start: start + text.length, end: start + text.length + cell.length });
        text += cell;
      }
    }
    rows.push(row);
    text += '\n';
  }
  const end = start + text.length - 1;
  return { table: { start, end, rows }, text: text.slice(0, -1) };
}
