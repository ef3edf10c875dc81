import type {
  EnteredData,
  EnteredFigure,
  Highlight,
  PlannedFigure,
} from '../../entered-data/entered-data.ts';
import { emptyData } from '../../entered-data/merge-data.ts';
import type { Field, RawField, RawRow } from '../../entered-data/raw-data.ts';
import { type FileContext, readFigureRow, readPlanRow } from '../../entered-data/read-figure-row.ts';
import { readValue } from '../../entered-data/read-value.ts';
import { slotOf } from '../../entered-data/slot.ts';
import type { Deed, Saved } from '../../ledger/entered-data-ledger.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { describeFault } from '../errors/describe-data-error.ts';
import { type DataForm, type FormError, type FormField, readDataForm } from './data-form.ts';
import { type EntryDependencies, judgeEntry, openEntryContext } from './entry-context.ts';
import { isChangeOf, standingVersion } from './standing-version.ts';

/** What was typed into some of the fields of a year's form, by the fields' ids. */
export interface FormAnswers {
  readonly year: number;
  readonly typed: Readonly<Record<string, string>>;
  /** What the fields held when the form was opened: what was left as it was is not sent, for others may have changed it. */
  readonly shown: Readonly<Record<string, string>>;
}

/** What is wrong with one field, as a sentence for the person in front of it. */
export interface FieldFault {
  readonly id: string;
  readonly message: string;
}

export interface FieldsBad {
  readonly kind: 'fields-bad';
  readonly faults: readonly FieldFault[];
}

/** What was saved, by whom and when. */
export interface SavedForm extends Saved, Deed {
  readonly year: number;
  readonly owner: string | null;
}

/** Reads what was typed into figures, all of it or the faults of every bad field; nothing is stored. */
export async function readForm(
  deps: EntryDependencies,
  answers: FormAnswers,
): Promise<Result<EnteredData, FieldsBad | FormError>> {
  const { year } = answers;
  const form = await readDataForm(deps, year);
  if (!form.ok) return form;
  const context = await openEntryContext(deps, year);
  if (!context.ok) return context;
  const { vocabulary, readPast } = context.value;
  const read = readFields(form.value, answers, {
    vocabulary,
    year,
    unknownIndicators: 'note',
    declared: new Set(),
  });
  if (read.faults.length > 0) return err({ kind: 'fields-bad', faults: read.faults });
  const past = await readPast(form.value.owner);
  if (!past.ok) return past;
  const judged = await judgeEntry(deps, read.data, past.value, true);
  if (!judged.ok) return judged;
  const faults = judged.value.flatMap(({ figures, fault }): FieldFault[] => {
    const [id] = figures.flatMap((figure) => read.idOf.get(slotOf(figure)) ?? []);
    return id === undefined ? [] : [{ id, message: `${describeFault(fault)}。` }];
  });
  return faults.length > 0 ? err({ kind: 'fields-bad', faults }) : ok(read.data);
}

/** Saves what was typed, all of it or nothing; once, also when it is sent again after the program had ended. */
export async function saveForm(
  deps: EntryDependencies,
  answers: FormAnswers,
  { who, at }: Deed,
): Promise<Result<SavedForm, FieldsBad | FormError>> {
  const data = await readForm(deps, answers);
  if (!data.ok) return data;
  const { year, organisation: owner } = data.value;
  const source = { kind: 'form' } as const;
  const saved = await deps.dataLedger.save({ data: data.value, source, who, at });
  if (!saved.ok) return saved;
  if (saved.value.version !== null) return ok({ ...saved.value, year, owner, who, at });
  const history = await deps.dataLedger.history(year);
  if (!history.ok) return history;
  const last = standingVersion(history.value, owner);
  const isSame = last?.source?.kind === 'form' && last.who === who && isChangeOf(last, data.value);
  return ok({ ...saved.value, year, owner, who, at, ...(isSame ? { ...last, unchanged: 0 } : {}) });
}

interface ReadFields {
  readonly data: EnteredData;
  readonly faults: readonly FieldFault[];
  /** The field of each figure's slot. */
  readonly idOf: ReadonlyMap<string, string>;
}

function readFields(form: DataForm, { typed, shown }: FormAnswers, context: FileContext): ReadFields {
  const figures: EnteredFigure[] = [];
  const plans: PlannedFigure[] = [];
  const highlights: Highlight[] = [];
  const faults: FieldFault[] = [];
  const idOf = new Map<string, string>();
  for (const field of form.sections.flatMap((s) => s.fields)) {
    const { id, kind } = field;
    const text = typed[id]?.trim();
    const before = shown[id] ?? '';
    if (text === undefined || text === before) continue;
    if (text === '') faults.push({ id, message: sayCleared(before) });
    else if (kind === 'highlights') highlights.push(...readHighlights(field, text));
    else {
      const raw = rowOf(field, text);
      const read = kind === 'plan' ? readPlanRow(raw, context) : readFigureRow(raw, context);
      if (!read.ok)
        faults.push({ id, message: `${read.error.map((p) => describeFault(p.fault)).join('；')}。` });
      else if (read.value === null) faults.push({ id, message: NOT_A_NUMBER });
      else if ('note' in read.value.entered) {
        figures.push(read.value.entered);
        idOf.set(slotOf(read.value.entered), id);
      } else plans.push(read.value.entered);
    }
  }
  return { data: { ...emptyData(form.year, form.owner), figures, plans, highlights }, faults, idOf };
}

const NOT_A_NUMBER = '不是数；没有就填 0，还不知道就留空。';

const sayCleared = (before: string): string =>
  `已经填了${before}，不能清空；要改请填新的数，填错了可以在保存的消息里点“撤销”。`;

/** A number with the columns that the form has fixed. */
function rowOf({ name, fixed }: FormField, text: string): RawRow {
  const value = readValue(text, null);
  // What the number itself says (不少于30) goes before what was planned last year.
  const isQualified = value.ok && value.value !== null && value.value.qualifier !== null;
  const columns = { ...fixed, value: text, ...(isQualified ? { qualifier: '' } : {}) };
  const fields: Partial<Record<Field, RawField>> = {};
  for (const [field, written] of Object.entries(columns))
    Object.assign(fields, { [field]: { text: written, at: name, mark: null } });
  return { at: name, fields, sheet: null, usualUnit: null };
}

const readHighlights = ({ fixed }: FormField, text: string): Highlight[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ section: fixed.section ?? '', text: line }));
