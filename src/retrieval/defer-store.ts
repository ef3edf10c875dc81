import type { ReportStore } from './report-store.ts';

/** A store whose implementation is loaded by its first use: a command that reads no reports does without it. */
export function deferStore(load: () => Promise<ReportStore>): ReportStore {
  let loading: Promise<ReportStore> | null = null;
  const store = (): Promise<ReportStore> => {
    loading ??= load();
    return loading;
  };
  return {
    reports: async () => (await store()).reports(),
    indicators: async (...given) => (await store()).indicators(...given),
    figuresOf: async (...given) => (await store()).figuresOf(...given),
    read: async (...given) => (await store()).read(...given),
    searchPassages: async (...given) => (await store()).searchPassages(...given),
    put: async (...given) => (await store()).put(...given),
    remove: async (...given) => (await store()).remove(...given),
    clear: async () => (await store()).clear(),
    embedMissing: async (...given) => (await store()).embedMissing(...given),
    asWriter: async (work) => (await store()).asWriter(work),
  };
}
