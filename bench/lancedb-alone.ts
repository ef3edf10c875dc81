import * as lancedb from '@lancedb/lancedb';
import { BATCH } from '../src/workflows/ingest/ingest-reports.ts';
import { time } from './measure.ts';
import { printMeasured } from './run-child.ts';

// A child of the benchmark: `node lancedb-alone.ts <source store> <target>` writes and indexes the source's rows, and
// nothing else. Reading them and grouping them as the program wrote them is not timed.
type Row = Record<string, unknown>;
type TableName = 'passages' | 'figures' | 'indicators' | 'reports';

// The program's own setting, so that both have as many threads.
process.env.LANCE_CPU_THREADS ??= '2';
const [source = '', target = ''] = process.argv.slice(2);
const from = await lancedb.connect(source);
const read = async (name: TableName) => ({
  rows: (await (await from.openTable(name)).query().toArray()).map(toPlain),
  schema: await (await from.openTable(name)).schema(),
});
const tables = {
  passages: await read('passages'),
  figures: await read('figures'),
  indicators: await read('indicators'),
  reports: await read('reports'),
};
const writes = groupAsWritten();
const indexed = await readIndexed();

const { ms } = await time(async () => {
  const db = await lancedb.connect(target);
  const opened: Partial<Record<string, lancedb.Table>> = {};
  for (const [name, { schema }] of Object.entries(tables))
    opened[name] = await db.createEmptyTable(name, schema);
  for (const { name, rows } of writes) await opened[name]?.add(rows);
  for (const { name, column, index } of indexed) await opened[name]?.createIndex(column, { config: index });
});
printMeasured(ms);

/** Rows as the program hands them over: plain objects, vectors as arrays of numbers. */
function toPlain(row: Row): Row {
  const plain: Row = { ...row };
  if (plain.vector) plain.vector = Array.from(plain.vector as Iterable<number>);
  return plain;
}

/** The same calls of `add`, with the same rows in each, in the same order. */
function groupAsWritten(): { name: TableName; rows: Row[] }[] {
  const known = new Set<unknown>();
  const grouped: { name: TableName; rows: Row[] }[] = [];
  for (let at = 0; at < tables.reports.rows.length; at += BATCH) {
    const reports = tables.reports.rows.slice(at, at + BATCH);
    const ids = new Set(reports.map((r) => r.id));
    const of = (name: TableName) => tables[name].rows.filter((r) => ids.has(r.reportId));
    const figures = of('figures');
    const fresh = [...new Set(figures.map((f) => f.indicator))].filter((i) => !known.has(i));
    for (const indicator of fresh) known.add(indicator);
    grouped.push({ name: 'passages', rows: of('passages') }, { name: 'figures', rows: figures });
    if (fresh.length > 0)
      grouped.push({ name: 'indicators', rows: fresh.map((indicator) => ({ indicator })) });
    grouped.push({ name: 'reports', rows: reports });
  }
  return grouped;
}

/** The source's indexes, made with the same settings. */
async function readIndexed(): Promise<{ name: TableName; column: string; index: lancedb.Index }[]> {
  const icu = { baseTokenizer: 'icu', withPosition: false } as unknown as Partial<lancedb.FtsOptions>;
  const makers: Readonly<Record<string, () => lancedb.Index>> = {
    FTS: () => lancedb.Index.fts(icu),
    IvfFlat: () => lancedb.Index.ivfFlat({ distanceType: 'dot' }),
    BTree: () => lancedb.Index.btree(),
    Bitmap: () => lancedb.Index.bitmap(),
  };
  const found: { name: TableName; column: string; index: lancedb.Index }[] = [];
  for (const name of Object.keys(tables) as TableName[]) {
    for (const { columns, indexType } of await (await from.openTable(name)).listIndices()) {
      const make = makers[indexType];
      if (!make)
        throw new Error(`the benchmark cannot make the index ${indexType} on ${name}.${columns.join()}`);
      found.push({ name, column: columns[0] ?? '', index: make() });
    }
  }
  return found;
}
