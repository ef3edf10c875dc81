import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program } from '../../src/cli/program.ts';
import { CORPUS_FOLDER, compose } from '../../src/compose.ts';
import { ingestReports } from '../../src/workflows/ingest/ingest-reports.ts';

/** The program over the sample corpus, in a temporary store; `close` removes it. */
export async function openCorpusProgram(): Promise<{ program: Program; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'zhubi-test-'));
  const composed = compose({}, { store: folder, warn: () => {} });
  if (!composed.ok) throw new Error(composed.error.problems.join());
  const program = { ...composed.value, thisYear: () => 2023 };
  const ingested = await ingestReports({ ...program, onProgress: () => {} }, [CORPUS_FOLDER]);
  if (!ingested.ok) throw new Error(`ingest failed: ${ingested.error.kind}`);
  return { program, close: () => rm(folder, { recursive: true, force: true }) };
}
