import { readOne } from '../src/workflows/ingest/ingest-reports.ts';
import type { GeneratedReport } from './generate-reports.ts';
import { tell } from './measure.ts';
import { openProgram } from './open-program.ts';

/** Reports put into the store at once. */
const BATCH = 500;

/** A store of the reports without the way over files. */
export async function buildStore(reports: readonly GeneratedReport[], location: string): Promise<void> {
  tell(`building a store of ${reports.length} reports`);
  const { store } = openProgram(location);
  const built = await store.asWriter(async () => {
    for (let at = 0; at < reports.length; at += BATCH) {
      const batch = reports.slice(at, at + BATCH);
      const put = await store.put(
        batch.map((r, i) =>
          readOne({ ...r, hash: '', tables: [], bytes: new Uint8Array() }, `report-${at + i}`),
        ),
      );
      if (!put.ok) throw new Error(`the store was not written: ${put.error.kind}`);
    }
  });
  if (!built.ok) throw new Error(`the store was not written: ${built.error.kind}`);
}
