import type { Measure } from '../figures/figure.ts';
import { pattern } from '../lexicon/pattern.ts';
import { foldCharacters } from '../report/characters.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { EnteredFigure, PlannedFigure } from './entered-data.ts';
import type { Fault, Note, Problem } from './problem.ts';
import { readQualifier } from './qualifier.ts';
import { type Field, lineOf, placeOf, type RawRow, textOf } from './raw-data.ts';
import { readMeasure } from './read-measure.ts';
import { type EnteredValue, readValue } from './read-value.ts';
import { settleRow } from './settle-row.ts';
import { foldUnit } from './unit-text.ts';
import type { KnownIndicator, Vocabulary } from './vocabulary.ts';

export interface RowContext {
  readonly vocabulary: Vocabulary;
  readonly year: number;
  /** An indicator that nobody knows is refused, or taken with a note. */
  readonly unknownIndicators: 'reject' | 'note';
}

/** With the names that some row of the file says are new: its other rows, and its plans, may use them too. */
export interface FileContext extends RowContext {
  readonly declared: ReadonlySet<string>;
}

/** What a row says; `null` for one that is not filled in yet. */
export type RowReading<T> = Result<
  { readonly entered: T; readonly notes: readonly Note[] } | null,
  Problem[]
>;

/** What figures and plans have in common. */
interface Read {
  readonly indicator: string;
  /** `null` when the row does not say it. */
  readonly measure: Measure | null;
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string | null;
}

/** A row of figures; every fault of it is told. */
export function readFigureRow(row: RawRow, context: FileContext): RowReading<EnteredFigure> {
  const reading = readRow(row, context, false);
  if (!reading.ok) return reading;
  if (reading.value === null) return ok(null);
  const { entered, notes } = reading.value;
  const section = withoutNumbering(textOf(row, 'section')) || sectionOfSheet(row.sheet);
  const figure: EnteredFigure = {
    ...entered,
    measure: entered.measure ?? 'value',
    period: WHOLE_YEAR.test(textOf(row, 'period')) ? null : textOf(row, 'period') || null,
    scope: textOf(row, 'scope') || null,
    note: lineOf(row, 'note') || null,
    section: section || null,
  };
  return ok({ entered: figure, notes });
}

/** A row of what is aimed at for the year after. */
export function readPlanRow(row: RawRow, context: FileContext): RowReading<PlannedFigure> {
  const reading = readRow(row, context, true);
  if (!reading.ok) return reading;
  if (reading.value === null) return ok(null);
  const { measure, ...entered } = reading.value.entered;
  const aim = measure === 'target' ? null : measure;
  return ok({ entered: { ...entered, aim }, notes: reading.value.notes });
}

const WHOLE_YEAR = pattern('^(?:{wholePeriod}|1[-—–~]12月)?$');
const NUMBERING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、](?!\d))\s*/;
/** Names that a spreadsheet program or a form gives to a sheet, and no section of a report. */
const NAMELESS = pattern('^(?:(?:sheet|工作表|table)\\d*|{namelessSheet})$', 'i');

/** 1.高新技术企业 is 高新技术企业, 一、创新主体 is 创新主体. */
export const withoutNumbering = (heading: string): string =>
  foldCharacters(heading).trim().replace(NUMBERING, '');

const sectionOfSheet = (sheet: string | null): string =>
  sheet === null || NAMELESS.test(sheet.trim()) ? '' : withoutNumbering(sheet);

function readRow(row: RawRow, context: FileContext, isPlan: boolean): RowReading<Read> {
  const problems: Problem[] = [];
  const fail = (field: Field, fault: Fault) =>
    void problems.push({ row: row.at, at: placeOf(row, field), fault });
  const number = readNumberOf(row);
  if (number.ok && number.value === null) return ok(null);
  if (!number.ok) fail('value', number.error);
  const year = /^\s*(\d{4})\s*年?度?\s*$/.exec(foldCharacters(textOf(row, 'year')))?.[1];
  if (textOf(row, 'year') !== '' && !isPlan && Number(year) !== context.year)
    fail('year', { kind: 'year-differs', written: textOf(row, 'year'), year: context.year });
  const indicator = findIndicator(row, context);
  if (!indicator.ok) fail('indicator', indicator.error);
  const qualifier = settleQualifier(textOf(row, 'qualifier'), number.ok ? number.value : null);
  if (!qualifier.ok) fail('qualifier', qualifier.error);
  const known = indicator.ok ? indicator.value : null;
  const said = textOf(row, 'measure');
  const written = said === '' ? null : readMeasure(said, foldUnit(textOf(row, 'unit')));
  if (said !== '' && written === null) fail('measure', { kind: 'measure-unknown', written: said });
  if (!number.ok || number.value === null || known === null || !qualifier.ok || (said !== '' && !written))
    return err(problems);
  const settled = settleRow({ row, number: number.value, written, known, isPlan }, context.vocabulary);
  if (!settled.ok) fail(...settled.error);
  if (problems.length > 0 || !settled.ok) return err(problems);
  const isUnknown = known.entry === null && context.vocabulary.find(known.name) === null;
  const notes: Note[] =
    isUnknown && !context.declared.has(known.name)
      ? [
          {
            kind: 'indicator-unknown',
            at: placeOf(row, 'indicator'),
            written: known.name,
            near: context.vocabulary.near(known.name),
          },
        ]
      : [];
  return ok({
    entered: { indicator: known.name, qualifier: qualifier.value, ...settled.value },
    notes,
  });
}

function readNumberOf(row: RawRow): Result<EnteredValue | null, Fault> {
  const field = row.fields.value;
  if (field === undefined) return ok(null);
  if (field.mark === 'uncomputed') return err({ kind: 'value-uncomputed' });
  const read = readValue(field.text, field.mark);
  return read.ok ? read : err({ kind: 'value-unreadable', written: field.text, why: read.error });
}

const nameIn = (row: RawRow): string => textOf(row, 'indicator').replace(/\s+/g, ' ').trim();

/** The indicators that rows say are new. */
export const declaredIn = (rows: readonly RawRow[]): ReadonlySet<string> =>
  new Set(rows.filter((row) => /^新指标/.test(textOf(row, 'note'))).map(nameIn));

function findIndicator(
  row: RawRow,
  { vocabulary, unknownIndicators, declared }: FileContext,
): Result<KnownIndicator, Fault> {
  const written = nameIn(row);
  if (written === '') return err({ kind: 'indicator-missing' });
  const bare = withoutNumbering(written).replace(/^其中：?/, '');
  const known = vocabulary.find(written) ?? vocabulary.find(bare);
  if (known) return ok(known);
  if (declared.has(written) || unknownIndicators === 'note') return ok({ name: written, entry: null });
  return err({ kind: 'indicator-unknown', written, near: vocabulary.near(written) });
}

function settleQualifier(written: string, number: EnteredValue | null): Result<string | null, Fault> {
  const inValue = number?.qualifier ?? null;
  const read = readQualifier(written);
  if (read === undefined) return err({ kind: 'qualifier-unknown', written });
  if (read === null || inValue === null) return ok(read ?? inValue);
  return inValue === read ? ok(read) : err({ kind: 'qualifier-conflict', inValue, written });
}
