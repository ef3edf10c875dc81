import { checkDraft } from '../../checks/check-draft.ts';
import { draftOfEntered } from '../../checks/entered-draft.ts';
import type { Fact } from '../../checks/fact.ts';
import type { Finding } from '../../checks/finding.ts';
import { statedFor } from '../../checks/levels.ts';
import { createContext } from '../../checks/read-draft.ts';
import type { CheckContext, Rule } from '../../checks/rule.ts';
import { fractionRule } from '../../checks/rules/fraction.ts';
import { magnitudeRule } from '../../checks/rules/magnitude.ts';
import { monotoneRule } from '../../checks/rules/monotone.ts';
import { stockFlowRule } from '../../checks/rules/stock-flow.ts';
import { sumOfPartsRule } from '../../checks/rules/sum-of-parts.ts';
import { unitRule } from '../../checks/rules/unit.ts';
import type { EnteredData, EnteredFigure } from '../../entered-data/entered-data.ts';
import type { ExpectedFigure } from '../../entered-data/expected.ts';
import { fillsExpected } from '../../entered-data/fills-expected.ts';
import type { Figure } from '../../figures/figure.ts';
import { isComparable } from '../../figures/growth-basis.ts';
import { isPercent, isPoints } from '../../figures/units.ts';
import { deriveGrowth } from '../../relations/growth.ts';
import { type Derived, quantityOf } from '../../relations/quantity.ts';
import type { StoreError } from '../../retrieval/report-store.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import {
  type LastYear,
  type LastYearDependencies,
  type LastYearError,
  readLastYear,
} from './read-last-year.ts';

/** The rules of the checker that figures alone can break, without the words of a report. */
const RULES: readonly Rule[] = [
  magnitudeRule,
  unitRule,
  monotoneRule,
  stockFlowRule,
  sumOfPartsRule,
  fractionRule,
];

export interface ShowDependencies extends LastYearDependencies {
  /** What was entered for a year; `null` when nothing was. */
  readonly enteredData: (year: number) => Promise<EnteredData | null>;
}

/** An entered figure beside that of the year before. */
export interface ShownFigure {
  readonly entered: EnteredFigure;
  /** `null` where last year's report has none, or masks it. */
  readonly previous: Figure | null;
  /** In %; `null` where two levels do not give it. */
  readonly growth: Derived | null;
}

/** What looks wrong with an entered figure. */
export interface Oddity {
  readonly entered: EnteredFigure;
  readonly finding: Finding;
}

export interface ShownData {
  readonly data: EnteredData;
  /** Whose data these are; `null` when nothing says. */
  readonly organisation: string | null;
  readonly figures: readonly ShownFigure[];
  /** What last year's report has and nobody has entered. */
  readonly missing: readonly ExpectedFigure[];
  readonly odd: readonly Oddity[];
  /** Why there is no comparison with the year before; `null` when there is one. */
  readonly unknownPast: LastYearError | null;
}

/** What was entered for a year, what is missing against the year before, and what looks odd. */
export async function showData(
  deps: ShowDependencies,
  year: number,
): Promise<Result<ShownData | null, StoreError>> {
  const data = await deps.enteredData(year);
  if (data === null) return ok(null);
  const last = await readLastYear(deps, year);
  if (!last.ok && !isUnknown(last.error)) return err(last.error);
  const unknownPast = !last.ok && isUnknown(last.error) ? last.error : null;
  const past = last.ok ? last.value : null;
  const catalogue = deps.catalogue();
  const context = createContext(draftOfEntered(data, catalogue), past?.past ?? [], null, catalogue);
  const { facts } = context.draft;
  return ok({
    data,
    organisation: data.organisation ?? past?.report.organisation ?? null,
    figures: data.figures.map((entered, i) => compareWithLast(context, entered, facts[i] as Fact, past)),
    missing: (past?.expected.figures ?? []).filter(
      (slot) => !facts.some((fact) => fillsExpected(fact.key, fact.figure, slot)),
    ),
    odd: findOddities(context, data),
    unknownPast,
  });
}

const isUnknown = (error: LastYearError | StoreError): error is LastYearError =>
  error.kind === 'last-year-missing' || error.kind === 'body-unclear';

const AMOUNTS = new Set<Figure['measure']>(['new', 'cumulative', 'value']);

function compareWithLast(
  context: CheckContext,
  entered: EnteredFigure,
  fact: Fact,
  past: LastYear | null,
): ShownFigure {
  const { figure, key } = fact;
  const slot = past?.expected.figures.find((s) => fillsExpected(fact.key, fact.figure, s));
  const [stated] = slot ? [] : statedFor(context, fact, (figure.year ?? 0) - 1);
  const previous = slot?.last ?? stated?.figure ?? null;
  const [now, before] = [quantityOf(figure), previous && quantityOf(previous)];
  // 近460 and 近400 give no rate that anybody could print.
  const isExact = figure.qualifier === null && previous?.qualifier === null;
  const hasGrowth =
    isExact &&
    AMOUNTS.has(figure.measure) &&
    !isPercent(figure.unit) &&
    !isPoints(figure.unit) &&
    isComparable(key, context.catalogue);
  return { entered, previous, growth: hasGrowth && now && before ? deriveGrowth(now, before) : null };
}

/** What looks wrong with entered data, by themselves and beside the reports of other years. */
export function findOddities(context: CheckContext, { figures }: EnteredData): Oddity[] {
  const byStart = new Map(context.draft.facts.map((fact, i) => [fact.figure.start, figures[i]] as const));
  return checkDraft(context, RULES).findings.flatMap((finding) => {
    const entered = byStart.get(finding.start);
    return entered ? [{ entered, finding }] : [];
  });
}
