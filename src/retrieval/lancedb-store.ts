import { mkdir } from 'node:fs/promises';
import * as lancedb from '@lancedb/lancedb';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { Field, FixedSizeList, Float32, Int32, Schema, Utf8 } from 'apache-arrow';
import { lock } from 'proper-lockfile';
import { err, ok, type Result } from '../shared/result.ts';
import {
  fromFigureRow,
  fromReportRow,
  passageRowSchema,
  toFigureRows,
  toPassageRow,
  toReportRow,
} from './lancedb-rows.ts';
import type {
  FoundPassage,
  Passage,
  PassageFilter,
  ReadReport,
  ReportStore,
  StoredFigure,
  StoredReport,
  StoreError,
} from './report-store.ts';

export interface LanceDbStoreOptions {
  /** A folder, or a URI that LanceDB knows (s3://, gs://, az://, db://). A local folder is made when missing. */
  readonly location: string;
  readonly embeddings: EmbeddingsInterface<number[]>;
  readonly dimensions: number;
  /** How long a second writer waits for the first, in milliseconds. Default 20,000. */
  readonly lockWaitMs?: number;
}

type Tables = Record<'reports' | 'passages' | 'figures' | 'indicators', lancedb.Table>;

/** Rows of a table above which an approximate vector index pays (measured: below, brute force is faster). */
const VECTOR_INDEX_ROWS = 20_000;

const isLocal = (location: string): boolean => !/^[a-z][a-z0-9+]*:\/\//i.test(location);
/** The one place where text goes into a filter. */
const quote = (value: string): string => `'${value.replace(/'/g, "''")}'`;
const isAnyOf = (column: string, values: readonly string[]): string =>
  `${column} IN (${values.map(quote).join(', ')})`;

/** The report store in LanceDB: four tables, one writer, readers always on the newest version. */
export function createLanceDbStore(options: LanceDbStoreOptions): ReportStore {
  const { location } = options;
  let opened: Promise<Tables> | null = null;
  let reportCache: { version: number; reports: readonly StoredReport[] } | null = null;
  let indicatorCache: { version: number; indicators: readonly string[] } | null = null;

  const tables = (): Promise<Tables> => {
    opened ??= openTables(options).catch((cause: unknown) => {
      opened = null;
      throw cause;
    });
    return opened;
  };
  const attempt = async <T>(work: (t: Tables) => Promise<T>): Promise<Result<T, StoreError>> => {
    try {
      return ok(await work(await tables()));
    } catch (cause) {
      return err(toStoreError(location, cause));
    }
  };

  const readReports = async (t: Tables): Promise<readonly StoredReport[]> => {
    const version = await t.reports.version();
    if (reportCache?.version !== version) {
      reportCache = {
        version,
        reports: (await t.reports.query().toArray()).map((row) => fromReportRow({ ...row })),
      };
    }
    return reportCache.reports;
  };

  const readIndicators = async (t: Tables): Promise<readonly string[]> => {
    const version = await t.indicators.version();
    if (indicatorCache?.version !== version) {
      const rows = await t.indicators.query().toArray();
      indicatorCache = { version, indicators: [...new Set(rows.map((row) => String(row.indicator)))] };
    }
    return indicatorCache.indicators;
  };

  const put = async (t: Tables, reports: readonly ReadReport[]): Promise<void> => {
    if (reports.length === 0) return;
    const ids = reports.map((r) => r.report.id);
    await dropReports(t, ids);
    const figures = reports.flatMap(toFigureRows);
    const passages = reports.flatMap(({ report, passages }) =>
      passages.map((passage) => ({ id: report.id, passage })),
    );
    const vectors = await options.embeddings.embedDocuments(passages.map((p) => indexedText(p.passage)));
    const schema = passageRowSchema(options.dimensions);
    if (passages.length > 0) {
      await t.passages.add(
        passages.map(({ id, passage }, i) => schema.parse(toPassageRow(id, passage, vectors[i] ?? []))),
      );
    }
    if (figures.length > 0) await t.figures.add(figures);
    const known = new Set(await readIndicators(t));
    const fresh = [...new Set(figures.map((f) => f.indicator))].filter((i) => !known.has(i));
    if (fresh.length > 0) await t.indicators.add(fresh.map((indicator) => ({ indicator })));
    // The report's own row is written last: until it stands, readers do not see the rest.
    await t.reports.add(reports.map(toReportRow));
  };

  return {
    reports: () => attempt(readReports),
    indicators: () => attempt(readIndicators),
    figuresOf: (indicators, reportIds) =>
      attempt(async (t) => {
        if (indicators.length === 0 || reportIds?.length === 0) return [];
        const visible = new Set((await readReports(t)).map((r) => r.id));
        const narrow = reportIds && reportIds.length <= 200 ? ` AND ${isAnyOf('reportId', reportIds)}` : '';
        const rows = await t.figures
          .query()
          .where(isAnyOf('indicator', indicators) + narrow)
          .toArray();
        const wanted = reportIds ? new Set(reportIds) : visible;
        return rows
          .map((row) => fromFigureRow({ ...row }))
          .filter((f: StoredFigure) => wanted.has(f.reportId) && visible.has(f.reportId));
      }),
    searchPassages: (query, limit, filter) =>
      attempt(async (t) =>
        searchHybrid(
          t,
          await options.embeddings.embedQuery(query),
          query,
          limit,
          filter ?? {},
          new Set((await readReports(t)).map((r) => r.id)),
        ),
      ),
    put: (reports) => attempt((t) => put(t, reports)),
    remove: (reportIds) =>
      attempt(async (t) => {
        await dropReports(t, reportIds);
        for (const table of Object.values(t)) await table.optimize({ cleanupOlderThan: new Date() });
      }),
    asWriter: (work) => asWriter(options, tables, work),
  };
}

async function openTables({ location, dimensions }: LanceDbStoreOptions): Promise<Tables> {
  if (isLocal(location)) await mkdir(location, { recursive: true });
  const db = await lancedb.connect(location, isLocal(location) ? { readConsistencyInterval: 0 } : {});
  const names = new Set(await db.tableNames());
  const open = (name: keyof Tables, schema: Schema) =>
    names.has(name) ? db.openTable(name) : db.createEmptyTable(name, schema, { existOk: true });
  return {
    reports: await open('reports', REPORTS),
    passages: await open('passages', passagesSchema(dimensions)),
    figures: await open('figures', FIGURES),
    indicators: await open('indicators', new Schema([required('indicator')])),
  };
}

const required = (name: string) => new Field(name, new Utf8(), false);
const optional = (name: string) => new Field(name, new Utf8(), true);
const whole = (name: string, nullable = false) => new Field(name, new Int32(), nullable);

const REPORTS = new Schema([
  ...['id', 'file', 'title', 'body', 'organisation', 'places'].map(required),
  optional('level'),
  whole('year', true),
  whole('planYear', true),
  whole('passages'),
  whole('figures'),
  whole('reader'),
]);
const FIGURES = new Schema([
  ...['reportId', 'indicator', 'measure', 'aim'].map(required),
  optional('verb'),
  optional('value'),
  required('unit'),
  whole('year', true),
  ...['period', 'scope', 'qualifier', 'masked'].map(optional),
  required('raw'),
  whole('start'),
  whole('end'),
  required('sentence'),
  whole('sentenceStart'),
  whole('sentenceEnd'),
  required('section'),
]);
const passagesSchema = (dimensions: number) =>
  new Schema([
    ...['reportId', 'text', 'section'].map(required),
    whole('year', true),
    whole('start'),
    whole('end'),
    new Field('vector', new FixedSizeList(dimensions, new Field('item', new Float32(), true)), false),
  ]);

const indexedText = (passage: Passage): string => `${passage.section}\n${passage.text}`;

async function dropReports(t: Tables, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  if ((await t.reports.countRows(isAnyOf('id', ids))) > 0) await t.reports.delete(isAnyOf('id', ids));
  for (const table of [t.passages, t.figures]) {
    if ((await table.countRows(isAnyOf('reportId', ids))) > 0) await table.delete(isAnyOf('reportId', ids));
  }
}

async function searchHybrid(
  t: Tables,
  vector: number[],
  query: string,
  limit: number,
  filter: PassageFilter,
  visible: ReadonlySet<string>,
): Promise<FoundPassage[]> {
  const conditions = [
    ...(filter.years && filter.years.length > 0 ? [`year IN (${filter.years.join(', ')})`] : []),
    ...(filter.reportIds ? [isAnyOf('reportId', filter.reportIds.length > 0 ? filter.reportIds : [''])] : []),
  ];
  const columns = ['reportId', 'text', 'section', 'year', 'start', 'end'];
  const words = query.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const base = t.passages.query().nearestTo(vector).distanceType('dot');
  const hybrid =
    words === ''
      ? base
      : base
          .fullTextSearch(words, { columns: ['text'] })
          .rerank(await lancedb.rerankers.RRFReranker.create());
  const narrowed = conditions.length > 0 ? hybrid.where(conditions.join(' AND ')) : hybrid;
  const rows = await narrowed.limit(limit).toArray();
  return rows
    .filter((row) => visible.has(String(row.reportId)))
    .map((row, i) => {
      const [reportId, text, section, year, start, end] = columns.map((c) => row[c] as unknown);
      return {
        reportId: String(reportId),
        text: String(text),
        section: String(section),
        year: typeof year === 'number' ? year : null,
        start: Number(start),
        end: Number(end),
        score: Number(row._relevance_score ?? 1 / (i + 1)),
      };
    });
}

/** Full text by the ICU tokenizer (it finds two-character Chinese words), b-trees for what filters ask. */
async function bringIndexesUpToDate(t: Tables): Promise<void> {
  const ensure = async (table: lancedb.Table, column: string, index: lancedb.Index) => {
    const known = (await table.listIndices()).some((i) => i.columns.includes(column));
    if (!known) await table.createIndex(column, { config: index });
  };
  // `icu` is known at run time; the option's type lists only the older tokenizers.
  const icu = { baseTokenizer: 'icu', withPosition: false } as unknown as Partial<lancedb.FtsOptions>;
  if ((await t.passages.countRows()) > 0) {
    await ensure(t.passages, 'text', lancedb.Index.fts(icu));
    if ((await t.passages.countRows()) > VECTOR_INDEX_ROWS)
      await ensure(t.passages, 'vector', lancedb.Index.ivfFlat({ distanceType: 'dot' }));
  }
  if ((await t.figures.countRows()) > 0) await ensure(t.figures, 'indicator', lancedb.Index.btree());
  for (const table of Object.values(t)) await table.optimize();
}

async function asWriter<T>(
  options: LanceDbStoreOptions,
  tables: () => Promise<Tables>,
  work: () => Promise<T>,
): Promise<Result<T, StoreError>> {
  const { location } = options;
  let release: (() => Promise<void>) | null = null;
  try {
    if (isLocal(location)) {
      await mkdir(location, { recursive: true });
      const attempts = Math.ceil((options.lockWaitMs ?? 20_000) / 500);
      release = await lock(location, {
        stale: 15_000,
        retries: { retries: attempts, factor: 1, minTimeout: 500, maxTimeout: 500 },
      });
    }
    const value = await work();
    await bringIndexesUpToDate(await tables());
    return ok(value);
  } catch (cause) {
    return err(toStoreError(location, cause));
  } finally {
    await release?.();
  }
}

function toStoreError(location: string, cause: unknown): StoreError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  const message = String(cause);
  if (code === 'ELOCKED') return { kind: 'store-busy', location };
  if (
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'EPERM' ||
    /permission denied|read-only/i.test(message)
  ) {
    return { kind: 'store-read-only', location, cause };
  }
  return { kind: 'store-unreadable', location, cause };
}
