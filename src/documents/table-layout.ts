import type { Cell, CellMark, Table } from '../report/table.ts';

/** A cell before it has its place in a text; the same object in several places is one merged cell. */
export interface LooseCell {
  readonly text: string;
  readonly mark?: CellMark;
}

const BREAKS = /[\t\r\n\u2028\u2029]+/g;

/**
 * A grid as text, and as a table whose offsets count from `start`: cells separated by a tab, rows by a line break,
 * a merged cell written once. What would look like a separator within a cell becomes a space.
 */
export function layOutTable(
  grid: readonly (readonly (LooseCell | null)[])[],
  start: number,
): { readonly text: string; readonly table: Table } {
  const placed = new Map<LooseCell, Cell>();
  const lines: string[] = [];
  let at = start;
  const rows = grid.map((row) => {
    const written: string[] = [];
    const cells = row.map((loose) => {
      const known = loose && placed.get(loose);
      if (loose !== null && !known) {
        const text = loose.text.replace(BREAKS, ' ').trim();
        const place = { text, start: at, end: at + text.length };
        const cell = loose.mark === undefined ? place : { ...place, mark: loose.mark };
        placed.set(loose, cell);
        written.push(text);
        at += text.length + 1;
        return cell;
      }
      written.push('');
      at += 1;
      return known ?? null;
    });
    if (row.length === 0) at += 1;
    lines.push(written.join('\t'));
    return cells;
  });
  const text = lines.join('\n');
  return { text, table: { start, end: start + text.length, rows } };
}
