import type { TableBlock, TableCell } from '../../report/report.ts';
import { tableSection } from '../../report/report.ts';
import type { Figure } from '../figure.ts';
import { type Frame, readTimes } from '../frame.ts';
import { type Axis, type Heads, joinHeads, keyOf, NO_SUBJECT, type Subject, subjectOf } from './axis.ts';
import { subjectOfCaption } from './caption.ts';
import { type BodyRow, type Layout, layOut, type NumberColumn, textOf } from './lay-out.ts';
import { rememberNames } from './name-number.ts';
import { quoteRow } from './quote-row.ts';
import { readCellNumber } from './read-cell.ts';
import { type Owner, readFigure, type TableContext } from './read-figure.ts';
import { type Head, readHead } from './read-head.ts';
import { readYears } from './table-frame.ts';
import { isUnit } from './unit-text.ts';

/** What is longer is a register or a data set, and no table of a report. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 100;

/**
 * Every figure of a table, row by row. A table whose heads do not tell what its numbers are gives none. `frame` is
 * what the section gives; the caption's own time words are read here. `source` is the text of the report.
 */
export function readTable(block: TableBlock, frame: Frame, owner: Owner, source: string): Figure[] {
  if (block.rows.length > MOST_ROWS || (block.rows[0]?.length ?? 0) > MOST_COLUMNS) return [];
  const layout = layOut(block);
  if (!layout) return [];
  const base = block.caption === null ? frame : readTimes(block.caption, frame, owner.clock);
  const tops = readTops(layout);
  const rows = new Map(
    [...new Set(layout.columns.map((c) => c.labels))].map((l) => [l, readSides(layout, l)] as const),
  );
  const table: TableContext = {
    kind: block.kind,
    frame: base,
    tops: [...tops.values()],
    beside: readYears(base, [...tops.values()], owner.clock),
    name: rememberNames(owner.clock),
    subject: block.caption === null ? null : subjectOfCaption(block.caption),
    unit: unitOfLabels(layout) ?? (isUnit(block.unit ?? '') ? block.unit : null),
    owner,
  };
  const merged = countPlaces(block);
  const section = tableSection(block);
  return layout.body.flatMap((row, r) => {
    const quote = quoteRow(layout, row);
    return layout.columns.flatMap((column) => {
      const cell = row.cells[column.index];
      const side = rows.get(column.labels)?.[r];
      const top = tops.get(column);
      if (!cell || !side || !top || merged.get(cell) !== 1) return [];
      const number = readCellNumber(textOf(cell));
      const rowUnit = column.unitColumn === null ? '' : textOf(row.cells[column.unitColumn]);
      if (!number || !isOneUnit(rowUnit)) return [];
      const figure = readFigure(table, { number, side, top, rowUnit, cell }, source);
      return figure ? [{ ...figure, ...quote, section }] : [];
    });
  });
}

/** 万条次, also where the grammar does not know it; not 家、%, nor a remark. */
const isOneUnit = (text: string): boolean => isUnit(text) || /^[^\d、，；/—-]{0,6}$/.test(text);

/** 指标（万元）: the unit of all that stands beside it. */
const unitOfLabels = ({ columns, heads }: Layout): string | null =>
  readHead((heads[columns[0]?.labels.at(-1) ?? -1] ?? []).map(textOf).join('')).unit;

const EMPTY: Heads = { axis: joinHeads([]), subject: NO_SUBJECT };

/** What each column of numbers is, its outer heads taken in where the inner ones do not tell it apart. */
function readTops(layout: Layout): Map<NumberColumn, Heads> {
  const axes = layout.columns.map((column) => joinHeads(column.heads.map((h) => readHead(textOf(h)))));
  const subjects = subjectsOf(axes);
  const tops = axes.map((axis, i) => ({ axis, subject: subjects[i] ?? NO_SUBJECT }));
  return new Map(layout.columns.map((column, i) => [column, tops[i] ?? EMPTY]));
}

/** What each row is by the columns that label it; 其中：省级 and a bare 增长 lean on the row above. */
function readSides(layout: Layout, labels: readonly number[]): Heads[] {
  const axes = layout.body.map((row) => joinHeads(headsOf(row, labels)));
  const subjects = subjectsOf(axes);
  let [main, group, unit] = [NO_SUBJECT, '', null as string | null];
  return axes.map((axis, i) => {
    const own = subjects[i] ?? NO_SUBJECT;
    const outer = (axis.inner === '' ? axis.nouns : axis.nouns.slice(0, -1)).join();
    if (outer !== group) [main, group] = [NO_SUBJECT, outer];
    const isBelowGroup = (layout.body[i]?.group ?? null) !== null || own.noun === '';
    const leaning = main.noun === '' ? null : leanOn(main, axis, isBelowGroup);
    if (leaning === null && (axis.inner !== '' || own.noun === '')) [main, unit] = [own, axis.unit];
    // 其中：省外 below 成交额（亿元）: a part is counted in the unit of its whole.
    const isBarePart = leaning !== null && axis.isPart && axis.unit === null && axis.kind === null;
    return { axis: isBarePart ? { ...axis, unit } : axis, subject: leaning ?? own };
  });
}

/** What a row below `main` is, `null` when it stands on its own; what a group column names is not what the row above does. */
function leanOn(main: Subject, axis: Axis, isBelowGroup: boolean): Subject | null {
  const { kind, inner, isPart, place } = axis;
  if (inner !== '') return isPart ? { lead: main.noun, link: '，其中', noun: inner } : null;
  if (isPart) return main;
  if (place !== null || kind === null || kind === 'value') return null;
  const isMove = kind === 'growth' || kind === 'rise' || kind === 'moves';
  return isMove || isBelowGroup ? main : null;
}

function headsOf(row: BodyRow, labels: readonly number[]): Head[] {
  const cells = [row.group, ...labels.map((c) => row.cells[c] ?? null)];
  return [...new Set(cells)].filter((cell) => cell !== null).map((cell) => readHead(textOf(cell)));
}

/** An inner noun that stands under two outer ones, all else the same, does not tell its row apart. */
function subjectsOf(axes: readonly Axis[]): Subject[] {
  const outers = new Map<string, Set<string>>();
  for (const axis of axes) {
    const known = outers.get(keyOf(axis)) ?? new Set();
    outers.set(keyOf(axis), known.add(axis.nouns.at(-2) ?? ''));
  }
  return axes.map((axis) => subjectOf(axis, (outers.get(keyOf(axis))?.size ?? 1) > 1));
}

/** In how many places each cell stands: a number merged over several belongs to none of them. */
function countPlaces(block: TableBlock): Map<TableCell, number> {
  const places = new Map<TableCell, number>();
  for (const row of block.rows)
    for (const cell of row) if (cell) places.set(cell, (places.get(cell) ?? 0) + 1);
  return places;
}
