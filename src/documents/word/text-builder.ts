import type { Cell, Table } from '../../report/table.ts';
import type { TextSource, TracedText, XmlStretch } from './word-text.ts';

/** A piece of a line; `source` is `null` for what stands in no w:t: numbers, tabs, line breaks. */
export interface Fragment {
  readonly text: string;
  readonly source: XmlStretch | null;
}

/** How a cell takes its place in the grid; `columns` counts its columns. */
export interface CellPlace {
  readonly columns: number;
  /** It goes on a cell that stands in the row above. */
  readonly continuesAbove: boolean;
  /** It goes on the cell to its left. */
  readonly continuesLeft: boolean;
}

interface OpenCell {
  readonly cell: { -readonly [K in keyof Cell]: Cell[K] };
  readonly columns: number;
  readonly texts: string[];
}

type Row = (Cell | null)[];

/** Puts lines and tables into one text, and keeps where each character came from. */
export class TextBuilder {
  readonly #texts: string[] = [];
  readonly #sources: TextSource[] = [];
  readonly #tables: Table[] = [];
  #length = 0;
  #line = 0;
  #hasBlock = false;
  #rows: Row[] = [];
  #row: Row | null = null;
  #tableStart = 0;
  #cell: OpenCell | null = null;

  /** A paragraph: a line of the text or, within a cell, words that follow the others after a space. */
  addLine(fragments: readonly Fragment[]): void {
    this.#line++;
    if (this.#cell === null) this.#openBlock();
    else {
      if (fragments.every((f) => f.text === '')) return;
      if (this.#cell.texts.length > 0) this.#write(' ');
    }
    for (const { text, source } of fragments) {
      const start = this.#length;
      this.#write(this.#cell ? text.replace(/[\t\n]/g, ' ') : text);
      if (source) this.#sources.push({ ...source, start, end: this.#length, line: this.#line });
    }
  }

  /** `false` when the place belongs to a cell that is there already: nothing of this one is shown. */
  openCell(place: CellPlace, columnsBefore: number): boolean {
    const row = this.#row ?? this.#openRow();
    while (row.length < columnsBefore) this.#place(row, null);
    const known = this.#findMerged(place, row);
    if (known) {
      for (let i = 0; i < place.columns; i++) this.#place(row, known);
      return false;
    }
    const cell = { text: '', start: 0, end: 0 };
    this.#place(row, cell);
    cell.start = this.#length;
    this.#cell = { cell, columns: place.columns, texts: [] };
    return true;
  }

  closeCell(): void {
    if (!this.#cell || !this.#row) return;
    const { cell, columns, texts } = this.#cell;
    const written = texts.join('');
    cell.text = written.trim();
    cell.start += written.length - written.trimStart().length;
    cell.end = cell.start + cell.text.length;
    this.#cell = null;
    for (let i = 1; i < columns; i++) this.#place(this.#row, cell);
  }

  closeRow(): void {
    this.#row = null;
  }

  closeTable(): void {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length === 0) return;
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    for (const row of rows) while (row.length < width) row.push(null);
    this.#tables.push({ start: this.#tableStart, end: this.#length, rows });
  }

  finish(): TracedText {
    return { text: this.#texts.join(''), tables: this.#tables, sources: this.#sources };
  }

  #openBlock(): void {
    if (this.#hasBlock) this.#write('\n');
    this.#hasBlock = true;
  }

  #openRow(): Row {
    this.#openBlock();
    if (this.#rows.length === 0) this.#tableStart = this.#length;
    const row: Row = [];
    this.#rows.push(row);
    this.#row = row;
    return row;
  }

  #place(row: Row, cell: Cell | null): void {
    if (row.length > 0) this.#write('\t');
    row.push(cell);
  }

  #findMerged(place: CellPlace, row: Row): Cell | null {
    if (place.continuesLeft) return row.at(-1) ?? null;
    return place.continuesAbove ? (this.#rows.at(-2)?.[row.length] ?? null) : null;
  }

  #write(text: string): void {
    if (text === '') return;
    this.#texts.push(text);
    this.#cell?.texts.push(text);
    this.#length += text.length;
  }
}
