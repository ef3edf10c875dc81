import type { StoredReport } from '../../retrieval/report-store.ts';

/** The key of the home body, by the name that the settings give; `null` when none is set, or no report is its. */
export function findHome(reports: readonly StoredReport[], organisation: string | null): string | null {
  if (organisation === null) return null;
  const named =
    reports.find((r) => r.organisation === organisation || r.body === organisation) ??
    innermost(
      reports.filter((r) => r.places.some((p) => organisation.includes(p))),
      organisation,
    );
  return named?.body ?? null;
}

/** 澜州市青禾区科技局 is the district's: of the places it names, the one that stands last. */
function innermost(reports: readonly StoredReport[], organisation: string): StoredReport | undefined {
  const standing = (r: StoredReport) => Math.max(...r.places.map((p) => organisation.lastIndexOf(p)));
  return reports.toSorted((a, b) => standing(b) - standing(a))[0];
}
