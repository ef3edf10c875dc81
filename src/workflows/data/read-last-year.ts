import { draftOfFigures } from '../../checks/draft-of-figures.ts';
import type { PastText } from '../../checks/read-draft.ts';
import { createContext } from '../../checks/read-draft.ts';
import type { Expected } from '../../entered-data/expected.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import type { ReportStore, StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { findHome } from '../whose/find-home.ts';
import { collectExpected } from './collect-expected.ts';

export interface LastYearDependencies {
  readonly store: ReportStore;
  readonly catalogue: () => Catalogue;
  /** `ZHUBI_ORGANISATION`: the home body's name, `null` when not set. */
  readonly homeOrganisation: string | null;
}

/** What the store knows of the years before the one that data are entered for. */
export interface LastYear {
  /** The report on the year before. */
  readonly report: StoredReport;
  /** The body's reports on earlier years, the year before among them. */
  readonly past: readonly PastText[];
  readonly expected: Expected;
}

export type LastYearError =
  /** `years`: those that the store has reports on, ascending. */
  | { readonly kind: 'last-year-missing'; readonly year: number; readonly years: readonly number[] }
  | { readonly kind: 'body-unclear'; readonly organisations: readonly string[] };

/** The home body's report on the year before `year`, and what it asks for. */
export async function readLastYear(
  { store, catalogue, homeOrganisation }: LastYearDependencies,
  year: number,
): Promise<Result<LastYear, LastYearError | StoreError>> {
  const reports = await store.reports();
  if (!reports.ok) return reports;
  const own = selectOwn(reports.value, homeOrganisation);
  if (!own.ok) return own;
  const last = own.value.filter((r) => r.year === year - 1).toSorted((a, b) => b.figures - a.figures)[0];
  if (!last) return err({ kind: 'last-year-missing', year, years: yearsOf(own.value) });
  const earlier = own.value.filter((r) => r.year !== null && r.year < year - 1);
  const read = await store.read([last, ...earlier].map((r) => r.id));
  if (!read.ok) return read;
  const past = read.value.map(
    ({ report, figures, passages }): PastText => ({
      id: report.id,
      title: report.title,
      year: report.year,
      figures: figures.toSorted((a, b) => a.start - b.start),
      passages,
    }),
  );
  const figures = past.find((p) => p.id === last.id)?.figures ?? [];
  const known = catalogue();
  const draft = draftOfFigures(figures, { year: year - 1, catalogue: known });
  const before = past.filter((p) => p.id !== last.id);
  return ok({ report: last, past, expected: collectExpected(createContext(draft, before, null, known)) });
}

/** The reports of the home body, or of the one body that the store has. */
function selectOwn(
  reports: readonly StoredReport[],
  organisation: string | null,
): Result<readonly StoredReport[], LastYearError> {
  const home = findHome(reports, organisation);
  if (home !== null) return ok(reports.filter((r) => r.body === home));
  const bodies = Map.groupBy(reports, (r) => r.body);
  if (bodies.size <= 1) return ok(reports);
  return err({
    kind: 'body-unclear',
    organisations: [...bodies.values()].map(([first]) => first?.organisation ?? ''),
  });
}

const yearsOf = (reports: readonly StoredReport[]): number[] =>
  [...new Set(reports.flatMap((r) => r.year ?? []))].toSorted((a, b) => a - b);
