import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import type { Dismissal, Dismissals, LedgerError } from './dismissals.ts';

const rowSchema = z.object({ id: z.string(), why: z.string(), at: z.string() });

const TABLE =
  'CREATE TABLE IF NOT EXISTS dismissals (id TEXT PRIMARY KEY, why TEXT NOT NULL, at TEXT NOT NULL) STRICT';

/**
 * Dismissals in an SQLite file. What a person typed is written through to the disk before it is acknowledged (WAL,
 * synchronous=FULL). The file is made by the first dismissal; while it is missing nothing has been dismissed.
 */
export function createSqliteDismissals(file: string): Dismissals {
  const using = async <T>(
    work: (database: DatabaseSync) => T,
    whenMissing?: T,
  ): Promise<Result<T, LedgerError>> => {
    if (whenMissing !== undefined && !existsSync(file)) return ok(whenMissing);
    try {
      // Loaded when first needed: asking and ingesting do without it.
      const { DatabaseSync } = await import('node:sqlite');
      mkdirSync(dirname(file), { recursive: true });
      const database = new DatabaseSync(file, { timeout: 5000 });
      try {
        database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${TABLE}`);
        return ok(work(database));
      } finally {
        database.close();
      }
    } catch (cause) {
      return err({ kind: 'ledger-unreadable', location: file, cause });
    }
  };
  return {
    all: () =>
      using<readonly Dismissal[]>(
        (database) =>
          database
            .prepare('SELECT id, why, at FROM dismissals ORDER BY at, id')
            .all()
            .map((row) => rowSchema.parse(row)),
        [],
      ),
    dismiss: ({ id, why, at }) =>
      using((database) => {
        database.prepare('INSERT OR REPLACE INTO dismissals (id, why, at) VALUES (?, ?, ?)').run(id, why, at);
      }),
    restore: (id) =>
      using((database) => database.prepare('DELETE FROM dismissals WHERE id = ?').run(id).changes > 0, false),
  };
}
