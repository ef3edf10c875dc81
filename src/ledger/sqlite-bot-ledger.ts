import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '../shared/result.ts';
import type { BotLedger, LedgerBusy } from './bot-ledger.ts';
import type { LedgerError } from './dismissals.ts';
import { CONVERSATION_TABLES, createSqliteConversations } from './sqlite-conversations.ts';
import { createDatabase } from './sqlite-database.ts';
import { createSqliteFeedback, FEEDBACK_TABLES } from './sqlite-feedback.ts';
import { createSqliteInbox, INBOX_TABLES } from './sqlite-inbox.ts';
import { createSqliteOutbox, OUTBOX_TABLES } from './sqlite-outbox.ts';

/** How long another bot that is just ending is waited for. */
const BUSY_TIMEOUT_MS = 2000;
/** SQLITE_BUSY: https://www.sqlite.org/rescode.html */
const SQLITE_BUSY = 5;

/**
 * The bot's ledger in one SQLite file, written through to the disk (WAL, synchronous=FULL). It is locked for as long
 * as it is open, and the lock ends with the process, however that ends.
 */
export function openSqliteBotLedger(file: string): Result<BotLedger, LedgerError | LedgerBusy> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const sqlite = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
    try {
      sqlite.exec(
        `PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         PRAGMA secure_delete = ON;
         BEGIN IMMEDIATE; ${[INBOX_TABLES, OUTBOX_TABLES, CONVERSATION_TABLES, FEEDBACK_TABLES].join(';')}; COMMIT`,
      );
    } catch (cause) {
      sqlite.close();
      throw cause;
    }
    const database = createDatabase(sqlite, file);
    return ok({
      inbox: createSqliteInbox(database),
      outbox: createSqliteOutbox(database),
      conversations: createSqliteConversations(database),
      feedback: createSqliteFeedback(database),
      close: () => {
        if (sqlite.isOpen) sqlite.close();
      },
    });
  } catch (cause) {
    const isBusy = cause instanceof Error && 'errcode' in cause && cause.errcode === SQLITE_BUSY;
    return isBusy
      ? err({ kind: 'ledger-busy', location: file })
      : err({ kind: 'ledger-unreadable', location: file, cause });
  }
}
