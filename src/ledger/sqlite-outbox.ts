import { z } from 'zod';
import { ok, type Result } from '../shared/result.ts';
import type { LedgerError } from './dismissals.ts';
import type { Outbox, OutboxItem, Sent } from './outbox.ts';
import type { Database } from './sqlite-database.ts';

export const OUTBOX_TABLES = `
CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE,
  lane TEXT NOT NULL, task TEXT NOT NULL, bytes BLOB, created_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0, progress TEXT, state TEXT NOT NULL DEFAULT 'waiting', outcome TEXT) STRICT;
CREATE INDEX IF NOT EXISTS outbox_open ON outbox (state, id)`;

const rowSchema = z
  .object({
    id: z.number(),
    key: z.string(),
    lane: z.string(),
    task: z.string(),
    bytes: z.instanceof(Uint8Array).nullable(),
    created_at: z.number(),
    attempts: z.number(),
  })
  .transform(({ created_at, ...row }): OutboxItem => ({ ...row, createdAt: created_at }));

const progressSchema = z.object({ progress: z.string().nullable() });

const stateSchema = z
  .object({ state: z.enum(['waiting', 'sent', 'failed']), outcome: z.string().nullable() })
  .transform(({ state, outcome }): Sent => {
    if (state === 'sent') return { state, place: outcome ?? '' };
    return state === 'failed' ? { state, reason: outcome ?? '' } : { state };
  });

export function createSqliteOutbox(database: Database): Outbox {
  const done = (ran: Result<unknown, LedgerError>): Result<void, LedgerError> =>
    ran.ok ? ok(undefined) : ran;
  return {
    put: (item) => {
      const put = database.note(
        'INSERT OR IGNORE INTO outbox (key, lane, task, bytes, created_at) VALUES (?, ?, ?, ?, ?)',
        item.key,
        item.lane,
        item.task,
        item.bytes,
        item.createdAt,
      );
      if (!put.ok) return put;
      if (put.value.changes === 0) return ok(null);
      return ok({ ...item, id: put.value.lastId, attempts: 0 });
    },
    open: () =>
      database.rows(
        rowSchema,
        "SELECT id, key, lane, task, bytes, created_at, attempts FROM outbox WHERE state = 'waiting' ORDER BY id",
      ),
    begin: (id) => done(database.run('UPDATE outbox SET attempts = attempts + 1 WHERE id = ?', id)),
    progress: (id) => {
      const found = database.rows(progressSchema, 'SELECT progress FROM outbox WHERE id = ?', id);
      return found.ok ? ok(found.value[0]?.progress ?? null) : found;
    },
    keepProgress: (id, progress) =>
      done(database.note('UPDATE outbox SET progress = ? WHERE id = ?', progress, id)),
    finish: (id, outcome) =>
      done(
        database.note(
          "UPDATE outbox SET state = ?, outcome = ?, task = '', bytes = NULL WHERE id = ?",
          outcome.state,
          outcome.state === 'sent' ? outcome.place : outcome.reason,
          id,
        ),
      ),
    find: (key) => {
      const found = database.rows(stateSchema, 'SELECT state, outcome FROM outbox WHERE key = ?', key);
      return found.ok ? ok(found.value[0] ?? null) : found;
    },
    forgetBefore: (time) =>
      done(database.run("DELETE FROM outbox WHERE state <> 'waiting' AND created_at < ?", time)),
  };
}
