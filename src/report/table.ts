/** A cell of a table; its text stands at `[start, end)` of the document's text. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A table of a document: a rectangular grid. A merged cell stands in every place that it covers, as the same object;
 * `null` where a row has no cell. In the document's text the cells of a row are separated by a tab, the rows by a
 * line break, and a merged cell is written once.
 */
export interface Table {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly (readonly (Cell | null)[])[];
}
