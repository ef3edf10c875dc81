import { resolve } from 'node:path';
import type { DocumentError, FileBytes, ReadDocument } from '../../documents/document.ts';
import { listFiles } from '../../documents/list-files.ts';
import { readFigures } from '../../figures/read-figures.ts';
import { readReport } from '../../report/read-report.ts';
import { passagesOf } from '../../retrieval/passages.ts';
import type { ReadReport, ReportStore, StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/** Version of the grammar: a report read by an older one is read again although its file has not changed. */
export const READER_VERSION = 9;

export interface Originals {
  /** Keeps the bytes of an ingested file under its content's hash. */
  keep(document: FileBytes): Promise<void>;
  /** Every file kept, to rebuild a store from; one after another, for together they may not fit in memory. */
  all(): AsyncIterable<FileBytes>;
}

export interface IngestDependencies {
  readonly store: ReportStore;
  readonly readDocument: (file: string) => Promise<Result<ReadDocument, DocumentError>>;
  /** Reads the bytes of a file kept, as `readDocument` read the file. */
  readonly readBytes: (file: string, bytes: Uint8Array) => Promise<Result<ReadDocument, DocumentError>>;
  readonly originals: Originals;
  readonly onProgress: (done: number, total: number) => void;
}

export interface IngestedReport {
  readonly id: string | null;
  readonly file: string;
  readonly title: string | null;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly status: 'added' | 'unchanged' | 'replaced' | 'failed';
  readonly passages: number;
  readonly figures: number;
  readonly error: DocumentError | null;
}

/** Reports written in one go: large enough for LanceDB, small enough to lose little when interrupted. */
export const BATCH = 200;
/** Files open at the same time: enough that the disk is not waited for, few enough that large ones fit in memory. */
const OPEN_AT_ONCE = 8;
const ID_LENGTH = 24;

/** Reads files and folders into the store; a file that cannot be read is reported and stops nothing. */
export async function ingestReports(
  deps: IngestDependencies,
  paths: readonly string[],
): Promise<Result<readonly IngestedReport[], StoreError>> {
  const files: string[] = [];
  const outcomes: IngestedReport[] = [];
  for (const path of paths) {
    const listed = await listFiles(path);
    if (listed.ok) files.push(...listed.value);
    else outcomes.push(failed(path, listed.error));
  }
  const written = await deps.store.asWriter(async () => {
    const known = await deps.store.reports();
    if (!known.ok) return known;
    const state: State = { byId: new Map(known.value.map((r) => [r.id, r])), idByFile: new Map() };
    // While one batch is written the next is read.
    let writing: Promise<Result<void, StoreError>> = Promise.resolve(ok(undefined));
    for (let at = 0; at < files.length; at += BATCH) {
      const batch = await readBatch(deps, files.slice(at, at + BATCH), state, at, files.length);
      outcomes.push(...batch.outcomes);
      const written = await writing;
      if (!written.ok) return written;
      writing = deps.store.put(batch.fresh);
    }
    const last = await writing;
    const settled = last.ok ? await dropSuperseded(deps, known.value, state) : last;
    return settled.ok ? embedNew(deps) : settled;
  });
  if (!written.ok) return written;
  return written.value.ok ? ok(outcomes) : written.value;
}

/** Vectors of the service for what has none yet; what it cannot embed now the next run does. */
async function embedNew({ store, onProgress }: IngestDependencies): Promise<Result<void, StoreError>> {
  const embedded = await store.embedMissing(({ done, total }) => onProgress(done, total));
  return embedded.ok ? ok(undefined) : embedded;
}

interface State {
  readonly byId: Map<string, StoredReport>;
  /** What each file of this run holds now, by its absolute path. */
  readonly idByFile: Map<string, string>;
}

interface ReadBatch {
  readonly outcomes: readonly IngestedReport[];
  /** The reports to be written. */
  readonly fresh: readonly ReadReport[];
}

/** Reads files, and keeps the originals of those that are new or have changed. */
async function readBatch(
  deps: IngestDependencies,
  files: readonly string[],
  state: State,
  before: number,
  total: number,
): Promise<ReadBatch> {
  const outcomes: IngestedReport[] = [];
  const fresh: ReadReport[] = [];
  const knownFiles = new Set([...state.byId.values()].map((r) => r.file));
  for (let at = 0; at < files.length; at += OPEN_AT_ONCE) {
    const opened = files
      .slice(at, at + OPEN_AT_ONCE)
      .map(async (file) => ({ file, read: await deps.readDocument(file) }));
    const keeping: ReadDocument[] = [];
    for (const { file, read } of await Promise.all(opened)) {
      deps.onProgress(before + outcomes.length + 1, total);
      if (!read.ok) {
        outcomes.push(failed(file, read.error));
        continue;
      }
      const document = { ...read.value, file: resolve(file) };
      const id = document.hash.slice(0, ID_LENGTH);
      state.idByFile.set(document.file, id);
      const same = state.byId.get(id);
      if (same && same.reader === READER_VERSION) {
        outcomes.push({ ...summary(same), file, status: 'unchanged' });
        continue;
      }
      const understood = tryReading(document, id);
      if (!understood.ok) {
        outcomes.push(failed(file, understood.error));
        continue;
      }
      const kept = understood.value;
      keeping.push(document);
      fresh.push(kept);
      state.byId.set(id, kept.report);
      const status = same || knownFiles.has(document.file) ? 'replaced' : 'added';
      outcomes.push({ ...summary(kept.report), file, status });
    }
    await Promise.all(keeping.map((document) => deps.originals.keep(document)));
  }
  return { outcomes, fresh };
}

/**
 * Takes out what a file of this run held before; a report that another file of this run holds stays, under
 * that file's name. Looks at every file, not only the changed: an earlier run may have been cut short.
 */
async function dropSuperseded(
  deps: IngestDependencies,
  known: readonly StoredReport[],
  { idByFile }: State,
): Promise<Result<void, StoreError>> {
  const superseded = known.filter((r) => (idByFile.get(r.file) ?? r.id) !== r.id).map((r) => r.id);
  const holders = new Map([...idByFile].map(([file, id]) => [id, file]));
  const moved: ReadReport[] = [];
  for (const id of superseded) {
    const holder = holders.get(id);
    const read = holder === undefined ? null : await deps.readDocument(holder);
    if (!read?.ok || !read.value.hash.startsWith(id)) continue;
    await deps.originals.keep(read.value);
    moved.push(readOne(read.value, id));
  }
  const put = await deps.store.put(moved);
  if (!put.ok) return put;
  const gone = superseded.filter((id) => !holders.has(id));
  return gone.length > 0 ? deps.store.remove(gone) : ok(undefined);
}

function tryReading(document: ReadDocument, id: string): Result<ReadReport, DocumentError> {
  try {
    return ok(readOne(document, id));
  } catch (cause) {
    return err({ kind: 'reading-failed', file: document.file, cause });
  }
}

/** A document as the store keeps it: identity, passages and figures. */
export function readOne(document: ReadDocument, id: string): ReadReport {
  const report = readReport(document.text, document.file, document.tables);
  const figures = readFigures(report, document.text);
  const passages = passagesOf(report);
  return {
    report: {
      id,
      file: document.file,
      title: report.title,
      body: report.body.key,
      organisation: report.body.name,
      places: report.body.places,
      level: report.body.level,
      year: report.year,
      planYear: report.planYear,
      passages: passages.length,
      figures: figures.length,
      reader: READER_VERSION,
    },
    passages,
    figures,
  };
}

const summary = (r: StoredReport) => ({
  id: r.id,
  title: r.title,
  year: r.year,
  organisation: r.organisation,
  passages: r.passages,
  figures: r.figures,
  error: null,
});

const failed = (file: string, error: DocumentError): IngestedReport => ({
  id: null,
  file,
  title: null,
  year: null,
  organisation: null,
  status: 'failed',
  passages: 0,
  figures: 0,
  error,
});

/** The reports of a readable store that are not among those read anew. */
async function notReadAnew(
  store: ReportStore,
  reports: readonly ReadReport[],
): Promise<readonly StoredReport[]> {
  const known = await store.reports();
  const ids = new Set(reports.map((r) => r.report.id));
  return known.ok ? known.value.filter((r) => !ids.has(r.id)) : [];
}

interface ReadOriginals {
  readonly reports: readonly ReadReport[];
  readonly failures: readonly IngestedReport[];
}

/** Reads the originals again, as their files were read. */
async function readOriginals(deps: IngestDependencies): Promise<ReadOriginals> {
  const reports: ReadReport[] = [];
  const failures: IngestedReport[] = [];
  const readAgain = async ({ file, bytes, hash }: FileBytes) => {
    const read = await deps.readBytes(file, bytes);
    const understood = read.ok ? tryReading(read.value, hash.slice(0, ID_LENGTH)) : read;
    if (understood.ok) reports.push(understood.value);
    else failures.push(failed(file, understood.error));
  };
  let opened: FileBytes[] = [];
  for await (const original of deps.originals.all()) {
    opened.push(original);
    if (opened.length < OPEN_AT_ONCE) continue;
    await Promise.all(opened.map(readAgain));
    opened = [];
  }
  await Promise.all(opened.map(readAgain));
  return { reports, failures };
}

/** Makes the store's tables anew from the originals kept beside it. */
export async function rebuildStore(
  deps: IngestDependencies,
): Promise<Result<readonly IngestedReport[], StoreError>> {
  const written = await deps.store.asWriter(async () => {
    const { reports, failures } = await readOriginals(deps);
    // A store without originals has nothing to be rebuilt from, and keeps what it has.
    if (reports.length === 0) return ok(failures);
    const kept = await notReadAnew(deps.store, reports);
    // What has no original any more, or one that cannot be read now, keeps its old reading.
    const cleared = kept.length > 0 ? ok(undefined) : await deps.store.clear();
    if (!cleared.ok) return cleared;
    for (let at = 0; at < reports.length; at += BATCH) {
      const put = await deps.store.put(reports.slice(at, at + BATCH));
      if (!put.ok) return put;
      deps.onProgress(Math.min(at + BATCH, reports.length), reports.length);
    }
    const embedded = await embedNew(deps);
    if (!embedded.ok) return embedded;
    const toOutcome =
      (status: IngestedReport['status']) =>
      (report: StoredReport): IngestedReport => ({ ...summary(report), file: report.file, status });
    const added = reports.map((r) => r.report).map(toOutcome('added'));
    return ok([...added, ...kept.map(toOutcome('unchanged')), ...failures]);
  });
  if (!written.ok) return written;
  return written.value;
}
