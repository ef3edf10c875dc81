import type { DocumentError } from '../../documents/document.ts';
import type { StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { type IngestDependencies, READER_VERSION, readOne } from './ingest-reports.ts';

export interface IngestedFile {
  readonly status: 'added' | 'unchanged' | 'replaced';
  readonly report: StoredReport;
}

const ID_LENGTH = 24;

/**
 * Reads one file that was handed over as bytes into the store. A file of the same name with a report of the same body
 * and year takes the place of the one before; another year under the same name is another report.
 */
export async function ingestFile(
  deps: Omit<IngestDependencies, 'onProgress'>,
  name: string,
  bytes: Uint8Array,
): Promise<Result<IngestedFile, DocumentError | StoreError>> {
  const read = await deps.readBytes(name, bytes);
  if (!read.ok) return read;
  const document = read.value;
  const id = document.hash.slice(0, ID_LENGTH);
  let understood: ReturnType<typeof readOne>;
  try {
    understood = readOne(document, id);
  } catch (cause) {
    return err({ kind: 'reading-failed', file: name, cause });
  }
  const { organisation, year } = understood.report;
  // Text to show, never a path to open: what the file is, by whom, of when.
  const file = [organisation, year ?? '年份不明', name]
    .map((part) => String(part).replaceAll(/[/\\]/g, '_'))
    .join('/');
  const report = { ...understood.report, file };
  const written = await deps.store.asWriter(async (): Promise<Result<IngestedFile, StoreError>> => {
    const known = await deps.store.reports();
    if (!known.ok) return known;
    const same = known.value.find((r) => r.id === id);
    if (same && same.reader === READER_VERSION) return ok({ status: 'unchanged', report: same });
    const before = known.value.filter((r) => r.file === file && r.id !== id);
    await deps.originals.keep({ ...document, file });
    const put = await deps.store.put([{ ...understood, report }]);
    if (!put.ok) return put;
    const removed = before.length > 0 ? await deps.store.remove(before.map((r) => r.id)) : ok(undefined);
    if (!removed.ok) return removed;
    return ok({ status: same || before.length > 0 ? 'replaced' : 'added', report });
  });
  return written.ok ? written.value : written;
}
