import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import type { LedgerError } from './dismissals.ts';

/** An open database whose failures are values; statements are prepared once. */
export interface Database {
  run(sql: string, ...values: SQLInputValue[]): Result<{ changes: number; lastId: number }, LedgerError>;
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
  return {
    run: (sql, ...values) =>
      attempt(() => {
        const { changes, lastInsertRowid } = prepare(sql).run(...values);
        return { changes: Number(changes), lastId: Number(lastInsertRowid) };
      }),
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
