import { mkdir } from 'node:fs/promises';
import * as lancedb from '@lancedb/lancedb';
import type { Schema } from 'apache-arrow';
import { isLocal } from './is-local.ts';

export type Tables = Record<'reports' | 'passages' | 'figures' | 'indicators', lancedb.Table>;

/** Rows of a table above which an approximate vector index pays (measured: below, brute force is faster). */
const VECTOR_INDEX_ROWS = 20_000;

/** The one place where text goes into a filter. */
const quote = (value: string): string => `'${value.replace(/'/g, "''")}'`;
export const isAnyOf = (column: string, values: readonly string[]): string =>
  `${column} IN (${values.map(quote).join(', ')})`;

export const containsText = (column: string, text: string): string => `contains(${column}, ${quote(text)})`;

/** Opens the tables and makes those of a new store; a store that has lost one of them is damaged, and throws. */
export async function openTables(location: string, dimensions: number): Promise<Tables> {
  const db = await connect(location);
  const names = new Set(await db.tableNames());
  const open = async (name: keyof Tables) => {
    if (names.has(name)) return db.openTable(name);
    if (names.has('reports')) throw new Error(`the table ${name} is gone`);
    return db.createEmptyTable(name, await loadSchema(name, dimensions), { existOk: true });
  };
  const passages = await open('passages');
  const figures = await open('figures');
  const indicators = await open('indicators');
  // Made last: where it stands, the others must stand too.
  return { passages, figures, indicators, reports: await open('reports') };
}

/** Loaded for a new store alone: LanceDB brings its own copy of Arrow, and this one doubles what opening costs. */
async function loadSchema(name: keyof Tables, dimensions: number): Promise<Schema> {
  const { tableSchemas } = await import('./lancedb-schemas.ts');
  return tableSchemas(dimensions)[name];
}

/** Takes the tables away whatever state they are in; the next opening makes them anew. */
export async function dropTables(location: string): Promise<void> {
  const db = await connect(location);
  // The reports first: what is left of the others is then no damage.
  for (const name of (await db.tableNames()).sort().reverse()) await db.dropTable(name);
}

export async function connect(location: string): Promise<lancedb.Connection> {
  // On two processors LanceDB gives itself one thread, and an index over some 100,000 passages never ends
  // (lancedb/lancedb#3568). It reads the variable when it first works.
  process.env.LANCE_CPU_THREADS ??= '2';
  if (isLocal(location)) await mkdir(location, { recursive: true });
  return lancedb.connect(location, isLocal(location) ? { readConsistencyInterval: 0 } : {});
}

/** Takes out the rows of these reports, and the indicators that no other report has. */
export async function dropReports(t: Tables, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const ofReports = isAnyOf('reportId', ids);
  if ((await t.reports.countRows(isAnyOf('id', ids))) > 0) await t.reports.delete(isAnyOf('id', ids));
  if ((await t.passages.countRows(ofReports)) > 0) await t.passages.delete(ofReports);
  const touched = await indicatorsWhere(t, ofReports);
  if (touched.length === 0) return;
  await t.figures.delete(ofReports);
  const left = new Set(await indicatorsWhere(t, isAnyOf('indicator', touched)));
  const gone = new Set(touched.filter((indicator) => !left.has(indicator)));
  if (gone.size > 0) await dropIndicators(t.indicators, gone);
}

/** Writes the table anew: a delete would keep its condition, the words themselves, in the newest version. */
async function dropIndicators(table: lancedb.Table, gone: ReadonlySet<string>): Promise<void> {
  const rows = await table.query().toArray();
  const kept = rows
    .map((row) => ({ indicator: String(row.indicator) }))
    .filter((r) => !gone.has(r.indicator));
  if (kept.length > 0) await table.add(kept, { mode: 'overwrite' });
  else await table.delete('true');
}

export const indicatorsWhere = (t: Tables, condition: string): Promise<string[]> =>
  distinctOf(t.figures.query().where(condition).select(['indicator']));

/** The different indicators of what a query finds. */
export async function distinctOf(query: lancedb.Query): Promise<string[]> {
  const found = await query.toArrow();
  return [...new Set<string>(found.getChild('indicator') ?? [])];
}

/** Deletes for good what is in no newest version. A b-tree keeps removed words, so the next writer makes it anew. */
export async function purge(t: Tables): Promise<void> {
  for (const [name, table] of Object.entries(t)) {
    if (name === 'figures' || (await table.countRows()) === 0)
      for (const index of await table.listIndices()) await table.dropIndex(index.name);
    await table.optimize({ cleanupOlderThan: new Date() });
  }
}

/** Full text by the ICU tokenizer (it finds two-character Chinese words), b-trees for what filters ask. */
export async function bringIndexesUpToDate(t: Tables): Promise<void> {
  const ensure = async (table: lancedb.Table, column: string, index: lancedb.Index) => {
    const known = (await table.listIndices()).some((i) => i.columns.includes(column));
    if (!known) await table.createIndex(column, { config: index });
  };
  // `icu` is known at run time; the option's type lists only the older tokenizers.
  const icu = { baseTokenizer: 'icu', withPosition: false } as unknown as Partial<lancedb.FtsOptions>;
  // Compacted first: an index made before would have to be made again.
  await Promise.all(Object.values(t).map((table) => table.optimize()));
  const passages = await t.passages.countRows();
  if (passages > 0) await ensure(t.passages, 'text', lancedb.Index.fts(icu));
  if (passages > VECTOR_INDEX_ROWS)
    await ensure(t.passages, 'vector', lancedb.Index.ivfFlat({ distanceType: 'dot' }));
  if ((await t.figures.countRows()) > 0) {
    await ensure(t.figures, 'indicator', lancedb.Index.btree());
    await ensure(t.figures, 'reportId', lancedb.Index.btree());
  }
}
