import type { Figure } from '../figure.ts';
import { type BodyRow, type Layout, textOf } from './lay-out.ts';

/**
 * A row as a citation shows it: 高新技术企业（家）｜2021年：79｜2022年：103. The stretch is that of the cells which
 * stand in the row itself; the text has the heads beside them.
 */
export function quoteRow(
  { heads, columns }: Layout,
  row: BodyRow,
): Pick<Figure, 'sentence' | 'sentenceStart' | 'sentenceEnd'> {
  const labels = new Set(columns.flatMap((c) => [...c.labels]));
  const numbers = new Set(
    columns.flatMap((c) => [c.index, ...(c.unitColumn === null ? [] : [c.unitColumn])]),
  );
  const shown = row.cells.flatMap((cell, c) => {
    const text = textOf(cell);
    if (cell === null || text === '' || cell === row.cells[c - 1]) return [];
    if (labels.has(c)) return [text];
    const head = (heads[c] ?? []).map(textOf).join('');
    return numbers.has(c) ? [`${head}：${text}`] : [];
  });
  return {
    sentence: [...(row.group ? [textOf(row.group)] : []), ...shown].join('｜'),
    sentenceStart: row.start,
    sentenceEnd: row.end,
  };
}
