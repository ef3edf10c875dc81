import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program } from '../../src/cli/program.ts';
import { compose } from '../../src/compose.ts';
import { fillCorpusStore } from './corpus-store.ts';

/** The program over the sample corpus, in a temporary store; `close` removes it. */
export async function openCorpusProgram(): Promise<{ program: Program; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'zhubi-test-'));
  await fillCorpusStore(folder);
  const composed = compose({}, { store: folder, warn: () => {} });
  if (!composed.ok) throw new Error(composed.error.problems.join());
  const program = { ...composed.value, thisYear: () => 2023 };
  return { program, close: () => rm(folder, { recursive: true, force: true }) };
}
