import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names a folder that all the test files of one run share. */
export const RUN_FOLDER = 'ZHUBI_TEST_RUN_FOLDER';

/** Run once by vitest before the first test file; what it gives back is run after the last. */
export async function setup(): Promise<() => Promise<void>> {
  // Each project of the run asks.
  if (process.env[RUN_FOLDER] !== undefined) return async () => {};
  const folder = await mkdtemp(join(tmpdir(), 'zhubi-run-'));
  process.env[RUN_FOLDER] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
