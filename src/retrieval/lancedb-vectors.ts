import { createHash } from 'node:crypto';
import type * as lancedb from '@lancedb/lancedb';
import { z } from 'zod';
import { connect, isAnyOf } from './lancedb-tables.ts';
import type { ServiceEmbeddings } from './report-store.ts';

/**
 * Vectors that a service made, in a table of their own: its name says which embedding they are of, so that a store
 * remembers what made them. The built-in vectors stay beside the passages and serve until these are complete, and
 * whenever the service is down.
 */
export interface VectorTable {
  /** Keys (`keyOf`) of the passages that have a vector. */
  keys(): Promise<ReadonlySet<string>>;
  add(rows: readonly VectorRow[]): Promise<void>;
  version(): Promise<number>;
  /** Keys of the nearest passages among those reports that `condition` (a filter) leaves, nearest first. */
  nearest(vector: readonly number[], limit: number, condition: string | null): Promise<string[]>;
  drop(reportIds: readonly string[]): Promise<void>;
}

export interface VectorRow {
  readonly reportId: string;
  readonly start: number;
  readonly year: number | null;
  readonly section: string;
  readonly vector: readonly number[];
}

export const keyOf = ({ reportId, start }: { readonly reportId: string; readonly start: number }): string =>
  `${reportId} ${start}`;

const PREFIX = 'vectors_';
const tableName = (embedding: string, dimensions: number): string =>
  `${PREFIX}${createHash('sha256').update(embedding).digest('hex').slice(0, 16)}_${dimensions}`;
/** The name without the dimensions, which only the first reply tells. */
const namePrefix = (embedding: string): string => tableName(embedding, 0).replace(/0$/, '');

const rowSchema = (dimensions: number) =>
  z.object({
    reportId: z.string(),
    start: z.number().int(),
    year: z.number().int().nullable(),
    section: z.string(),
    vector: z.array(z.number().finite()).length(dimensions),
  });

/** The table of an embedding, made for vectors of `dimensions` when missing; `null` when missing and not to be made. */
export async function openVectors(
  location: string,
  { name }: ServiceEmbeddings,
  dimensions: number | null,
): Promise<VectorTable | null> {
  const db = await connect(location);
  const known = (await db.tableNames()).find((n) => n.startsWith(namePrefix(name)));
  if (known === undefined && dimensions === null) return null;
  const table =
    known === undefined ? await makeVectors(db, name, dimensions ?? 0) : await db.openTable(known);
  return toVectorTable(table, known === undefined ? (dimensions ?? 0) : Number(known.split('_').at(-1)));
}

async function makeVectors(
  db: lancedb.Connection,
  embedding: string,
  dimensions: number,
): Promise<lancedb.Table> {
  const { vectorsSchema } = await import('./lancedb-schemas.ts');
  const made = tableName(embedding, dimensions);
  return db.createEmptyTable(made, vectorsSchema(dimensions), { existOk: true });
}

function toVectorTable(table: lancedb.Table, dimensions: number): VectorTable {
  const schema = rowSchema(dimensions);
  return {
    keys: async () => {
      const rows = await table.query().select(['reportId', 'start']).toArray();
      return new Set(rows.map((r) => keyOf({ reportId: String(r.reportId), start: Number(r.start) })));
    },
    add: async (rows) => {
      const checked = rows.map((r) => schema.parse(r));
      if (checked.length > 0) await table.add(checked);
    },
    version: () => table.version(),
    nearest: async (vector, limit, condition) => {
      const query = table
        .query()
        .nearestTo(schema.shape.vector.parse([...vector]))
        .distanceType('cosine');
      const narrowed = condition === null ? query : query.where(condition);
      const rows = await narrowed.select(['reportId', 'start', '_distance']).limit(limit).toArray();
      return rows.map((r) => keyOf({ reportId: String(r.reportId), start: Number(r.start) }));
    },
    drop: async (reportIds) => {
      const condition = isAnyOf('reportId', reportIds);
      if (reportIds.length > 0 && (await table.countRows(condition)) > 0) await table.delete(condition);
    },
  };
}

/** Takes the vectors of these reports, or of all (`null`), out of every embedding's table. */
export async function dropVectors(location: string, reportIds: readonly string[] | null): Promise<void> {
  await forEachTable(location, async (table) => {
    if (reportIds === null) await table.delete('true');
    else await toVectorTable(table, 0).drop(reportIds);
    await table.optimize({ cleanupOlderThan: new Date() });
  });
}

/** Takes the vectors of every other embedding away: those of `kept` serve now. */
export async function dropOtherVectors(location: string, kept: ServiceEmbeddings): Promise<void> {
  const db = await connect(location);
  for (const name of await db.tableNames())
    if (name.startsWith(PREFIX) && !name.startsWith(namePrefix(kept.name))) await db.dropTable(name);
}

async function forEachTable(location: string, work: (table: lancedb.Table) => Promise<void>): Promise<void> {
  const db = await connect(location);
  for (const name of await db.tableNames()) if (name.startsWith(PREFIX)) await work(await db.openTable(name));
}
