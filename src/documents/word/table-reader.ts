import type { Fragment, TextBuilder } from './text-builder.ts';
import { readWhole, type XmlTag } from './walk-xml.ts';

/** Follows the tables of a body; what stands in a table within a cell belongs to that cell. */
export interface TableReader {
  open(tag: XmlTag): void;
  close(name: string): void;
  addLine(fragments: readonly Fragment[]): void;
}

/** More columns Word does not make; the bound keeps a false number from filling the memory. */
const MOST_COLUMNS = 63;

/** `endLine` ends a line that waits for the paragraph behind it. */
export function createTableReader(builder: TextBuilder, endLine: () => void): TableReader {
  let depth = 0;
  let columnsBefore = 0;
  let place = { columns: 1, continuesAbove: false, continuesLeft: false };
  /** Of the cell around: not opened yet, shown, or part of another one. */
  let cell: 'none' | 'closed' | 'shown' | 'merged' = 'none';

  const enterCell = () => {
    if (cell !== 'closed') return;
    cell = builder.openCell(place, columnsBefore) ? 'shown' : 'merged';
    columnsBefore = 0;
  };
  const openInTable = (tag: XmlTag) => {
    const continues = (tag.attribute('w:val') ?? 'continue') === 'continue';
    switch (tag.name) {
      case 'w:tr':
        columnsBefore = 0;
        break;
      case 'w:gridBefore':
        columnsBefore = Math.min(Math.max(readWhole(tag, 'w:val') ?? 0, 0), MOST_COLUMNS);
        break;
      case 'w:tc':
        place = { columns: 1, continuesAbove: false, continuesLeft: false };
        cell = 'closed';
        break;
      case 'w:gridSpan':
        place.columns = Math.min(Math.max(readWhole(tag, 'w:val') ?? 1, 1), MOST_COLUMNS);
        break;
      case 'w:vMerge':
        place.continuesAbove = continues;
        break;
      case 'w:hMerge':
        place.continuesLeft = continues;
        break;
      case 'w:p':
        enterCell();
        break;
    }
  };
  const closeInTable = (name: string) => {
    if (name === 'w:tc') {
      endLine();
      if (cell === 'shown') builder.closeCell();
      cell = 'none';
    }
    if (name === 'w:tr') builder.closeRow();
  };
  return {
    open(tag) {
      if (tag.name === 'w:tbl') {
        if (depth === 0) endLine();
        else enterCell();
        depth++;
      } else if (depth === 1) openInTable(tag);
    },
    close(name) {
      if (name === 'w:tbl') {
        depth--;
        if (depth === 0) builder.closeTable();
      } else if (depth === 1) closeInTable(name);
    },
    addLine(fragments) {
      if (cell !== 'merged') builder.addLine(fragments);
    },
  };
}
