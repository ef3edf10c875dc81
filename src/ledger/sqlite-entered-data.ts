import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { EnteredData } from '../entered-data/entered-data.ts';
import { enteredDataSchema } from '../entered-data/entered-data-schema.ts';
import { compareData, emptyData, isChanged, mergeData } from '../entered-data/merge-data.ts';
import type { DataVersion, EnteredDataLedger } from './entered-data-ledger.ts';
import { createSqliteFile } from './sqlite-file.ts';

/**
 * Rows are only ever added. `data` is the whole of what was entered once the version stands; `base` is the import whose
 * data stood before an import (0: none), so that undo after undo walks back; `undoes` is the import that an undo took back.
 */
const TABLE = `CREATE TABLE IF NOT EXISTS entered_versions (
  id INTEGER PRIMARY KEY AUTOINCREMENT, year INTEGER NOT NULL, organisation TEXT, at TEXT NOT NULL, who TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'undo')), source TEXT, undoes INTEGER, base INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT; CREATE INDEX IF NOT EXISTS entered_versions_by_year ON entered_versions (year, organisation, id)`;

const text = z.string();
const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: text, sha256: text }),
  z.object({ kind: z.literal('form') }),
]);

/** A column that holds JSON of this form. */
const inJson = <T>(schema: z.ZodType<T>) =>
  text.transform((written, context): T => {
    const parsed = schema.safeParse(JSON.parse(written));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: parsed.error.message });
    return z.NEVER;
  });
const rowSchema = z.object({
  id: z.int(),
  year: z.int(),
  organisation: text.nullable(),
  at: text,
  who: text,
  kind: z.enum(['import', 'undo']),
  source: inJson(sourceSchema).nullable(),
  undoes: z.int().nullable(),
  base: z.int(),
  data: inJson(enteredDataSchema),
});
type Row = z.infer<typeof rowSchema>;

/** Entered data in an SQLite file. While it is missing nothing has been entered. */
export function createSqliteEnteredData(file: string): EnteredDataLedger {
  const using = createSqliteFile(file, TABLE);
  return {
    current: (year, organisation) =>
      using((database) => {
        const data = latestOf(database, year, organisation)?.data;
        return data && !isEmpty(data) ? data : null;
      }, null),
    organisations: (year) =>
      using<readonly (string | null)[]>(
        (database) =>
          database
            .prepare(
              'SELECT DISTINCT organisation FROM entered_versions WHERE year = ? ORDER BY organisation',
            )
            .all(year)
            .map((row) => z.object({ organisation: text.nullable() }).parse(row).organisation),
        [],
      ),
    history: (year) =>
      using<readonly DataVersion[]>((database) => {
        const rows = database
          .prepare('SELECT * FROM entered_versions WHERE year = ? ORDER BY id')
          .all(year)
          .map((row) => rowSchema.parse(row));
        const before = new Map<string | null, EnteredData>();
        return rows.map((row) => {
          const version = toVersion(row, before.get(row.organisation));
          before.set(row.organisation, row.data);
          return version;
        });
      }, []),
    save: ({ data: sent, source, who, at }) =>
      using((database) =>
        inTransaction(database, () => {
          const { year, organisation } = sent;
          const latest = latestOf(database, year, organisation);
          const current = latest?.data ?? emptyData(year, organisation);
          const data = mergeData(current, sent);
          const changes = compareData(current, data);
          const { added, changed } = changes.figures;
          const unchanged = sent.figures.length - added.length - changed.length;
          if (!isChanged(changes)) return { version: null, changes, unchanged };
          const base = latest ? stateOf(latest) : 0;
          const row = { year, organisation, at, who, kind: 'import', undoes: null, base } as const;
          return { version: insert(database, { ...row, source, data }), changes, unchanged };
        }),
      ),
    undo: (year, organisation, { who, at }) =>
      using(
        (database) =>
          inTransaction(database, () => {
            const latest = latestOf(database, year, organisation);
            const undone = latest && rowOf(database, stateOf(latest));
            if (!latest || !undone) return null;
            const data = rowOf(database, undone.base)?.data ?? emptyData(year, organisation);
            const made = { year, organisation, at, who, kind: 'undo', source: null, data } as const;
            const row = { ...made, undoes: undone.id, base: undone.base };
            return toVersion({ ...row, id: insert(database, row) }, latest.data);
          }),
        null,
      ),
  };
}

const isEmpty = ({ figures, highlights, plans }: EnteredData): boolean =>
  figures.length + highlights.length + plans.length === 0;

/** The import whose data stand since a version: its own, or the one that an undo went back to; 0 when none does. */
const stateOf = (row: Row): number => (row.kind === 'import' ? row.id : row.base);

function latestOf(database: DatabaseSync, year: number, organisation: string | null): Row | null {
  const row = database
    .prepare('SELECT * FROM entered_versions WHERE year = ? AND organisation IS ? ORDER BY id DESC LIMIT 1')
    .get(year, organisation);
  return row === undefined ? null : rowSchema.parse(row);
}

function rowOf(database: DatabaseSync, id: number): Row | null {
  const row = database.prepare('SELECT * FROM entered_versions WHERE id = ?').get(id);
  return row === undefined ? null : rowSchema.parse(row);
}

function insert(database: DatabaseSync, row: Omit<Row, 'id'>): number {
  const { lastInsertRowid } = database
    .prepare(
      'INSERT INTO entered_versions (year, organisation, at, who, kind, source, undoes, base, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      row.year,
      row.organisation,
      row.at,
      row.who,
      row.kind,
      row.source && JSON.stringify(row.source),
      row.undoes,
      row.base,
      JSON.stringify(row.data),
    );
  return Number(lastInsertRowid);
}

/** One writer from its first look to its last word: what is merged into is what stands. */
function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (cause) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}

function toVersion({ id, data, base: _, ...row }: Row, before: EnteredData | undefined): DataVersion {
  const was = before ?? emptyData(row.year, row.organisation);
  return { ...row, version: id, changes: compareData(was, data) };
}
