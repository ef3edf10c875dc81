import type { Table } from '../report/table.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { EnteredData, EnteredFigure, Highlight, PlannedFigure } from './entered-data.ts';
import type { DataFileError, Note, Problem } from './problem.ts';
import { lineOf, placeOf, type RawData, type RawRow, textOf } from './raw-data.ts';
import {
  declaredIn,
  type FileContext,
  type RowContext,
  type RowReading,
  readFigureRow,
  readPlanRow,
  withoutNumbering,
} from './read-figure-row.ts';
import { readJson } from './read-json.ts';
import { readSheets } from './read-sheets.ts';
import { planSlotOf, slotOf } from './slot.ts';

/** A file of data as its document gives it. */
export interface DataFile {
  /** Its name, for errors; the ending .json says that the text is JSON. */
  readonly file: string;
  readonly text: string;
  readonly tables: readonly Table[];
}

/** A figure or a plan, and the row and the fields that it was read from, in words for a person. */
export interface Placed<T> {
  readonly entered: T;
  readonly row: string;
  readonly at: string;
}

/** A file of data, understood as far as it can be: it is to be taken only when there are no problems. */
export interface EnteredReading {
  readonly data: EnteredData;
  /** Every fault of every bad row; bad rows are not among the data. */
  readonly problems: readonly Problem[];
  /** The figures once more, with where each value stands. */
  readonly figures: readonly Placed<EnteredFigure>[];
  /** Rows without a value: not there yet. */
  readonly emptyRows: number;
  readonly notes: readonly Note[];
}

/**
 * Reads a file of data into what was entered for a year. What its figures say of one another and of the year before is
 * judged elsewhere (`checks/judge-entered.ts`).
 */
export function readEnteredData(file: DataFile, context: RowContext): Result<EnteredReading, DataFileError> {
  const raw = readRaw(file, context.year);
  if (!raw.ok) return raw;
  const { data, notes } = raw.value;
  const problems: Problem[] = [...raw.value.problems];
  const allNotes: Note[] = [...notes];
  const known: FileContext = { ...context, declared: declaredIn([...data.figures, ...data.plans]) };
  let emptyRows = 0;
  const readAll = <T>(
    rows: readonly RawRow[],
    read: (row: RawRow, context: FileContext) => RowReading<T>,
    slot: (entered: T) => string,
    nameOf: (entered: T) => string,
  ): Placed<T>[] => {
    const firstAt = new Map<string, string>();
    return rows.flatMap((row) => {
      const reading = read(row, known);
      if (!reading.ok) problems.push(...reading.error);
      if (!reading.ok || reading.value === null) {
        if (reading.ok) emptyRows++;
        return [];
      }
      const { entered } = reading.value;
      allNotes.push(...reading.value.notes);
      const key = slot(entered);
      const first = firstAt.get(key);
      const at = placeOf(row, 'indicator');
      if (first !== undefined)
        problems.push({ row: row.at, at, fault: { kind: 'duplicate', indicator: nameOf(entered), first } });
      else firstAt.set(key, at);
      return [{ entered, row: row.at, at: placeOf(row, 'value') }];
    });
  };
  const figures = readAll(data.figures, readFigureRow, slotOf, (f) => f.indicator);
  const plans = readAll<PlannedFigure>(data.plans, readPlanRow, planSlotOf, (p) => p.indicator);
  const highlights = readHighlights(data.highlights, problems);
  if (problems.length + figures.length + plans.length + highlights.length === 0)
    return err({ kind: 'data-without-rows', file: file.file });
  return ok({
    data: {
      year: context.year,
      organisation: data.organisation,
      figures: figures.map((f) => f.entered),
      highlights,
      plans: plans.map((p) => p.entered),
    },
    problems,
    figures,
    emptyRows,
    notes: allNotes,
  });
}

interface Raw {
  readonly data: RawData;
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

function readRaw({ file, text, tables }: DataFile, year: number): Result<Raw, DataFileError> {
  const placed = tables.flatMap((table) => (table.origin ? [{ ...table, origin: table.origin }] : []));
  if (placed.length > 0) {
    const sheets = readSheets(file, placed, year);
    return sheets.ok ? ok({ ...sheets.value, problems: [] }) : sheets;
  }
  if (!/\.json$/i.test(file)) return err({ kind: 'data-format-unknown', file });
  const json = parseJson(text);
  if (!json.ok) return err({ kind: 'json-malformed', file, line: json.error });
  const read = readJson(file, json.value, year);
  return read.ok ? ok({ ...read.value, notes: [] }) : read;
}

/** The error is the line where the reading stopped, from 1; `null` when it is not told. */
function parseJson(text: string): Result<unknown, number | null> {
  try {
    return ok(JSON.parse(text));
  } catch (cause) {
    const line = cause instanceof Error ? /line (\d+)/.exec(cause.message)?.[1] : undefined;
    const position = cause instanceof Error ? /position (\d+)/.exec(cause.message)?.[1] : undefined;
    if (line !== undefined) return err(Number(line));
    return err(position === undefined ? null : text.slice(0, Number(position)).split('\n').length);
  }
}

/** Rows without words are not there yet. */
function readHighlights(rows: readonly RawRow[], problems: Problem[]): Highlight[] {
  const found = new Map<string, Highlight>();
  for (const row of rows) {
    const text = lineOf(row, 'text');
    const section = withoutNumbering(textOf(row, 'section'));
    if (text === '') continue;
    if (section === '')
      problems.push({ row: row.at, at: placeOf(row, 'section'), fault: { kind: 'section-missing' } });
    found.set(`${section}\n${text}`, { section, text });
  }
  return [...found.values()];
}
