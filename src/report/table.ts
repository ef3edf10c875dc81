/** A cell of a table; its text stands at `[start, end)` of the document's text. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the text alone does not tell of a spreadsheet's cell: a date; a formula of which no result was kept. */
  readonly mark?: CellMark;
}

export type CellMark = 'date' | 'uncomputed';

/** Where a grid lies in its spreadsheet, or in its file of separated values; hidden rows and columns are left out. */
export interface TableOrigin {
  /** The sheet's name; `null` for separated values. */
  readonly sheet: string | null;
  /** The row (there: the line) of each row of the grid, from 1. */
  readonly rows: readonly number[];
  /** The column of each column of the grid, from 1. */
  readonly columns: readonly number[];
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
  /** Absent for a table of a text document. */
  readonly origin?: TableOrigin;
}

/** What the lines right above a table say of it; `start` is where they begin, for they are no prose. */
export interface TableTitle {
  readonly caption: string | null;
  /** 万元 of 单位：万元; `null` when nothing is said, or several units. */
  readonly unit: string | null;
  readonly start: number;
}

const LONGEST_CAPTION = 40;
const NUMBERED = /^附?[表件]\s*[\d一二三四五六七八九十]/;
const UNIT =
  /[（\s]*(?<!填报|填表|编制|报送|责任|承担|实施|主管|建设)(?:计量)?单位[：:]\s*([^（）\s]{1,8})）?\s*$/;
/** A line that says a unit is short; a longer one is not looked at. */
const LONGEST_LINE = 80;
const SEVERAL = /[、，,；;]/;
const RATE = /^(?:%|‰|个?百分点)$/;

/** The unit of 单位：万元 at the end of a line; `null` when there is none, or several (万元、家). */
export function unitOfLine(line: string): string | null {
  const unit = line.length > LONGEST_LINE ? undefined : UNIT.exec(line)?.[1];
  if (unit === undefined) return null;
  // 万元、%: a rate says its own unit.
  const amounts = unit.split(SEVERAL).filter((part) => !RATE.test(part));
  return amounts.length === 1 ? (amounts[0] ?? null) : null;
}

/** A line without its 单位：…; empty when it said nothing else. */
export const withoutUnit = (line: string): string =>
  line.length > LONGEST_LINE ? line : line.replace(UNIT, '').trim();

/** Whether a line can be what a table shows: short, no sentence, and no figure in it unless it is numbered 表1. */
export function isCaption(line: string): boolean {
  if (line === '' || line.length > LONGEST_CAPTION || /[。；，！？：]/.test(line)) return false;
  return NUMBERED.test(line) || /表$/.test(line) || !/[\d*]/.test(line.replace(/(?:19|20)\d{2}年?/g, ''));
}

/** Reads the lines of a folded source above a table, from its edge upwards to the end of the table before it. */
export function readTitleAbove(
  folded: string,
  { start: tableStart }: Pick<Table, 'start'>,
  endOfBefore: number,
  isHeading: (line: string) => boolean,
): TableTitle {
  let title: TableTitle = { caption: null, unit: null, start: tableStart };
  for (let end = tableStart; end > endOfBefore && title.caption === null; ) {
    const start = end < 2 ? 0 : folded.lastIndexOf('\n', end - 2) + 1;
    const line = folded.slice(start, end).trim();
    end = start;
    if (line === '') continue;
    if (line.length > LONGEST_LINE) break;
    const rest = withoutUnit(line);
    const unit = title.unit ?? unitOfLine(line);
    if (rest === '') title = { ...title, unit, start };
    else if (isCaption(rest) && !isHeading(rest)) return { caption: rest, unit, start };
    else break;
  }
  return title;
}
