import { existsSync } from 'node:fs';
import { cp, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { CORPUS_FOLDER, compose } from '../../src/compose.ts';
import { ingestReports } from '../../src/workflows/ingest/ingest-reports.ts';
import { RUN_FOLDER } from './run-folder.ts';
import { waitFor } from './wait-for.ts';

/** Fills a folder with a store of the sample corpus: made by the first who asks in a run, copied for everybody. */
export async function fillCorpusStore(folder: string): Promise<void> {
  const shared = process.env[RUN_FOLDER];
  if (shared === undefined) return ingestCorpus(folder);
  const made = join(shared, 'store');
  const isFirst = await mkdir(join(shared, 'making')).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    await ingestCorpus(join(shared, 'part'));
    await rename(join(shared, 'part'), made);
  } else await waitFor(() => existsSync(made), 'for the store of the sample corpus');
  await cp(made, folder, { recursive: true });
}

async function ingestCorpus(folder: string): Promise<void> {
  const composed = compose({}, { store: folder, warn: () => {} });
  if (!composed.ok) throw new Error(composed.error.problems.join());
  const ingested = await ingestReports({ ...composed.value, onProgress: () => {} }, [CORPUS_FOLDER]);
  if (!ingested.ok) throw new Error(`ingest failed: ${ingested.error.kind}`);
}
