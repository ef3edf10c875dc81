import { planTemplate } from '../../entered-data/plan-template.ts';
import type { StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type LastYearDependencies, type LastYearError, readLastYear } from './read-last-year.ts';

/** A workbook to enter data in. */
export interface Template {
  readonly bytes: Uint8Array;
  /** Last year's report, which it was made from. */
  readonly lastTitle: string;
  readonly figures: number;
  readonly plans: number;
}

/** The workbook that data of a year are entered in, made from last year's report and the catalogue. */
export async function makeTemplate(
  deps: LastYearDependencies,
  year: number,
): Promise<Result<Template, LastYearError | StoreError>> {
  const last = await readLastYear(deps, year);
  if (!last.ok) return last;
  const { report, expected } = last.value;
  const { writeForm } = await import('../../documents/form-workbook.ts');
  const subject = { year, organisation: report.organisation, lastTitle: report.title };
  return ok({
    bytes: await writeForm(planTemplate(expected, subject)),
    lastTitle: report.title,
    figures: expected.figures.length,
    plans: expected.plans.length,
  });
}
