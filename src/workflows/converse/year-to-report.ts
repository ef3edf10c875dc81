import type { ReportStore, StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import { bodyOf } from '../whose/settle-owner.ts';

export interface YearDependencies {
  readonly store: ReportStore;
  readonly homeOrganisation: string | null;
  readonly thisYear: () => number;
}

/** The year that data are entered for and a report is drafted on: the one after the home body's last report. */
export async function yearToReport(deps: YearDependencies): Promise<Result<number, StoreError>> {
  const reports = await deps.store.reports();
  return reports.ok ? ok(yearAfter(reports.value, deps)) : reports;
}

function yearAfter(
  reports: readonly StoredReport[],
  { homeOrganisation, thisYear }: YearDependencies,
): number {
  const body = bodyOf(null, reports, homeOrganisation);
  const own = body === null ? reports : reports.filter((r) => r.body === body);
  const last = Math.max(...own.map((r) => r.year ?? 0));
  return last > 0 ? last + 1 : thisYear();
}
