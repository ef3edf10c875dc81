import Big from 'big.js';
import { pattern } from '../lexicon/pattern.ts';
import { add, exactly, type Interval, intervalOf, meets } from '../relations/interval.ts';
import type { TableBlock, TableCell } from '../report/report.ts';
import type { Draft } from './draft.ts';
import { broken, holds, type Outcome } from './outcome.ts';

type Grid = TableBlock['rows'];

const TOTAL = pattern('^{total}$');
/** Lines that are no plain parts of a total: what is said of some of them, or a total of its own. */
const PARTIAL = pattern('^{partialHead}|{subtotal}$');
const NUMBERING = pattern('^{numberingHead}$');
/** What does not add up: rates, averages, ranks, years. */
const NOT_ADDED = pattern('{notAdded}|{yearHead}$');
const NUMBER = pattern('^(\\d[\\d,]*(?:\\.\\d+)?){power}?[\\u4e00-\\u9fa5]{0,2}$');
/** No number: none of it. */
const NOTHING = /^[-—－–/]*$/;

/** The rows and the columns 合计 of the draft's tables: each is the sum of the others. */
export function* checkTableTotals({ report }: Draft): Iterable<Outcome> {
  for (const { rows } of report.tables) {
    const columns = transpose(rows).filter(([head]) => !NUMBERING.test(textOf(head)));
    yield* checkTotalRow(rows);
    // The grand total has been compared with the totals above it.
    yield* checkTotalRow(columns, TOTAL);
  }
}

function transpose(rows: Grid): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null));
}

const textOf = (cell: TableCell | null | undefined): string => cell?.reading.text.replaceAll(/\s/g, '') ?? '';

/** One total row, above or below all its parts; several, or parts of parts, are left alone. */
function* checkTotalRow(rows: Grid, leftOut?: RegExp): Iterable<Outcome> {
  const side = NUMBERING.test(textOf(rows[0]?.[0])) ? 1 : 0;
  const label = (row: Grid[number] | undefined) => textOf(row?.[side]) || textOf(row?.[0]);
  const first = rows.findIndex((row) => row.some((cell, c) => c > side && NUMBER.test(textOf(cell))));
  const body = first < 0 ? [] : rows.slice(first);
  const totals = body.filter((row) => TOTAL.test(label(row)));
  const [total] = totals;
  const at = total ? body.indexOf(total) : -1;
  if (!total || totals.length > 1 || (at > 0 && at < body.length - 1)) return;
  const parts = body.filter((row) => row !== total);
  if (parts.length < 2 || parts.some((row) => PARTIAL.test(label(row)) || NOT_ADDED.test(label(row)))) return;
  const compared = total.flatMap((cell, c) => {
    const head = rows
      .slice(0, first)
      .map((row) => textOf(row[c]))
      .join('');
    const isAdded = cell !== null && c > side && !NOT_ADDED.test(head) && !leftOut?.test(head);
    return (
      (isAdded &&
        compareColumn(
          cell,
          parts.map((row) => row[c] ?? null),
        )) ||
      []
    );
  });
  // Where another column adds up, the lines are parts of it beyond doubt.
  const severity = compared.some((c) => c.isSum) ? null : 'warning';
  for (const { cell, isSum, sum, working } of compared) {
    const data = { found: textOf(cell), sum, working };
    yield isSum ? holds() : broken('table', cell, data, { expected: sum, severity });
  }
}

interface Compared {
  readonly cell: TableCell;
  readonly isSum: boolean;
  readonly sum: string;
  readonly working: string;
}

/** `null` where a cell is neither a number nor empty, is merged, or fewer than two are numbers. */
function compareColumn(cell: TableCell, parts: readonly (TableCell | null)[]): Compared | null {
  const total = readNumber(textOf(cell));
  const filled = parts.filter((part) => part !== null && !NOTHING.test(textOf(part)));
  const numbers = filled.map((part) => readNumber(textOf(part))).filter((n) => n !== null);
  const isMerged = new Set(filled).size < filled.length;
  if (total === null || isMerged || numbers.length < 2 || numbers.length < filled.length) return null;
  const sum = numbers.reduce<Interval>((all, n) => add(all, intervalOfNumber(n)), exactly(new Big(0)));
  const plain = numbers.reduce((all, n) => all.plus(n), new Big(0));
  return {
    cell,
    isSum: meets(intervalOfNumber(total), sum),
    sum: plain.toFixed(),
    working: `${numbers.join(' + ')} = ${plain.toFixed()}`,
  };
}

const readNumber = (text: string): string | null => NUMBER.exec(text)?.[1]?.replaceAll(',', '') ?? null;

/** A whole number counts exactly; one with decimals stands for what rounds to it. */
const intervalOfNumber = (value: string): Interval =>
  intervalOf({ value, unit: '个', qualifier: null }) ?? exactly(new Big(value));
