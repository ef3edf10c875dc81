import { z } from 'zod';
import type { Dismissal, Dismissals } from './dismissals.ts';
import { createSqliteFile } from './sqlite-file.ts';

const rowSchema = z.object({ id: z.string(), why: z.string(), at: z.string() });

const TABLE =
  'CREATE TABLE IF NOT EXISTS dismissals (id TEXT PRIMARY KEY, why TEXT NOT NULL, at TEXT NOT NULL) STRICT';

/** Dismissals in an SQLite file. While it is missing nothing has been dismissed. */
export function createSqliteDismissals(file: string): Dismissals {
  const using = createSqliteFile(file, TABLE);
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
