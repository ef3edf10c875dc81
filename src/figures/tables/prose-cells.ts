import type { Paragraph, TableBlock } from '../../report/report.ts';
import { textOf } from './lay-out.ts';
import { readCellNumber } from './read-cell.ts';

/** Heads of columns that tell in sentences what was done; what was to be done has no year of its own there. */
const DONE = /(?:完成|进展|落实|实施|推进|工作)(?:情况|成效|成果|结果)|^(?:成效|进展|工作成效|主要成效)$/;
const TOLD = /\d[^，。；]*[\u4e00-\u9fa5%]/;
/** 26家 is a number, and 已完成 says none: a sentence is longer. */
const SHORTEST = 6;

/** The cells of a table that tell what was done in sentences, as paragraphs below the table's headings. */
export function proseCellsOf(block: TableBlock): Paragraph[] {
  const [heads = [], ...rows] = block.rows;
  const columns = heads.map((head) => DONE.test(textOf(head)));
  if (!columns.includes(true)) return [];
  const cells = new Set(rows.flatMap((row) => row.filter((cell, c) => cell !== null && columns[c])));
  return [...cells].flatMap((cell) => {
    const text = textOf(cell);
    const isProse = text.length >= SHORTEST && TOLD.test(text) && readCellNumber(text) === null;
    return cell !== null && isProse
      ? [{ reading: cell.reading, headings: block.headings, kind: block.kind, isItem: false }]
      : [];
  });
}
