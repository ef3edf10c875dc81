import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { createVolatileMemory, type ModelMemory, REPLY_FORMATS } from './model-memory.ts';

const TABLES = `CREATE TABLE IF NOT EXISTS formats (service TEXT PRIMARY KEY, format TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS spent (day TEXT PRIMARY KEY, tokens INTEGER NOT NULL) STRICT`;

const formatRow = z.object({ format: z.enum(REPLY_FORMATS) });
const spentRow = z.object({ tokens: z.number() });

/** Remembers in an SQLite file, made by the first thing remembered; several processes add to one day's tokens. */
export function createSqliteModelMemory(file: string): ModelMemory {
  // Where the file fails, at least this process remembers.
  const volatile = createVolatileMemory();
  const using = async <T>(isWriting: boolean, work: (database: DatabaseSync) => T): Promise<T | null> => {
    if (!isWriting && !existsSync(file)) return null;
    try {
      const { DatabaseSync } = await import('node:sqlite');
      mkdirSync(dirname(file), { recursive: true });
      const database = new DatabaseSync(file, { timeout: 5000 });
      try {
        database.exec(`PRAGMA journal_mode = WAL; ${TABLES}`);
        return work(database);
      } finally {
        database.close();
      }
    } catch {
      return null;
    }
  };
  return {
    formatOf: async (service) =>
      (await using(false, (database) => {
        const row = database.prepare('SELECT format FROM formats WHERE service = ?').get(service);
        return row ? formatRow.parse(row).format : null;
      })) ?? volatile.formatOf(service),
    rememberFormat: async (service, format) => {
      await volatile.rememberFormat(service, format);
      await using(true, (database) =>
        database.prepare('INSERT OR REPLACE INTO formats VALUES (?, ?)').run(service, format),
      );
    },
    spentOn: async (day) => {
      const kept = await using(false, (database) => {
        const row = database.prepare('SELECT tokens FROM spent WHERE day = ?').get(day);
        return row ? spentRow.parse(row).tokens : 0;
      });
      return Math.max(kept ?? 0, await volatile.spentOn(day));
    },
    addSpent: async (day, tokens) => {
      await volatile.addSpent(day, tokens);
      await using(true, (database) =>
        database
          .prepare(
            'INSERT INTO spent VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET tokens = tokens + excluded.tokens',
          )
          .run(day, tokens),
      );
    },
  };
}
