import type { MeasuredStyle, StyleScore } from '../drafting/style/score-style.ts';

const HEAD = ['测度', '数值', '区间', '是否在内'];

/** What a person reads: a row for each measure, its band, and how many are inside. */
export function renderScore({ measures, inside, of }: StyleScore): string {
  const rows = [HEAD, ...measures.map(rowOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const table = rows.map((row) => row.map((cell, i) => pad(cell, widths[i] ?? 0)).join('  '));
  const open = measures.filter((m) => m.isInside === null).length;
  return [
    ...table.map((line) => line.trimEnd()),
    '',
    `${of}项测度中${inside}项在往年各节的区间内（第10至第90百分位）${open > 0 ? `，${open}项无法判断` : ''}。`,
  ].join('\n');
}

function rowOf({ name, value, unit, low, high, isInside }: MeasuredStyle): string[] {
  const band = low === null || high === null ? '样本不足' : `${print(low)}—${print(high)}`;
  return [
    name,
    value === null ? '无' : `${print(value)} ${unit}`,
    band,
    isInside === null ? '—' : isInside ? '是' : '否',
  ];
}

const print = (value: number): string => value.toFixed(value !== 0 && Math.abs(value) < 10 ? 2 : 1);

/** Columns of a terminal: a Chinese character takes two. */
const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (isWide(c) ? 2 : 1), 0);
const isWide = (c: string): boolean => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uff60]/.test(c);

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
