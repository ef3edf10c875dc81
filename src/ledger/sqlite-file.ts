import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '../shared/result.ts';
import type { LedgerError } from './dismissals.ts';

/** How long to wait for another process that is writing. */
const BUSY_TIMEOUT_MS = 5000;

/** Runs some work in the file; `whenMissing` is what comes of it while there is no file yet. */
export type UseSqliteFile = <T>(
  work: (database: DatabaseSync) => T,
  whenMissing?: T,
) => Promise<Result<T, LedgerError>>;

/**
 * An SQLite file with the given tables, made when first written to. What a person typed is written through to the disk
 * before it is acknowledged (WAL, synchronous=FULL).
 */
export function createSqliteFile(file: string, tables: string): UseSqliteFile {
  return async (work, whenMissing) => {
    if (whenMissing !== undefined && !existsSync(file)) return ok(whenMissing);
    try {
      // Loaded when first needed: asking and ingesting do without it.
      const { DatabaseSync } = await import('node:sqlite');
      mkdirSync(dirname(file), { recursive: true });
      const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
      try {
        database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${tables}`);
        return ok(work(database));
      } finally {
        database.close();
      }
    } catch (cause) {
      return err({ kind: 'ledger-unreadable', location: file, cause });
    }
  };
}
