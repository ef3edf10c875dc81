import type { CellMark } from '../report/table.ts';

/** The columns of the table form, and the fields of the JSON form. */
const FIELDS = [
  'indicator',
  'measure',
  'value',
  'unit',
  'note',
  'qualifier',
  'period',
  'scope',
  'section',
  'year',
  'text',
] as const;
export type Field = (typeof FIELDS)[number];

/** One field as a person filled it in. */
export interface RawField {
  /** As shown in the cell, or as written in the JSON; empty when nothing is. */
  readonly text: string;
  /** Where it stands, for a person: 高企!C5, 第5行“数值”, figures[2].value. */
  readonly at: string;
  readonly mark: CellMark | null;
}

/** What was filled in for one figure, highlight or plan. */
export interface RawRow {
  /** Where it stands: 高企!5, 第5行, figures[2]. */
  readonly at: string;
  /** The fields that the form has; one that it has not is absent. */
  readonly fields: Readonly<Partial<Record<Field, RawField>>>;
  /** The sheet that it stands on, where sheets are sections; `null` elsewhere. */
  readonly sheet: string | null;
  /** The unit that the head of the numbers or a title line gives for rows without one: 数值（万元）, 单位：万元. */
  readonly usualUnit: string | null;
}

/** A file of data, taken apart but not understood yet. */
export interface RawData {
  readonly organisation: string | null;
  readonly figures: readonly RawRow[];
  readonly highlights: readonly RawRow[];
  readonly plans: readonly RawRow[];
}

/** What nobody sees or means: control characters, marks that turn the direction of writing, soft hyphens. */
const INVISIBLE = /(?![\n\r\t])[\p{Cc}\p{Cf}]/gu;

export const textOf = ({ fields }: RawRow, field: Field): string =>
  (fields[field]?.text ?? '').replace(INVISIBLE, '').trim();

/** The same as one line, as it goes into a report: what stood on a line of its own becomes a clause. */
export const lineOf = (row: RawRow, field: Field): string =>
  textOf(row, field)
    .split(/\s*[\n\r\t]+\s*/)
    .reduce((text, line) => `${text}${/[\p{P}]$/u.test(text) ? '' : '；'}${line}`);
/** Where a field stands; the row where the form has no such field. */
export const placeOf = ({ fields, at }: RawRow, field: Field): string => fields[field]?.at ?? at;
