import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import type { LedgerError } from './dismissals.ts';

export type Ran = Result<{ changes: number; lastId: number }, LedgerError>;

/** An open database whose failures are values; statements are prepared once. */
export interface Database {
  /** On the disk when it returns, with everything that was noted before it. */
  run(sql: string, ...values: SQLInputValue[]): Ran;
  /**
   * Written in order, but not waited for on the disk: a process that is killed loses nothing, a power cut the last of
   * it. For what the next run flushes, or what is found out again when it is missing.
   */
  note(sql: string, ...values: SQLInputValue[]): Ran;
  rows<T>(schema: z.ZodType<T>, sql: string, ...values: SQLInputValue[]): Result<T[], LedgerError>;
  /** All of it or nothing; an error inside undoes it. */
  inOneStep<T>(work: () => Result<T, LedgerError>): Result<T, LedgerError>;
}

export function createDatabase(database: DatabaseSync, location: string): Database {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const attempt = <T>(work: () => T): Result<T, LedgerError> => {
    try {
      return ok(work());
    } catch (cause) {
      return err({ kind: 'ledger-unreadable', location, cause });
    }
  };
  const run: Database['run'] = (sql, ...values) =>
    attempt(() => {
      const { changes, lastInsertRowid } = prepare(sql).run(...values);
      return { changes: Number(changes), lastId: Number(lastInsertRowid) };
    });
  return {
    run,
    note: (sql, ...values) => {
      // In WAL mode NORMAL leaves out the wait and keeps the order: https://www.sqlite.org/pragma.html#pragma_synchronous
      database.exec('PRAGMA synchronous = NORMAL');
      const ran = run(sql, ...values);
      database.exec('PRAGMA synchronous = FULL');
      return ran;
    },
    rows: (schema, sql, ...values) =>
      attempt(() =>
        prepare(sql)
          .all(...values)
          .map((row) => schema.parse(row)),
      ),
    inOneStep: (work) => {
      const begun = attempt(() => database.exec('BEGIN IMMEDIATE'));
      if (!begun.ok) return begun;
      const done = work();
      const ended = attempt(() => database.exec(done.ok ? 'COMMIT' : 'ROLLBACK'));
      if (ended.ok) return done;
      attempt(() => database.exec('ROLLBACK'));
      return ended;
    },
  };
}
