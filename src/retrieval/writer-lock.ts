import { mkdir } from 'node:fs/promises';

/** A lock whose holder has not been heard of for this long is taken over: its process was killed. */
const STALE_MS = 15_000;
const RETRY_MS = 500;

/**
 * Runs `work` as the one writer of a local folder, waiting up to `waitMs` for another. The folder is made when
 * missing. Throws with code ELOCKED when the other does not end in time.
 */
export async function withWriterLock<T>(folder: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  // Loaded here: a reader does without it.
  const { lock } = await import('proper-lockfile');
  const release = await lock(folder, {
    stale: STALE_MS,
    retries: { retries: Math.ceil(waitMs / RETRY_MS), factor: 1, minTimeout: RETRY_MS, maxTimeout: RETRY_MS },
    // By default a lock that was lost ends the process from a timer; LanceDB refuses the conflicting commit anyway.
    onCompromised: () => {},
  });
  try {
    return await work();
  } finally {
    await release().catch(() => {});
  }
}
