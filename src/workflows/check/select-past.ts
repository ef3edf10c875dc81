import type { Body, Report } from '../../report/report.ts';
import type { StoredReport } from '../../retrieval/report-store.ts';

/**
 * The stored reports that a draft may be checked against: of other years, by the same body. A report that does not
 * say its place (区科技局2022年工作总结) is taken for the home body's, else for that of the one body of its kind.
 */
export function selectPast(
  draft: Pick<Report, 'body' | 'year'>,
  reports: readonly StoredReport[],
  homeBody: string | null,
): readonly StoredReport[] {
  if (draft.year === null) return [];
  const others = reports.filter((r) => r.year !== null && r.year !== draft.year);
  const same = others.filter((r) => r.body === draft.body.key);
  if (same.length > 0 || !isNameless(draft.body)) return same;
  const akin = others.filter((r) => isAkin(draft.body, r));
  const home = akin.filter((r) => r.body === homeBody);
  if (home.length > 0) return home;
  return new Set(akin.map((r) => r.body)).size === 1 ? akin : [];
}

const isNameless = ({ key, name }: Body): boolean => key.startsWith(`${name}·`);

/** 区科学技术局 may be 青禾区科学技术局; a draft that names neither body nor level may be any. */
const isAkin = ({ name, level }: Body, { organisation }: StoredReport): boolean =>
  level === null || organisation.endsWith(name);
