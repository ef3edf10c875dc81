import type {
  FoundPassage,
  PassageFilter,
  ReadReport,
  ReportStore,
} from '../../src/retrieval/report-store.ts';
import { ok } from '../../src/shared/result.ts';

/** What several store objects share, as several processes share a folder. */
export interface Memory {
  readonly reports: Map<string, ReadReport>;
  writing: Promise<unknown>;
}

export const createMemory = (): Memory => ({ reports: new Map(), writing: Promise.resolve() });

/** The report store as a test double: the same promises, no files, no indexes. */
export function createInMemoryStore(memory: Memory = createMemory()): ReportStore {
  const { reports } = memory;
  const all = () => [...reports.values()];
  return {
    reports: async () => ok(all().map((r) => r.report)),
    indicators: async () => ok([...new Set(all().flatMap((r) => r.figures.map((f) => f.indicator)))]),
    figuresOf: async (indicators, reportIds) =>
      ok(
        all()
          .filter(({ report }) => reportIds?.includes(report.id) ?? true)
          .flatMap(({ report, figures }) => figures.map((f) => ({ ...f, reportId: report.id })))
          .filter((f) => indicators.includes(f.indicator)),
      ),
    read: async (reportIds) => ok(all().filter(({ report }) => reportIds.includes(report.id))),
    searchPassages: async (query, limit, filter = {}) => ok(search(all(), query, filter).slice(0, limit)),
    put: async (added) => {
      for (const one of added) reports.set(one.report.id, structuredClone(one));
      return ok(undefined);
    },
    remove: async (reportIds) => {
      for (const id of reportIds) reports.delete(id);
      return ok(undefined);
    },
    clear: async () => {
      reports.clear();
      return ok(undefined);
    },
    embedMissing: async () => ok({ done: 0, total: 0 }),
    asWriter: async (work) => {
      const turn = memory.writing.then(work);
      memory.writing = turn.catch(() => {});
      return ok(await turn);
    },
  };
}

function search(reports: readonly ReadReport[], query: string, filter: PassageFilter): FoundPassage[] {
  const wanted = pairsOf(query);
  return reports
    .filter(({ report }) => filter.reportIds?.includes(report.id) ?? true)
    .flatMap(({ report, passages }) => passages.map((p) => ({ ...p, reportId: report.id })))
    .filter((p) => filter.section === undefined || p.section.includes(filter.section))
    .filter((p) => !filter.years?.length || (p.year !== null && filter.years.includes(p.year)))
    .map((p) => ({ ...p, score: wanted.filter((pair) => p.text.includes(pair)).length }))
    .sort((a, b) => b.score - a.score);
}

const pairsOf = (text: string): string[] => [...text].slice(1).map((_, i) => text.slice(i, i + 2));
