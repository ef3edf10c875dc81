import { type Contradiction, judgeEntered } from '../../checks/judge-entered.ts';
import type { EnteredData } from '../../entered-data/entered-data.ts';
import { emptyData, mergeData } from '../../entered-data/merge-data.ts';
import { createVocabulary, type Vocabulary } from '../../entered-data/vocabulary.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import type { LedgerError } from '../../ledger/dismissals.ts';
import type { EnteredDataLedger } from '../../ledger/entered-data-ledger.ts';
import type { ReadReport, ReportStore, StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import { bodyOf } from '../whose/settle-owner.ts';

export interface EntryDependencies {
  readonly store: ReportStore;
  readonly catalogue: () => Catalogue;
  /** `ZHUBI_ORGANISATION`: the home body's name, `null` when not set. */
  readonly homeOrganisation: string | null;
  readonly dataLedger: EnteredDataLedger;
}

/** What entered figures are read with, be they of a file or of a form. */
export interface EntryContext {
  readonly reports: readonly StoredReport[];
  /** What the catalogue and the home body's reports know of indicators. */
  readonly vocabulary: Vocabulary;
  /** A body's reports on other years; `null`: the home body's. */
  readonly readPast: (owner: string | null) => Promise<Result<readonly ReadReport[], StoreError>>;
}

export async function openEntryContext(
  { store, catalogue, homeOrganisation }: EntryDependencies,
  year: number,
): Promise<Result<EntryContext, StoreError>> {
  const reports = await store.reports();
  if (!reports.ok) return reports;
  const indicators = await store.indicators();
  if (!indicators.ok) return indicators;
  const read = async (owner: string | null) => {
    const body = bodyOf(owner, reports.value, homeOrganisation);
    const ids = reports.value.filter((r) => r.body === body && r.year !== null && r.year !== year);
    return store.read(ids.map((r) => r.id));
  };
  const home = await read(null);
  if (!home.ok) return home;
  const figures = home.value.flatMap((r) => r.figures);
  return ok({
    reports: reports.value,
    vocabulary: createVocabulary(catalogue(), indicators.value, figures),
    readPast: async (owner) => (owner === null ? home : read(owner)),
  });
}

/** Where what is sent, together with what stands already if it adds to that, contradicts itself or the year before. */
export async function judgeEntry(
  { dataLedger, catalogue }: Pick<EntryDependencies, 'dataLedger' | 'catalogue'>,
  data: EnteredData,
  past: readonly ReadReport[],
  isAddition: boolean,
): Promise<Result<readonly Contradiction[], LedgerError>> {
  const { year, organisation } = data;
  const standing = isAddition ? await dataLedger.current(year, organisation) : ok(null);
  if (!standing.ok) return standing;
  const before = await dataLedger.current(year - 1, organisation);
  if (!before.ok) return before;
  const merged = mergeData(standing.value ?? emptyData(year, organisation), data);
  const reports = past.map(({ report: { id, title, year: reportYear }, figures }) => ({
    id,
    title,
    year: reportYear,
    figures,
  }));
  return ok(judgeEntered(merged, { reports, entered: before.value }, catalogue()));
}
