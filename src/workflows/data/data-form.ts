import { createHash } from 'node:crypto';
import type { EnteredData } from '../../entered-data/entered-data.ts';
import type { Expected, ExpectedFigure, ExpectedPlan } from '../../entered-data/expected.ts';
import { fillsExpected } from '../../entered-data/fills-expected.ts';
import { printAmount, printNumber, quoteLast } from '../../entered-data/last-year-cells.ts';
import { MEASURE_NAMES } from '../../entered-data/measure-names.ts';
import type { Field } from '../../entered-data/raw-data.ts';
import { planSlotOf, slotOf } from '../../entered-data/slot.ts';
import type { LedgerError } from '../../ledger/dismissals.ts';
import type { StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import { findOwner } from '../whose/settle-owner.ts';
import type { EntryDependencies } from './entry-context.ts';
import { type LastYearError, readLastYear } from './read-last-year.ts';

/** One field of a form: a number, or the highlights of a section, a line each. */
export interface FormField {
  /** Twelve hexadecimal digits that say what is asked for, the same for as long as it is asked for. */
  readonly id: string;
  readonly kind: 'figure' | 'plan' | 'highlights';
  /** What is asked for, for a person: 高新技术企业（新增）. */
  readonly name: string;
  /** Empty for highlights. */
  readonly unit: string;
  /** Last year's number, or what was planned for this year; empty for highlights. */
  readonly last: string;
  /** The words around last year's number. */
  readonly quote: string;
  /** What is computed from it and need not be entered; empty when nothing is. */
  readonly computed: string;
  /** What stands already; empty when nothing does. */
  readonly entered: string;
  /** The columns that are fixed. */
  readonly fixed: Readonly<Partial<Record<Field, string>>>;
}

export interface FormSection {
  /** The heading of last year's section, without its numbering. */
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** All that may be entered for a year, by the sections of last year's report, the plan for the next year last. */
export interface DataForm {
  readonly year: number;
  /** Whose data these are, as the ledger keeps them; `null`: the home body's. */
  readonly owner: string | null;
  readonly lastTitle: string;
  readonly sections: readonly FormSection[];
}

export type FormError = LastYearError | StoreError | LedgerError;

/** A section of a report without headings. */
const UNTITLED = '综合';

export async function readDataForm(
  deps: EntryDependencies,
  year: number,
): Promise<Result<DataForm, FormError>> {
  const last = await readLastYear(deps, year);
  if (!last.ok) return last;
  const owner = await findOwner(deps, year);
  if (!owner.ok) return owner;
  const standing = await deps.dataLedger.current(year, owner.value);
  if (!standing.ok) return standing;
  const { report, expected } = last.value;
  const sections = planSections(expected, standing.value, year);
  return ok({ year, owner: owner.value, lastTitle: report.title, sections });
}

function planSections(expected: Expected, standing: EnteredData | null, year: number): FormSection[] {
  const results = expected.sections.map((title) => ({
    title: title || UNTITLED,
    fields: [
      ...expected.figures.filter((f) => f.section === title).map((f) => fieldOf(f, standing, year)),
      highlightsOf(title || UNTITLED, standing),
    ],
  }));
  const plans = expected.plans.map((plan) => planOf(plan, standing, year));
  return plans.length === 0 ? results : [...results, { title: `${year + 1}年计划`, fields: plans }];
}

const idOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);

function fieldOf(expected: ExpectedFigure, standing: EnteredData | null, year: number): FormField {
  const { indicator, measure, unit, period, scope, section, last, computed } = expected;
  const entered = standing?.figures.find((f) => fillsExpected(f.indicator, f, expected));
  const isSaid = measure === 'value' || indicator.endsWith(MEASURE_NAMES[measure]);
  const where = [scope, period].filter((part) => part !== null).join('');
  return {
    id: idOf('figure', slotOf(expected)),
    kind: 'figure',
    name: `${where}${indicator}${isSaid ? '' : `（${MEASURE_NAMES[measure]}）`}`,
    unit: entered?.unit ?? unit,
    last: `${year - 1}年${printAmount(last.value, last.qualifier, last.unit)}`,
    quote: quoteLast(last),
    computed,
    entered: entered ? printNumber(entered.value, entered.qualifier) : '',
    fixed: {
      indicator,
      measure: MEASURE_NAMES[entered?.measure ?? measure],
      unit: entered?.unit ?? unit,
      period: period ?? '',
      scope: scope ?? '',
      section,
      note: entered?.note ?? '',
    },
  };
}

function planOf(plan: ExpectedPlan, standing: EnteredData | null, year: number): FormField {
  const { indicator, aim, unit, qualifier, last } = plan;
  const slot = planSlotOf({ indicator, aim, unit, qualifier, value: '0' });
  const entered = standing?.plans.find((p) => planSlotOf({ ...p, aim: p.aim ?? aim }) === slot);
  return {
    id: idOf('plan', slot),
    kind: 'plan',
    name: `${indicator}（${aim === 'value' ? '' : MEASURE_NAMES[aim]}目标）`,
    unit,
    last: `${year}年计划${printAmount(last.value, last.qualifier, last.unit)}`,
    quote: quoteLast(last),
    computed: '',
    entered: entered ? printNumber(entered.value, entered.qualifier) : '',
    fixed: { indicator, measure: MEASURE_NAMES[aim], unit, qualifier: qualifier ?? '' },
  };
}

function highlightsOf(section: string, standing: EnteredData | null): FormField {
  const known = standing?.highlights.filter((h) => h.section === section).length ?? 0;
  return {
    id: idOf('highlights', section),
    kind: 'highlights',
    name: known === 0 ? '亮点' : `再加的亮点（已有${known}条）`,
    unit: '',
    last: '',
    quote: '',
    computed: '',
    entered: '',
    fixed: { section },
  };
}
