import * as lancedb from '@lancedb/lancedb';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { err, ok, type Result } from '../shared/result.ts';
import {
  fromFigureRow,
  fromReportRow,
  passageRowSchema,
  toFigureRows,
  toPassageRow,
  toReportRow,
  toRows,
} from './lancedb-rows.ts';
import {
  bringIndexesUpToDate,
  distinctOf,
  dropReports,
  dropTables,
  indicatorsWhere,
  isAnyOf,
  isLocal,
  openTables,
  purge,
  type Tables,
} from './lancedb-tables.ts';
import type {
  FoundPassage,
  Passage,
  PassageFilter,
  ReadReport,
  ReportStore,
  StoredReport,
  StoreError,
} from './report-store.ts';
import { withWriterLock } from './writer-lock.ts';

export interface LanceDbStoreOptions {
  /** A folder, or a URI that LanceDB knows (s3://, gs://, az://, db://). A local folder is made when missing. */
  readonly location: string;
  readonly embeddings: EmbeddingsInterface<number[]>;
  readonly dimensions: number;
  /** How long a second writer waits for the first, in milliseconds. Default 20,000. */
  readonly lockWaitMs?: number;
}

/** Ids that a filter may list; more of them are told apart afterwards. */
const isFew = (reportIds: readonly string[]): boolean => reportIds.length > 0 && reportIds.length <= 200;

/** The report store in LanceDB: four tables, one writer, readers always on the newest version. */
export function createLanceDbStore(options: LanceDbStoreOptions): ReportStore {
  const { location } = options;
  let opened: Promise<Tables> | null = null;
  let reportCache: { version: number; reports: readonly StoredReport[] } | null = null;
  let indicatorCache: { version: number; indicators: readonly string[] } | null = null;

  const tables = (): Promise<Tables> => {
    opened ??= openTables(location, options.dimensions).catch((cause: unknown) => {
      opened = null;
      throw cause;
    });
    return opened;
  };
  const forgetTables = (): void => {
    opened = null;
    reportCache = null;
    indicatorCache = null;
  };
  const guard = async <T>(work: () => Promise<T>): Promise<Result<T, StoreError>> => {
    try {
      return ok(await work());
    } catch (cause) {
      return err(toStoreError(location, cause));
    }
  };
  const attempt = <T>(work: (t: Tables) => Promise<T>) => guard(async () => work(await tables()));

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
      indicatorCache = { version, indicators: await distinctOf(t.indicators.query()) };
    }
    return indicatorCache.indicators;
  };

  const put = async (t: Tables, reports: readonly ReadReport[]): Promise<void> => {
    if (reports.length === 0) return;
    // Every row is made before the first one is written: a bad one leaves the store as it was.
    const rows = reports.map(toReportRow);
    const figures = reports.flatMap(toFigureRows);
    const passages = await toPassageRows(reports, options);
    await dropReports(
      t,
      rows.map((row) => row.id),
    );
    const known = new Set(await readIndicators(t));
    const fresh = [...new Set(figures.map((f) => f.indicator))].filter((i) => !known.has(i));
    const indicators = fresh.map((indicator) => ({ indicator }));
    const add = async (table: lancedb.Table, added: Record<string, unknown>[]) => {
      if (added.length > 0) await table.add(added);
    };
    await Promise.all([add(t.passages, passages), add(t.figures, figures), add(t.indicators, indicators)]);
    // The report's own row is written last: until it stands, readers do not see the rest.
    await t.reports.add(rows);
  };

  const visibleIds = async (t: Tables): Promise<ReadonlySet<string>> =>
    new Set((await readReports(t)).map((r) => r.id));

  return {
    reports: () => attempt(readReports),
    indicators: (reportIds) =>
      attempt((t) =>
        reportIds && isFew(reportIds)
          ? indicatorsWhere(t, isAnyOf('reportId', reportIds))
          : readIndicators(t),
      ),
    figuresOf: (indicators, reportIds) =>
      attempt(async (t) => {
        if (indicators.length === 0 || reportIds?.length === 0) return [];
        const visible = await visibleIds(t);
        const narrow = reportIds && isFew(reportIds) ? ` AND ${isAnyOf('reportId', reportIds)}` : '';
        const found = await t.figures
          .query()
          .where(isAnyOf('indicator', indicators) + narrow)
          .toArrow();
        const wanted = reportIds ? new Set(reportIds) : visible;
        return toRows(found, 'reportId', (id) => wanted.has(id) && visible.has(id)).map(fromFigureRow);
      }),
    read: (reportIds) => attempt(async (t) => readWhole(t, await readReports(t), reportIds)),
    searchPassages: (query, limit, filter) =>
      attempt(async (t) => {
        const vector = await options.embeddings.embedQuery(query);
        return searchVisible(t, { query, vector, limit, filter: filter ?? {} }, await visibleIds(t));
      }),
    put: (reports) => attempt((t) => put(t, reports)),
    remove: (reportIds) =>
      attempt(async (t) => {
        await dropReports(t, reportIds);
        await purge(t);
      }),
    clear: async () => {
      const emptied = await attempt(async (t) => {
        for (const table of Object.values(t)) await table.delete('true');
        await purge(t);
      });
      if (emptied.ok) return emptied;
      // Damaged: what cannot be emptied is taken away. Readers that have it open must open it again.
      forgetTables();
      return guard(() => dropTables(location));
    },
    asWriter: (work) => {
      const write = async () => {
        const value = await work();
        await bringIndexesUpToDate(await tables());
        return value;
      };
      return guard(() =>
        isLocal(location) ? withWriterLock(location, options.lockWaitMs ?? 20_000, write) : write(),
      );
    },
  };
}

/** Reports with their passages and figures, each in reading order. */
async function readWhole(
  t: Tables,
  reports: readonly StoredReport[],
  reportIds: readonly string[],
): Promise<ReadReport[]> {
  const wanted = new Set(reportIds);
  const found = reports.filter((r) => wanted.has(r.id));
  if (found.length === 0) return [];
  const condition = isAnyOf(
    'reportId',
    found.map((r) => r.id),
  );
  const [figureRows, passageRows] = await Promise.all([
    t.figures.query().where(condition).toArrow(),
    t.passages
      .query()
      .where(condition)
      .select([...PASSAGE_COLUMNS])
      .toArray(),
  ]);
  const figures = Map.groupBy(
    toRows(figureRows, 'reportId', () => true).map(fromFigureRow),
    (f) => f.reportId,
  );
  const passages = Map.groupBy(passageRows.map(toPassage), (p) => p.reportId);
  const inOrder = (a: { start: number }, b: { start: number }) => a.start - b.start;
  return found.map((report) => ({
    report,
    figures: (figures.get(report.id) ?? []).map(({ reportId: _, ...figure }) => figure).toSorted(inOrder),
    passages: (passages.get(report.id) ?? []).map(({ reportId: _, ...passage }) => passage).toSorted(inOrder),
  }));
}

const PASSAGE_COLUMNS = ['reportId', 'text', 'section', 'year', 'start', 'end'] as const;

function toPassage(row: Record<string, unknown>): Passage & { readonly reportId: string } {
  const [reportId, text, section, year, start, end] = PASSAGE_COLUMNS.map((c) => row[c]);
  return {
    reportId: String(reportId),
    text: String(text),
    section: String(section),
    year: typeof year === 'number' ? year : null,
    start: Number(start),
    end: Number(end),
  };
}

async function toPassageRows(reports: readonly ReadReport[], options: LanceDbStoreOptions) {
  const passages = reports.flatMap(({ report, passages }) =>
    passages.map((passage) => ({ id: report.id, passage })),
  );
  const vectors = await options.embeddings.embedDocuments(passages.map((p) => indexedText(p.passage)));
  const schema = passageRowSchema(options.dimensions);
  return passages.map(({ id, passage }, i) => schema.parse(toPassageRow(id, passage, vectors[i] ?? [])));
}

const indexedText = (passage: Passage): string => `${passage.section}\n${passage.text}`;

interface Search {
  readonly query: string;
  readonly vector: number[];
  readonly limit: number;
  readonly filter: PassageFilter;
}

/** The best passages of visible reports; those of half-written ones are left out and give up their places. */
async function searchVisible(
  t: Tables,
  search: Search,
  visible: ReadonlySet<string>,
): Promise<FoundPassage[]> {
  const hidden = new Set<string>();
  for (;;) {
    const found = await searchHybrid(t, search, [...hidden]);
    const unseen = found.filter((p) => !visible.has(p.reportId));
    if (unseen.length === 0) return found;
    for (const { reportId } of unseen) hidden.add(reportId);
  }
}

async function searchHybrid(t: Tables, search: Search, without: readonly string[]): Promise<FoundPassage[]> {
  const { query, vector, limit, filter } = search;
  const conditions = [
    ...(filter.years && filter.years.length > 0 ? [`year IN (${filter.years.join(', ')})`] : []),
    ...(filter.reportIds ? [isAnyOf('reportId', filter.reportIds.length > 0 ? filter.reportIds : [''])] : []),
    ...(without.length > 0 ? [`NOT ${isAnyOf('reportId', without)}`] : []),
  ];
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
  return rows.map((row, i) => ({ ...toPassage(row), score: Number(row._relevance_score ?? 1 / (i + 1)) }));
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
