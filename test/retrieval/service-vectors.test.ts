import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Embedded, ServiceEmbeddings } from '../../src/retrieval/report-store.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { makeReport } from './make-report.ts';
import { openLanceDbStore } from './open-lancedb-store.ts';
import { unwrap } from './report-store-contract.ts';

const TOPICS = [/人才|专家/, /资金|贷款/, /平台|实验室/, /科普|宣传/];
/** A meaning that shares no characters: one dimension a topic. */
const meaningOf = (text: string): number[] => TOPICS.map((t) => (t.test(text) ? 1 : 0.01));

/** A service whose calls can be made to fail after so many. */
function createService(name = 'http://x a', failsAfter = Number.POSITIVE_INFINITY) {
  const calls: string[][] = [];
  const embed = async (texts: string[]) => {
    if (calls.length >= failsAfter) throw new Error('down');
    calls.push(texts);
    return texts.map(meaningOf);
  };
  const service: ServiceEmbeddings = {
    name,
    embedDocuments: embed,
    embedQuery: async (text) => (await embed([text]))[0] ?? [],
  };
  return { service, calls };
}

const TEXTS = ['引进高层次人才。', '发放信用贷款。', '建成重点实验室。', '组织科普进校园。'];
const reportOf = (id: string, count = 1) =>
  makeReport(id, {
    passages: Array.from({ length: count }, (_, i) =>
      TEXTS.map((text, n) => ({ text, start: (i * TEXTS.length + n) * 20, year: 2020 + n })),
    ).flat(),
  });
const vectorTables = (location: string) => readdirSync(location).filter((f) => f.startsWith('vectors_'));

async function written(count = 1) {
  const location = join(await temporaryFolder(), 'store');
  const store = openLanceDbStore(location);
  unwrap(await store.asWriter(async () => unwrap(await store.put([reportOf('a', count)]))));
  return location;
}
const first = async (location: string, service: ServiceEmbeddings, query: string, years?: number[]) =>
  unwrap(await openLanceDbStore(location, { service }).searchPassages(query, 2, years ? { years } : {}))[0]
    ?.text;

describe('vectors of a service', () => {
  it('find what shares no word with the query, once every passage has one', async () => {
    const location = await written();
    const { service } = createService();
    const store = openLanceDbStore(location, { service });
    expect(unwrap(await store.embedMissing(() => {}))).toEqual({ done: 4, total: 4 });
    expect(await first(location, service, '专家')).toBe('引进高层次人才。');
    expect(await first(location, service, '宣传')).toBe('组织科普进校园。');
  });

  it('never bring another year', async () => {
    const location = await written();
    const { service } = createService();
    unwrap(await openLanceDbStore(location, { service }).embedMissing(() => {}));
    expect(await first(location, service, '专家', [2021])).toBe('发放信用贷款。');
    expect(await first(location, service, '专家', [1999])).toBeUndefined();
  });

  it('are made batch by batch, and an interrupted run is gone on with', async () => {
    const location = await written(40);
    const interrupted = createService('http://x a', 1);
    const told: Embedded[] = [];
    const cut = await openLanceDbStore(location, { service: interrupted.service }).embedMissing((e) =>
      told.push(e),
    );
    expect(unwrap(cut)).toEqual({ done: 64, total: 160 });
    expect(told).toEqual([{ done: 64, total: 160 }]);
    const resumed = createService();
    const store = openLanceDbStore(location, { service: resumed.service });
    expect(unwrap(await store.embedMissing(() => {}))).toEqual({ done: 160, total: 160 });
    expect(resumed.calls.flat()).toHaveLength(96);
    expect(unwrap(await store.embedMissing(() => {}))).toEqual({ done: 160, total: 160 });
    expect(resumed.calls.flat()).toHaveLength(96);
  });

  it('do not serve while they are incomplete, nor while the service is down: the built-in ones do', async () => {
    const location = await written();
    const { service, calls } = createService();
    expect(await first(location, service, '信用贷款')).toBe('发放信用贷款。');
    expect(calls).toEqual([]);
    unwrap(await openLanceDbStore(location, { service }).embedMissing(() => {}));
    const down = createService('http://x a', 0);
    expect(await first(location, down.service, '信用贷款')).toBe('发放信用贷款。');
  });

  it('of another embedding are made anew, and the old ones go when that is done', async () => {
    const location = await written();
    unwrap(await openLanceDbStore(location, { service: createService().service }).embedMissing(() => {}));
    const [old] = vectorTables(location);
    const half = createService('http://x b', 0);
    unwrap(await openLanceDbStore(location, { service: half.service }).embedMissing(() => {}));
    expect(vectorTables(location)).toEqual([old]);
    unwrap(
      await openLanceDbStore(location, { service: createService('http://x b').service }).embedMissing(
        () => {},
      ),
    );
    expect(vectorTables(location)).toHaveLength(1);
    expect(vectorTables(location)).not.toEqual([old]);
  });

  it('go with their reports', async () => {
    const location = await written();
    const { service } = createService();
    const store = openLanceDbStore(location, { service });
    unwrap(await store.asWriter(async () => unwrap(await store.put([reportOf('b')]))));
    unwrap(await store.embedMissing(() => {}));
    unwrap(unwrap(await store.asWriter(() => store.remove(['a']))));
    expect(unwrap(await store.embedMissing(() => {}))).toEqual({ done: 4, total: 4 });
    expect(unwrap(await store.searchPassages('专家', 9)).every((p) => p.reportId === 'b')).toBe(true);
    unwrap(unwrap(await store.asWriter(() => store.clear())));
    expect(unwrap(await store.searchPassages('专家', 9))).toEqual([]);
  });

  it.each([
    ['of different lengths', [[1, 2], [1]]],
    ['too few', [[1, 2]]],
    ['empty', [[], []]],
  ])('that are %s are not taken', async (_, vectors) => {
    const location = await written();
    const service: ServiceEmbeddings = {
      name: 'bad',
      embedQuery: async () => [],
      embedDocuments: async () => vectors,
    };
    const store = openLanceDbStore(location, { service });
    expect(unwrap(await store.embedMissing(() => {}))).toEqual({ done: 0, total: 4 });
    expect(existsSync(location) && vectorTables(location)).toEqual([]);
  });
});
