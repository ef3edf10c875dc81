import { basename } from 'node:path';
import type { DataSource, Deed, Saved } from '../../ledger/entered-data-ledger.ts';
import { ok, type Result } from '../../shared/result.ts';
import {
  type DataFileDependencies,
  type DataFileReading,
  type DataReadingError,
  readDataFile,
} from './read-data-file.ts';

export interface ImportRequest extends Deed {
  readonly file: string;
  readonly year: number;
}

/** What an import did. */
export interface ImportedData extends Saved, Pick<DataFileReading, 'notes' | 'emptyRows'> {
  readonly year: number;
  /** `null`: the home body's. */
  readonly organisation: string | null;
  readonly source: DataSource;
}

/** Takes a file of data into the ledger, the whole of it or nothing. */
export async function importData(
  deps: DataFileDependencies,
  { file, year, who, at }: ImportRequest,
): Promise<Result<ImportedData, DataReadingError>> {
  const reading = await readDataFile(deps, { file, year, unknownIndicators: 'reject', isAddition: true });
  if (!reading.ok) return reading;
  const { data, sha256, notes, emptyRows } = reading.value;
  const source: DataSource = { kind: 'file', name: basename(file), sha256 };
  const saved = await deps.dataLedger.save({ data, source, who, at });
  if (!saved.ok) return saved;
  return ok({ ...saved.value, notes, emptyRows, year, organisation: data.organisation, source });
}
