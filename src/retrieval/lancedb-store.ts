import type * as lancedb from '@lancedb/lancedb';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { err, ok, type Result } from '../shared/result.ts';
import { isLocal } from './is-local.ts';
import {
  fromFigureRow,
  fromReportRow,
  passageRowSchema,
  toFigureRows,
  toPassageRow,
  toReportRow,
  toRows,
} from './lancedb-rows.ts';
import { indexedText, PASSAGE_COLUMNS, searchVisible, toPassage } from './lancedb-search.ts';
import { type CompleteCache, embedMissing, searchByService } from './lancedb-service-search.ts';
import {
  bringIndexesUpToDate,
  distinctOf,
  dropReports,
  dropTables,
  indicatorsWhere,
  isAnyOf,
  openTables,
  purge,
  type Tables,
} from './lancedb-tables.ts';
import { dropVectors } from './lancedb-vectors.ts';
import type { ReadReport, ReportStore, ServiceEmbeddings, StoredReport, StoreError } from './report-store.ts';
import { withWriterLock } from './writer-lock.ts';

export interface LanceDbStoreOptions {
  /** A folder, or a URI that LanceDB knows (s3://, gs://, az://, db://). A local folder is made when missing. */
  readonly location: string;
  readonly embeddings: EmbeddingsInterface<number[]>;
  readonly dimensions: number;
  /** Makes the vectors that search goes by once every passage has one; absent: the built-in ones serve. */
  readonly service?: ServiceEmbeddings;
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
  const complete: CompleteCache = { of: '', passages: null };
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
        const search = {
          query,
          vector: await options.embeddings.embedQuery(query),
          limit,
          filter: filter ?? {},
        };
        const visible = await visibleIds(t);
        const byService =
          options.service && search.filter.by !== 'words'
            ? await searchByService(complete, location, options.service, t, search, visible)
            : null;
        return byService ?? searchVisible(t, search, visible);
      }),
    embedMissing: (onProgress) =>
      attempt(async (t) =>
        options.service
          ? embedMissing(location, options.service, t, await visibleIds(t), onProgress)
          : { done: 0, total: 0 },
      ),
    put: (reports) => attempt((t) => put(t, reports)),
    remove: (reportIds) =>
      attempt(async (t) => {
        await dropReports(t, reportIds);
        await dropVectors(location, reportIds);
        await purge(t);
      }),
    clear: async () => {
      const emptied = await attempt(async (t) => {
        for (const table of Object.values(t)) await table.delete('true');
        await dropVectors(location, null);
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

async function toPassageRows(reports: readonly ReadReport[], options: LanceDbStoreOptions) {
  const passages = reports.flatMap(({ report, passages }) =>
    passages.map((passage) => ({ id: report.id, passage })),
  );
  const vectors = await options.embeddings.embedDocuments(passages.map((p) => indexedText(p.passage)));
  const schema = passageRowSchema(options.dimensions);
  return passages.map(({ id, passage }, i) => schema.parse(toPassageRow(id, passage, vectors[i] ?? [])));
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
