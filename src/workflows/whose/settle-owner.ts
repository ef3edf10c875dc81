import type { EnteredData } from '../../entered-data/entered-data.ts';
import type { LedgerError } from '../../ledger/dismissals.ts';
import type { EnteredDataLedger } from '../../ledger/entered-data-ledger.ts';
import type { ReportStore, StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import { findHome } from './find-home.ts';

/**
 * Whose data these are, as the ledger keeps them: `null` for the home body's, whatever it is called in the file, else
 * the name given. The home body is the one of the settings, else the one whose reports alone are in the store.
 */
export function ownerOf(
  named: string | null,
  reports: readonly StoredReport[],
  homeOrganisation: string | null,
): string | null {
  if (named === null || named === homeOrganisation) return null;
  const home = findHome(reports, homeOrganisation) ?? onlyBody(reports);
  const isHome = home !== null && findHome(reports, named) === home;
  const homeNames = [homeOrganisation, ...reports.filter((r) => r.body === home).map((r) => r.organisation)];
  return isHome && homeNames.some((name) => name !== null && isSameOffice(named, name)) ? null : named;
}

/** The body that a report's figures are judged for: the home body of `null`. */
export function bodyOf(
  owner: string | null,
  reports: readonly StoredReport[],
  homeOrganisation: string | null,
): string | null {
  if (owner !== null) return findHome(reports, owner);
  return findHome(reports, homeOrganisation) ?? onlyBody(reports);
}

function onlyBody(reports: readonly StoredReport[]): string | null {
  const bodies = new Set(reports.map((r) => r.body));
  const [only] = bodies;
  return bodies.size === 1 ? (only ?? null) : null;
}

/** 青禾区科技局 and 青禾区科学技术局 are one office; 青禾区教育局 is another of that place. */
function isSameOffice(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.replace('科学技术', '科技').slice(-3));
  return x === y;
}

export interface OwnerDependencies {
  readonly store: ReportStore;
  readonly homeOrganisation: string | null;
  readonly dataLedger: EnteredDataLedger;
}

/**
 * Whose data are meant where nobody is named: the home body's; where nothing says which body that is and one body
 * alone has data for the year, that body's.
 */
export async function findOwner(
  { store, homeOrganisation, dataLedger }: OwnerDependencies,
  year: number,
): Promise<Result<string | null, StoreError | LedgerError>> {
  const reports = await store.reports();
  if (!reports.ok) return reports;
  const isHomeKnown = homeOrganisation !== null || onlyBody(reports.value) !== null;
  const found = isHomeKnown ? ok([]) : await dataLedger.organisations(year);
  if (!found.ok) return found;
  const [only, ...others] = found.value;
  return ok(others.length === 0 ? (only ?? null) : null);
}

/** What was entered for a year, for a reader who names no body; `null` when nothing was. */
export async function findEnteredData(
  deps: OwnerDependencies,
  year: number,
): Promise<Result<EnteredData | null, StoreError | LedgerError>> {
  const owner = await findOwner(deps, year);
  return owner.ok ? deps.dataLedger.current(year, owner.value) : owner;
}
