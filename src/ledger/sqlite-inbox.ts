import { z } from 'zod';
import { ok, type Result } from '../shared/result.ts';
import type { LedgerError } from './dismissals.ts';
import type { Delivery, Inbox, InboxEntry } from './inbox.ts';
import type { Database } from './sqlite-database.ts';

export const INBOX_TABLES = `
CREATE TABLE IF NOT EXISTS inbox (id INTEGER PRIMARY KEY AUTOINCREMENT, lane TEXT NOT NULL, body TEXT NOT NULL,
  received_at INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE IF NOT EXISTS claims (claim TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT`;

const rowSchema = z
  .object({
    id: z.number(),
    lane: z.string(),
    body: z.string(),
    received_at: z.number(),
    attempts: z.number(),
  })
  .transform(({ received_at, ...row }): InboxEntry => ({ ...row, receivedAt: received_at }));

interface Pending {
  readonly delivery: Delivery;
  readonly settle: (outcome: Result<InboxEntry | false, LedgerError>) => void;
}

/** What arrives together is written in one step: the disk is waited for once. */
export function createSqliteInbox(database: Database): Inbox {
  let pending: Pending[] = [];

  const addOne = ({ claims, lane, body, receivedAt }: Delivery): Result<InboxEntry | false, LedgerError> => {
    for (const claim of claims) {
      const claimed = database.run(
        'INSERT OR IGNORE INTO claims (claim, at) VALUES (?, ?)',
        claim,
        receivedAt,
      );
      if (!claimed.ok) return claimed;
      if (claimed.value.changes === 0) return ok(false);
    }
    const added = database.run(
      'INSERT INTO inbox (lane, body, received_at) VALUES (?, ?, ?)',
      lane,
      body,
      receivedAt,
    );
    return added.ok ? ok({ id: added.value.lastId, lane, body, receivedAt, attempts: 0 }) : added;
  };

  const flush = () => {
    const batch = pending;
    pending = [];
    const outcomes = database.inOneStep(() => {
      const added: (InboxEntry | false)[] = [];
      for (const { delivery } of batch) {
        const one = addOne(delivery);
        if (!one.ok) return one;
        added.push(one.value);
      }
      return ok(added);
    });
    for (const [i, { settle }] of batch.entries())
      settle(outcomes.ok ? ok(outcomes.value[i] ?? false) : outcomes);
  };

  const done = (ran: Result<unknown, LedgerError>): Result<void, LedgerError> =>
    ran.ok ? ok(undefined) : ran;
  return {
    add: (delivery) =>
      new Promise((settle) => {
        pending.push({ delivery, settle });
        if (pending.length === 1) setImmediate(flush);
      }),
    open: () => database.rows(rowSchema, 'SELECT * FROM inbox ORDER BY id'),
    begin: (id) => done(database.note('UPDATE inbox SET attempts = attempts + 1 WHERE id = ?', id)),
    finish: (id) => done(database.note('DELETE FROM inbox WHERE id = ?', id)),
    forgetBefore: (time) => done(database.run('DELETE FROM claims WHERE at < ?', time)),
  };
}
