import { judgeEntered } from '../checks/judge-entered.ts';
import type { DocumentError, ReadDocument } from '../documents/document.ts';
import type { EnteredData } from '../entered-data/entered-data.ts';
import { emptyData, mergeData } from '../entered-data/merge-data.ts';
import type { DataFileError, Problem } from '../entered-data/problem.ts';
import { type EnteredReading, readEnteredData } from '../entered-data/read-entered-data.ts';
import type { RowContext } from '../entered-data/read-figure-row.ts';
import { slotOf } from '../entered-data/slot.ts';
import { createVocabulary } from '../entered-data/vocabulary.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import type { LedgerError } from '../ledger/dismissals.ts';
import type { EnteredDataLedger } from '../ledger/entered-data-ledger.ts';
import type { ReadReport, ReportStore, StoreError } from '../retrieval/report-store.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { bodyOf, findOwner, ownerOf } from './settle-owner.ts';

export interface DataFileDependencies {
  readonly store: ReportStore;
  readonly catalogue: () => Catalogue;
  /** `ZHUBI_ORGANISATION`: the home body's name, `null` when not set. */
  readonly homeOrganisation: string | null;
  readonly readDocument: (file: string) => Promise<Result<ReadDocument, DocumentError>>;
  readonly dataLedger: EnteredDataLedger;
}

export interface DataFileRequest extends Pick<RowContext, 'year' | 'unknownIndicators'> {
  readonly file: string;
  /** Whether the file adds to what was entered before, or stands alone. */
  readonly isAddition: boolean;
}

/** A file of data, read and judged; nothing is stored. */
export interface DataFileReading extends Pick<EnteredReading, 'data' | 'emptyRows' | 'notes'> {
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
}

export type DataReadingError = DocumentError | StoreError | LedgerError | DataFileError;

/** Reads a file of data for a year; the data's organisation is the ledger's (`null`: the home body). */
export async function readDataFile(
  deps: DataFileDependencies,
  request: DataFileRequest,
): Promise<Result<DataFileReading, DataReadingError>> {
  const { file, year, unknownIndicators, isAddition } = request;
  const document = await deps.readDocument(file);
  if (!document.ok) return document;
  const reports = await deps.store.reports();
  if (!reports.ok) return reports;
  const indicators = await deps.store.indicators();
  if (!indicators.ok) return indicators;
  const readPast = async (owner: string | null): Promise<Result<readonly ReadReport[], StoreError>> => {
    const body = bodyOf(owner, reports.value, deps.homeOrganisation);
    const ids = reports.value.filter((r) => r.body === body && r.year !== null && r.year !== year);
    return deps.store.read(ids.map((r) => r.id));
  };
  const home = await readPast(null);
  if (!home.ok) return home;
  const catalogue = deps.catalogue();
  const vocabulary = createVocabulary(
    catalogue,
    indicators.value,
    home.value.flatMap((r) => r.figures),
  );
  const { text, tables, hash } = document.value;
  const reading = readEnteredData({ file, text, tables }, { vocabulary, year, unknownIndicators });
  if (!reading.ok) return reading;
  const named = reading.value.data.organisation;
  const owner =
    named === null ? await findOwner(deps, year) : ok(ownerOf(named, reports.value, deps.homeOrganisation));
  if (!owner.ok) return owner;
  const data: EnteredData = { ...reading.value.data, organisation: owner.value };
  const past = owner.value === null ? home : await readPast(owner.value);
  if (!past.ok) return past;
  const judged = await judge(deps, { ...reading.value, data }, past.value, isAddition);
  if (!judged.ok) return judged;
  const problems = [...reading.value.problems, ...judged.value];
  if (problems.length > 0) return err({ kind: 'rows-bad', file, problems });
  const { emptyRows, notes } = reading.value;
  return ok({ data, emptyRows, notes, sha256: hash });
}

/** Where the file, together with what stands already, contradicts itself or the year before. */
async function judge(
  { dataLedger, catalogue }: DataFileDependencies,
  { data, figures }: EnteredReading,
  past: readonly ReadReport[],
  isAddition: boolean,
): Promise<Result<Problem[], LedgerError>> {
  const { year, organisation } = data;
  const standing = isAddition ? await dataLedger.current(year, organisation) : ok(null);
  if (!standing.ok) return standing;
  const before = await dataLedger.current(year - 1, organisation);
  if (!before.ok) return before;
  const merged = mergeData(standing.value ?? emptyData(year, organisation), data);
  const reports = past.map(({ report: { id, title, year: reportYear }, figures: read }) => ({
    id,
    title,
    year: reportYear,
    figures: read,
  }));
  const places = new Map(figures.map((placed) => [slotOf(placed.entered), placed]));
  return ok(
    judgeEntered(merged, { reports, entered: before.value }, catalogue()).flatMap((found): Problem[] => {
      const [place] = found.figures.flatMap((figure) => places.get(slotOf(figure)) ?? []);
      return place ? [{ row: place.row, at: place.at, fault: found.fault }] : [];
    }),
  );
}
