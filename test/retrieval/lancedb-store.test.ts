import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '@lancedb/lancedb';
import { describe, expect, it } from 'vitest';
import type { ReportStore } from '../../src/retrieval/report-store.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { makeReport } from './make-report.ts';
import { openLanceDbStore } from './open-lancedb-store.ts';
import { describeReportStore, unwrap } from './report-store-contract.ts';

describeReportStore('the LanceDB store', async () => {
  const location = join(await temporaryFolder(), 'store');
  return () => openLanceDbStore(location);
});

const TABLES = ['reports', 'passages', 'figures', 'indicators'] as const;

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
}

async function filesWith(folder: string, text: string): Promise<string[]> {
  const files = await filesUnder(folder);
  const contents = await Promise.all(files.map(async (file) => (await readFile(file)).toString('latin1')));
  const wanted = Buffer.from(text).toString('latin1').toLowerCase();
  return files.filter((_, i) => contents[i]?.toLowerCase().includes(wanted));
}

/** A store with two reports, written in two goes. */
async function writtenStore(): Promise<{ folder: string; store: ReportStore }> {
  const folder = join(await temporaryFolder(), 'store');
  const store = openLanceDbStore(folder);
  for (const id of ['a', 'b']) {
    const report = makeReport(id, {
      passages: [{ text: `报告${id}：培育高新技术企业。` }],
      figures: [{ indicator: `指标${id}` }],
    });
    unwrap(unwrap(await store.asWriter(() => store.put([report]))));
  }
  return { folder, store };
}

describe('a removed report', () => {
  it('is in no byte of the store, and what stays is still found', async () => {
    const { folder, store } = await writtenStore();
    const marker = 'ZQXJKVMARKER';
    const report = makeReport('gone', {
      passages: [{ text: `内部资料 ${marker} 不宜外传`, section: `${marker}S` }],
      figures: [{ indicator: `${marker}I`, sentence: `${marker}涉密企业26家。` }],
      file: `/home/${marker}.txt`,
    });
    unwrap(unwrap(await store.asWriter(() => store.put([report]))));
    expect(await filesWith(folder, marker)).not.toEqual([]);
    unwrap(unwrap(await store.asWriter(() => store.remove(['gone']))));
    for (const text of [marker, '涉密', '外传']) expect(await filesWith(folder, text), text).toEqual([]);
    expect(
      unwrap(await store.reports())
        .map((r) => r.id)
        .sort(),
    ).toEqual(['a', 'b']);
    expect(unwrap(await store.searchPassages('高新技术企业', 9))).toHaveLength(2);
  });

  it('is in no byte of the store when it was the only one', async () => {
    const folder = await temporaryFolder();
    const store = openLanceDbStore(folder);
    const marker = 'ZQXJKVMARKER';
    const report = makeReport('gone', { passages: [{ text: marker }], figures: [{ indicator: marker }] });
    unwrap(unwrap(await store.asWriter(() => store.put([report]))));
    unwrap(unwrap(await store.asWriter(() => store.remove(['gone']))));
    expect(await filesWith(folder, marker)).toEqual([]);
  });
});

describe('a put that was cut short', () => {
  const loseReportRow = async (folder: string, id: string) => {
    const table = await (await connect(folder)).openTable('reports');
    await table.delete(`id = '${id}'`);
  };

  it('is invisible', async () => {
    const { folder, store } = await writtenStore();
    await loseReportRow(folder, 'a');
    expect(unwrap(await store.reports()).map((r) => r.id)).toEqual(['b']);
    expect(unwrap(await store.figuresOf(['指标a']))).toEqual([]);
    expect(unwrap(await store.figuresOf(['指标a'], ['a']))).toEqual([]);
    expect(unwrap(await store.searchPassages('报告a', 9)).map((p) => p.reportId)).toEqual(['b']);
  });

  it('takes no place among the passages found', async () => {
    const { folder, store } = await writtenStore();
    await loseReportRow(folder, 'a');
    expect(unwrap(await store.searchPassages('报告a：培育高新技术企业。', 1)).map((p) => p.reportId)).toEqual(
      ['b'],
    );
  });

  it('is repaired by the next one', async () => {
    const { folder, store } = await writtenStore();
    await loseReportRow(folder, 'a');
    const report = makeReport('a', { passages: [{ text: '报告a' }], figures: [{ indicator: '指标a' }] });
    unwrap(unwrap(await store.asWriter(() => store.put([report]))));
    expect(unwrap(await store.figuresOf(['指标a']))).toHaveLength(1);
    const found = unwrap(await store.searchPassages('报告a', 9));
    expect(found.filter((p) => p.reportId === 'a')).toHaveLength(1);
  });

  it('leaves passages that are found without an index', async () => {
    const store = openLanceDbStore(await temporaryFolder());
    unwrap(await store.put([makeReport('a', { passages: [{ text: '选派科技特派员。' }] })]));
    expect(unwrap(await store.searchPassages('特派员', 3))).toHaveLength(1);
  });
});

describe('a damaged store', () => {
  const newest = async (folder: string, table: string) => {
    const versions = await filesUnder(join(folder, `${table}.lance`, '_versions'));
    // LanceDB numbers its manifests downwards, so that the newest comes first.
    return versions.filter((file) => file.endsWith('.manifest')).toSorted()[0] ?? '';
  };
  const dataFiles = (folder: string, table: string) => filesUnder(join(folder, `${table}.lance`, 'data'));
  const overwrite = async (file: string) => writeFile(file, Buffer.alloc((await stat(file)).size, 0xab));
  const damages: Record<string, (folder: string, table: string) => Promise<void>> = {
    'the newest manifest has no bytes': async (folder, table) => truncate(await newest(folder, table), 0),
    'the newest manifest is overwritten': async (folder, table) => overwrite(await newest(folder, table)),
    'the data is cut short': async (folder, table) => {
      for (const file of await dataFiles(folder, table)) await truncate(file, 10);
    },
    'the data is overwritten': async (folder, table) => {
      for (const file of await dataFiles(folder, table)) await overwrite(file);
    },
    'the table is gone': (folder, table) => rm(join(folder, `${table}.lance`), { recursive: true }),
  };
  const cases = Object.keys(damages).flatMap((damage) => TABLES.map((table) => [table, damage] as const));

  it.each(cases.filter(([table, damage]) => !(table === 'reports' && damage.endsWith('is gone'))))(
    '(%s: %s) is an error that says so, and is made whole by clear and put',
    async (table, damage) => {
      const { folder } = await writtenStore();
      await damages[damage]?.(folder, table);
      const store = openLanceDbStore(folder);
      const outcomes = [
        await store.reports(),
        await store.indicators(),
        await store.figuresOf(['指标a']),
        await store.searchPassages('企业', 3),
        await store.asWriter(async () => unwrap(await store.put([makeReport('c', { figures: [{}] })]))),
      ];
      const errors = outcomes.flatMap((o) => (o.ok ? [] : [o.error]));
      expect(errors).not.toEqual([]);
      for (const error of errors) expect(error).toMatchObject({ kind: 'store-unreadable', location: folder });

      const report = makeReport('d', {
        passages: [{ text: '重建的一段。' }],
        figures: [{ indicator: '指标d' }],
      });
      const rebuilt = await store.asWriter(async () => {
        unwrap(await store.clear());
        unwrap(await store.put([report]));
      });
      expect(rebuilt.ok).toBe(true);
      expect(unwrap(await openLanceDbStore(folder).reports())).toEqual([report.report]);
      expect(unwrap(await store.figuresOf(['指标a', '指标d']))).toHaveLength(1);
      expect(unwrap(await store.searchPassages('重建', 3))).toHaveLength(1);
    },
  );

  it('that has lost its list of reports takes them in again, none of them twice', async () => {
    const { folder } = await writtenStore();
    await rm(join(folder, 'reports.lance'), { recursive: true });
    const store = openLanceDbStore(folder);
    expect(unwrap(await store.reports())).toEqual([]);
    const report = makeReport('a', { figures: [{ indicator: '指标a' }] });
    unwrap(unwrap(await store.asWriter(() => store.put([report]))));
    expect(unwrap(await store.figuresOf(['指标a', '指标b']))).toHaveLength(1);
  });
});

describe('where no store can be', () => {
  it.each([
    ['a file stands in its place', ''],
    ['a file stands in the way to it', 'below'],
  ])('%s: every call is an error', async (_, below) => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, 'not a store');
    const store = openLanceDbStore(join(file, below));
    const outcomes = [
      await store.reports(),
      await store.put([makeReport('a')]),
      await store.asWriter(async () => 1),
    ];
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ ok: false, error: { kind: 'store-unreadable' } });
    expect(await readFile(file, 'utf8')).toBe('not a store');
  });
});

describe('a row that does not fit', () => {
  it.each([
    ['a year with a fraction', makeReport('a', { year: 2022.5 })],
    ['an unknown measure', makeReport('a', { figures: [{ measure: 'much' as never }] })],
    ['a missing unit', makeReport('a', { figures: [{ unit: undefined as never }] })],
    ['an offset that is no number', makeReport('a', { passages: [{ start: Number.NaN }] })],
  ])('(%s) is refused, and the store stays as it was', async (_, bad) => {
    const { store } = await writtenStore();
    expect((await store.put([makeReport('c'), bad])).ok).toBe(false);
    expect(
      unwrap(await store.reports())
        .map((r) => r.id)
        .sort(),
    ).toEqual(['a', 'b']);
    expect(unwrap(await store.figuresOf(['指标a']))).toHaveLength(1);
  });
});

describe('the one writer', () => {
  it('is waited for, and past the wait the store says that it is busy', async () => {
    const location = join(await temporaryFolder(), 'store');
    const first = openLanceDbStore(location);
    const second = openLanceDbStore(location, { lockWaitMs: 500 });
    const outcome = await first.asWriter(() => second.asWriter(async () => 'in'));
    expect(unwrap(outcome)).toEqual({ ok: false, error: { kind: 'store-busy', location } });
    expect(await second.asWriter(async () => 'in')).toEqual({ ok: true, value: 'in' });
  });

  it('leaves the lock when its work throws', async () => {
    const location = join(await temporaryFolder(), 'store');
    const store = openLanceDbStore(location, { lockWaitMs: 500 });
    const thrown = await store.asWriter(() => Promise.reject(new Error('out of memory')));
    expect(thrown).toMatchObject({ ok: false, error: { kind: 'store-unreadable' } });
    expect(await store.asWriter(async () => 1)).toEqual({ ok: true, value: 1 });
    expect(existsSync(`${location}.lock`)).toBe(false);
  });

  it('takes over from a writer that was killed long ago', async () => {
    const location = join(await temporaryFolder(), 'store');
    await mkdir(`${location}.lock`, { recursive: true });
    const before = new Date(Date.now() - 60_000);
    await utimes(`${location}.lock`, before, before);
    expect(await openLanceDbStore(location, { lockWaitMs: 500 }).asWriter(async () => 1)).toEqual({
      ok: true,
      value: 1,
    });
  });

  it('ends well when its lock was taken away', async () => {
    const location = join(await temporaryFolder(), 'store');
    const outcome = await openLanceDbStore(location).asWriter(() =>
      rm(`${location}.lock`, { recursive: true }),
    );
    expect(outcome.ok).toBe(true);
  });
});
