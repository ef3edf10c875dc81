import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import type { DataFileError, Fault, Problem } from './problem.ts';
import type { Field, RawData, RawRow } from './raw-data.ts';

const text = z.string();
const optional = text.nullish();
const number = z.union([z.number(), text]).nullable();

const figureSchema = z.strictObject({
  indicator: text,
  measure: optional,
  value: number,
  unit: optional,
  note: optional,
  qualifier: optional,
  period: optional,
  scope: optional,
  section: optional,
});
const highlightSchema = z.strictObject({ section: text, text });
const planSchema = figureSchema.omit({ period: true, scope: true, section: true });
const fileSchema = z.strictObject({
  year: z.int(),
  organisation: optional,
  figures: z.array(z.unknown()).default([]),
  highlights: z.array(z.unknown()).nullish(),
  plans: z.array(z.unknown()).nullish(),
});

/** What is missing is told from what is wrong. */
const WITH_INPUT = { reportInput: true };

/** What a JSON file says, and what of its rows is not of the form. */
export interface ReadJson {
  readonly data: RawData;
  readonly problems: readonly Problem[];
}

/** Reads the JSON form; what it says of the year must be `year`. */
export function readJson(file: string, json: unknown, year: number): Result<ReadJson, DataFileError> {
  const parsed = fileSchema.safeParse(json, WITH_INPUT);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, ''));
    return err({ kind: 'rows-bad', file, problems });
  }
  const { organisation, figures, highlights, plans } = parsed.data;
  if (parsed.data.year !== year)
    return err({ kind: 'data-of-other-year', file, written: parsed.data.year, year });
  const problems: Problem[] = [];
  const readAll = (name: string, schema: z.ZodType<object>, rows: readonly unknown[]): RawRow[] =>
    rows.flatMap((row, i) => {
      const at = `${name}[${i}]`;
      const read = schema.safeParse(row, WITH_INPUT);
      if (read.success) return [toRow(at, read.data)];
      problems.push(...read.error.issues.flatMap((issue) => problemsOf(issue, at)));
      return [];
    });
  const data: RawData = {
    organisation: organisation?.trim() || null,
    figures: readAll('figures', figureSchema, figures),
    highlights: readAll('highlights', highlightSchema, highlights ?? []),
    plans: readAll('plans', planSchema, plans ?? []),
  };
  return ok({ data, problems });
}

function toRow(at: string, row: object): RawRow {
  const fields = Object.entries(row).map(([field, value]: [string, unknown]) => [
    field as Field,
    { text: writeField(value), at: `${at}.${field}`, mark: null },
  ]);
  return { at, fields: Object.fromEntries(fields) as RawRow['fields'], sheet: null, usualUnit: null };
}

const writeField = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'number'
      ? writeNumber(value)
      : String(value).trim();

/** Without an exponent, as far as that can be: 1e5 is 100000. */
const writeNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(value);

const EXPECTED: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  array: '列表（[…]）',
  object: '对象（{…}）',
};

function problemsOf(issue: z.core.$ZodIssue, row: string): Problem[] {
  const at = [row, ...issue.path.map(String)].filter((part) => part !== '').join('.') || '整个文件';
  const place = { row: row === '' ? at : row, at };
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((field): Problem => ({ ...place, fault: { kind: 'field-unknown', field } }));
  const isMissing = issue.code !== 'custom' && issue.input === undefined && issue.path.length > 0;
  return [{ ...place, fault: isMissing ? { kind: 'field-missing' } : malformed(issue) }];
}

function malformed(issue: z.core.$ZodIssue): Fault {
  const expected = issue.code === 'invalid_type' ? EXPECTED[issue.expected] : undefined;
  return { kind: 'field-malformed', expected: expected ?? '数或文字' };
}
