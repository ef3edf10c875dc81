import type { Table } from 'apache-arrow';
import { z } from 'zod';
import { MEASURES } from '../figures/figure.ts';
import type { Passage, ReadReport, StoredFigure, StoredReport } from './report-store.ts';

/** Rows as LanceDB keeps them. It pads, cuts and zeroes what does not fit, so every row is checked on its way in. */

const text = z.string();
const optionalText = z.string().nullable();
const integer = z.number().int();

export const reportRowSchema = z.strictObject({
  id: text,
  file: text,
  title: text,
  body: text,
  organisation: text,
  places: text,
  level: optionalText,
  year: integer.nullable(),
  planYear: integer.nullable(),
  passages: integer,
  figures: integer,
  reader: integer,
});

export const figureRowSchema = z.strictObject({
  reportId: text,
  indicator: text,
  measure: z.enum(MEASURES),
  aim: z.enum(MEASURES),
  verb: optionalText,
  value: optionalText,
  unit: text,
  year: integer.nullable(),
  period: optionalText,
  scope: optionalText,
  qualifier: optionalText,
  masked: optionalText,
  raw: text,
  start: integer,
  end: integer,
  sentence: text,
  sentenceStart: integer,
  sentenceEnd: integer,
  section: text,
});

export const passageRowSchema = (dimensions: number) =>
  z.strictObject({
    reportId: text,
    text,
    section: text,
    year: integer.nullable(),
    start: integer,
    end: integer,
    vector: z.array(z.number()).length(dimensions),
  });

export type ReportRow = z.infer<typeof reportRowSchema>;
export type FigureRow = z.infer<typeof figureRowSchema>;

export const toReportRow = ({ report }: ReadReport): ReportRow =>
  reportRowSchema.parse({ ...report, places: JSON.stringify(report.places) });

export function toFigureRows({ report, figures }: ReadReport): FigureRow[] {
  return figures.map((f) =>
    figureRowSchema.parse({
      reportId: report.id,
      indicator: f.indicator,
      measure: f.measure,
      aim: f.aim,
      verb: f.verb,
      value: f.value,
      unit: f.unit,
      year: f.year,
      period: f.period,
      scope: f.scope,
      qualifier: f.qualifier,
      masked: f.masked,
      raw: f.raw,
      start: f.start,
      end: f.end,
      sentence: f.sentence,
      sentenceStart: f.sentenceStart,
      sentenceEnd: f.sentenceEnd,
      section: f.section,
    }),
  );
}

export const toPassageRow = (reportId: string, passage: Passage, vector: number[]) => ({
  reportId,
  ...passage,
  vector,
});

/** The rows of a result whose `column` is wanted. Column by column: row by row, Arrow takes ten times as long. */
export function toRows(
  found: Table,
  column: string,
  isWanted: (value: string) => boolean,
): Record<string, unknown>[] {
  const rows = Array.from({ length: found.numRows }, (): Record<string, unknown> => ({}));
  for (const { name } of found.schema.fields) {
    const values = found.getChild(name);
    for (const [i, row] of rows.entries()) row[name] = values?.get(i);
  }
  return rows.filter((row) => isWanted(String(row[column])));
}

export function fromReportRow(row: unknown): StoredReport {
  const parsed = reportRowSchema.parse(row);
  return { ...parsed, places: z.array(z.string()).parse(JSON.parse(parsed.places)) };
}

/** Reads a row that `toFigureRows` wrote; a row of another shape is a damaged store and throws. */
export function fromFigureRow(row: Record<string, unknown>): StoredFigure {
  const parsed = figureRowSchema.parse(row);
  return { ...parsed, aim: parsed.aim === 'target' ? 'value' : parsed.aim };
}
