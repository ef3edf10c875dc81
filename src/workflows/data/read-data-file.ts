import type { DocumentError, ReadDocument } from '../../documents/document.ts';
import type { EnteredData } from '../../entered-data/entered-data.ts';
import type { DataFileError, Problem } from '../../entered-data/problem.ts';
import { type EnteredReading, readEnteredData } from '../../entered-data/read-entered-data.ts';
import type { RowContext } from '../../entered-data/read-figure-row.ts';
import { slotOf } from '../../entered-data/slot.ts';
import type { LedgerError } from '../../ledger/dismissals.ts';
import type { ReadReport, StoreError } from '../../retrieval/report-store.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { findOwner, ownerOf } from '../whose/settle-owner.ts';
import { type EntryDependencies, judgeEntry, openEntryContext } from './entry-context.ts';

export interface DataFileDependencies extends EntryDependencies {
  readonly readDocument: (file: string) => Promise<Result<ReadDocument, DocumentError>>;
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
  const context = await openEntryContext(deps, year);
  if (!context.ok) return context;
  const { vocabulary, reports, readPast } = context.value;
  const { text, tables, hash } = document.value;
  const reading = readEnteredData({ file, text, tables }, { vocabulary, year, unknownIndicators });
  if (!reading.ok) return reading;
  const named = reading.value.data.organisation;
  const owner =
    named === null ? await findOwner(deps, year) : ok(ownerOf(named, reports, deps.homeOrganisation));
  if (!owner.ok) return owner;
  const data: EnteredData = { ...reading.value.data, organisation: owner.value };
  const past = await readPast(owner.value);
  if (!past.ok) return past;
  const judged = await judge(deps, { ...reading.value, data }, past.value, isAddition);
  if (!judged.ok) return judged;
  const problems = [...reading.value.problems, ...judged.value];
  if (problems.length > 0) return err({ kind: 'rows-bad', file, problems });
  const { emptyRows, notes } = reading.value;
  return ok({ data, emptyRows, notes, sha256: hash });
}

/** The contradictions at the rows of the file; those among figures that stood already are none of its faults. */
async function judge(
  deps: DataFileDependencies,
  { data, figures }: EnteredReading,
  past: readonly ReadReport[],
  isAddition: boolean,
): Promise<Result<Problem[], LedgerError>> {
  const judged = await judgeEntry(deps, data, past, isAddition);
  if (!judged.ok) return judged;
  const places = new Map(figures.map((placed) => [slotOf(placed.entered), placed]));
  return ok(
    judged.value.flatMap((found): Problem[] => {
      const [place] = found.figures.flatMap((figure) => places.get(slotOf(figure)) ?? []);
      return place ? [{ row: place.row, at: place.at, fault: found.fault }] : [];
    }),
  );
}
