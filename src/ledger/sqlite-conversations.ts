import { z } from 'zod';
import { ok, type Result } from '../shared/result.ts';
import type { Conversations } from './conversations.ts';
import type { LedgerError } from './dismissals.ts';
import type { Database } from './sqlite-database.ts';

export const CONVERSATION_TABLES = `
CREATE TABLE IF NOT EXISTS threads (thread TEXT PRIMARY KEY, subject TEXT, at INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS kept (id TEXT PRIMARY KEY, content TEXT NOT NULL, at INTEGER NOT NULL) STRICT`;

const threadSchema = z.object({ subject: z.string().nullable() });
const keptSchema = z.object({ content: z.string() });

export function createSqliteConversations(database: Database): Conversations {
  const done = (ran: Result<unknown, LedgerError>): Result<void, LedgerError> =>
    ran.ok ? ok(undefined) : ran;
  return {
    subject: (thread) => {
      const found = database.rows(threadSchema, 'SELECT subject FROM threads WHERE thread = ?', thread);
      return found.ok ? ok(found.value[0]?.subject) : found;
    },
    setSubject: (thread, subject, at) =>
      done(
        database.note(
          'INSERT OR REPLACE INTO threads (thread, subject, at) VALUES (?, ?, ?)',
          thread,
          subject,
          at,
        ),
      ),
    keep: (id, content, at) =>
      done(database.note('INSERT OR REPLACE INTO kept (id, content, at) VALUES (?, ?, ?)', id, content, at)),
    kept: (id) => {
      const found = database.rows(keptSchema, 'SELECT content FROM kept WHERE id = ?', id);
      return found.ok ? ok(found.value[0]?.content ?? null) : found;
    },
    forgetBefore: (time) =>
      database.inOneStep(() => {
        const threads = database.run('DELETE FROM threads WHERE at < ?', time);
        return threads.ok ? done(database.run('DELETE FROM kept WHERE at < ?', time)) : threads;
      }),
  };
}
