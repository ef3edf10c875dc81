import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOriginalsFolder } from '../../../src/documents/originals.ts';
import { createDocumentReader } from '../../../src/documents/read-document.ts';
import { err } from '../../../src/shared/result.ts';
import {
  BATCH,
  type IngestDependencies,
  ingestReports,
  type Originals,
  READER_VERSION,
  rebuildStore,
} from '../../../src/workflows/ingest/ingest-reports.ts';
import { gather } from '../../documents/gather.ts';
import { makeDocx } from '../../documents/make-archive.ts';
import { makePdf } from '../../documents/make-pdf.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { createInMemoryStore } from '../../retrieval/in-memory-store.ts';
import { unwrap } from '../../retrieval/report-store-contract.ts';

const reportOf = (year: number, added: number): string =>
  `青禾区科技局${year}年工作总结\n\n一、${year}年工作总结\n全年新增高新技术企业${added}家。\n`;

const noOriginals: Originals = { keep: async () => {}, async *all() {} };

describe('ingestReports', () => {
  let folder: string;
  let deps: IngestDependencies;
  let progress: [number, number][];
  beforeEach(async () => {
    folder = join(await temporaryFolder(), '总结');
    await mkdir(folder);
    progress = [];
    deps = {
      store: createInMemoryStore(),
      ...createDocumentReader({ path: '' }),
      originals: createOriginalsFolder(join(folder, '..', 'originals')),
      onProgress: (done, total) => progress.push([done, total]),
    };
  });
  const save = async (name: string, content: string | Uint8Array): Promise<string> => {
    const file = join(folder, name);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, content);
    return file;
  };
  const ingest = async (...paths: string[]) =>
    unwrap(await ingestReports(deps, paths.length > 0 ? paths : [folder]));
  const statuses = async (...paths: string[]) => (await ingest(...paths)).map((r) => r.status);
  /** What the store says was added in a year; two values where two reports disagree. */
  const added = async (year = 2022) =>
    unwrap(await deps.store.figuresOf(['高新技术企业']))
      .filter((f) => f.year === year)
      .map((f) => f.value)
      .sort();
  const originals = async () =>
    (await gather(deps.originals.all())).map((d) => Buffer.from(d.bytes).toString()).sort();

  it('adds what is new and says what it found', async () => {
    const file = await save('2022.txt', reportOf(2022, 26));
    expect(await ingest()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        file,
        title: '青禾区科技局2022年工作总结',
        year: 2022,
        organisation: expect.stringContaining('青禾区'),
        status: 'added',
        passages: 1,
        figures: 1,
        error: null,
      },
    ]);
    expect(await added()).toEqual(['26']);
  });

  it('leaves alone what has not changed', async () => {
    await save('2022.txt', reportOf(2022, 26));
    const [first] = await ingest();
    expect(await ingest()).toEqual([{ ...first, status: 'unchanged' }]);
    expect(await added()).toEqual(['26']);
  });

  it('puts a changed file in place of what it held before, its original too', async () => {
    const file = await save('2022.txt', reportOf(2022, 26));
    await ingest();
    await save('2022.txt', reportOf(2022, 27));
    expect(await statuses(file)).toEqual(['replaced']);
    expect(await added()).toEqual(['27']);
    expect(await originals()).toEqual([reportOf(2022, 27)]);
    expect(await statuses()).toEqual(['unchanged']);
  });

  it('knows a file again under another spelling of its path', async () => {
    await save('2022.txt', reportOf(2022, 26));
    await ingest(join(folder, '2022.txt'));
    await save('2022.txt', reportOf(2022, 27));
    const elsewhere = process.cwd();
    process.chdir(folder);
    try {
      expect(await ingest('./2022.txt')).toMatchObject([{ file: './2022.txt', status: 'replaced' }]);
    } finally {
      process.chdir(elsewhere);
    }
    expect(await added()).toEqual(['27']);
  });

  it('keeps two files of one name in two folders apart', async () => {
    await save('2021/总结.txt', reportOf(2021, 22));
    await save('2022/总结.txt', reportOf(2022, 26));
    const elsewhere = process.cwd();
    try {
      for (const year of ['2021', '2022']) {
        process.chdir(join(folder, year));
        expect(await statuses('总结.txt')).toEqual(['added']);
      }
    } finally {
      process.chdir(elsewhere);
    }
    expect([await added(2021), await added(2022)]).toEqual([['22'], ['26']]);
  });

  it('takes the same content once, wherever it lies', async () => {
    await save('a.txt', reportOf(2022, 26));
    await save('b.txt', reportOf(2022, 26));
    const outcomes = await ingest();
    expect(outcomes.map((r) => r.status)).toEqual(['added', 'unchanged']);
    expect(new Set(outcomes.map((r) => r.id)).size).toBe(1);
    expect(await added()).toEqual(['26']);
  });

  it('keeps a report that one file has given up and another still holds', async () => {
    await save('a.txt', reportOf(2022, 26));
    await save('b.txt', reportOf(2022, 26));
    await ingest();
    await save('a.txt', reportOf(2021, 22));
    expect(await statuses()).toEqual(['replaced', 'unchanged']);
    expect([await added(2021), await added(2022)]).toEqual([['22'], ['26']]);
    await save('b.txt', reportOf(2020, 20));
    expect(await statuses()).toEqual(['unchanged', 'replaced']);
    expect([await added(2021), await added(2022), await added(2020)]).toEqual([['22'], [], ['20']]);
    expect(await originals()).toEqual([reportOf(2020, 20), reportOf(2021, 22)]);
  });

  it('keeps a report that was renamed, when a new one takes its old name', async () => {
    const file = await save('总结.txt', reportOf(2021, 22));
    await ingest();
    await rename(file, join(folder, '2021年总结.txt'));
    await save('总结.txt', reportOf(2022, 26));
    expect((await statuses()).toSorted()).toEqual(['replaced', 'unchanged']);
    expect([await added(2021), await added(2022)]).toEqual([['22'], ['26']]);
    expect(await originals()).toEqual([reportOf(2021, 22), reportOf(2022, 26)]);
  });

  it('reads a report of an older grammar again although its file has not changed', async () => {
    await save('2022.txt', reportOf(2022, 26));
    const [first] = await ingest();
    const [stored] = unwrap(await deps.store.reports());
    if (!stored) throw new Error('nothing stored');
    unwrap(
      await deps.store.put([
        { report: { ...stored, reader: READER_VERSION - 1 }, passages: [], figures: [] },
      ]),
    );
    expect(await ingest()).toEqual([{ ...first, status: 'replaced' }]);
    expect(await added()).toEqual(['26']);
    expect(await statuses()).toEqual(['unchanged']);
  });

  it('walks folders in the order of their names, and skips READMEs, hidden and other files', async () => {
    for (const name of ['10.txt', '9.md', '子/8.TXT'])
      await save(name, reportOf(2010 + name.length, name.length));
    for (const name of [
      'README.md',
      'readme.txt',
      'README',
      '.hidden.txt',
      '.git/x.txt',
      '子/.cache/y.md',
      'data.csv',
    ])
      await save(name, reportOf(2000, 1));
    const outcomes = await ingest();
    expect(outcomes.map((r) => r.file.slice(folder.length + 1))).toEqual(['9.md', '10.txt', '子/8.TXT']);
    expect(await statuses(join(folder, 'README.md'))).toEqual(['added']);
  });

  it('walks a hidden folder that is named by the user', async () => {
    await save('.private/2022.txt', reportOf(2022, 26));
    expect(await statuses(join(folder, '.private'))).toEqual(['added']);
  });

  it('finds nothing in an empty folder, and leaves the store as it was', async () => {
    expect(await ingest()).toEqual([]);
    expect(await deps.store.reports()).toEqual({ ok: true, value: [] });
  });

  it('reports each file that cannot be read, and takes in the others', async () => {
    const missing = join(folder, 'missing');
    await save('a-empty.txt', '');
    await save('b.txt', reportOf(2022, 26));
    await save('c-binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    await save('d.docx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]));
    await symlink(folder, join(folder, 'loop'));
    const outcomes = await ingest(missing, folder);
    expect(outcomes.map((r) => r.error?.kind ?? r.status)).toEqual([
      'file-missing',
      'file-empty',
      'added',
      'not-text',
      'document-damaged',
    ]);
    expect(outcomes[0]).toEqual({
      id: null,
      file: missing,
      title: null,
      year: null,
      organisation: null,
      status: 'failed',
      passages: 0,
      figures: 0,
      error: { kind: 'file-missing', file: missing },
    });
    expect(await added()).toEqual(['26']);
  });

  it('keeps the last readable state of a file that can no longer be read', async () => {
    await save('2022.txt', reportOf(2022, 26));
    await ingest();
    await save('2022.txt', '');
    expect(await statuses()).toEqual(['failed']);
    expect(await added()).toEqual(['26']);
  });

  it('writes in batches, and tells its progress file by file', async () => {
    const puts: number[] = [];
    const { store } = deps;
    deps = {
      ...deps,
      originals: noOriginals,
      store: {
        ...store,
        put: (reports) => {
          puts.push(reports.length);
          return store.put(reports);
        },
      },
    };
    const total = BATCH + 1;
    for (let i = 0; i < total; i++) await save(`${i}.txt`, reportOf(2022, 1000 + i));
    expect(new Set(await statuses())).toEqual(new Set(['added']));
    expect(puts.filter((n) => n > 0)).toEqual([BATCH, 1]);
    expect(progress).toEqual(Array.from({ length: total }, (_, i) => [i + 1, total]));
    expect(unwrap(await deps.store.reports())).toHaveLength(total);
  });

  it('says so when the store fails', async () => {
    await save('2022.txt', reportOf(2022, 26));
    const error = { kind: 'store-unreadable', location: 'x', cause: null } as const;
    for (const method of ['reports', 'put', 'asWriter'] as const) {
      const store = { ...deps.store, [method]: async () => err(error) };
      expect(await ingestReports({ ...deps, store }, [folder])).toEqual(err(error));
    }
  });

  describe('cut short and run again', () => {
    const cutShort = async (method: 'put' | 'remove', when: 'before' | 'after') => {
      const { store } = deps;
      const cut = async (argument: never) => {
        if (when === 'after') await store[method](argument);
        throw new Error('killed');
      };
      await expect(ingestReports({ ...deps, store: { ...store, [method]: cut } }, [folder])).rejects.toThrow(
        'killed',
      );
    };

    it.each(['before', 'after'] as const)(
      '%s the first put: nothing is lost, nothing doubled',
      async (when) => {
        await save('2021.txt', reportOf(2021, 22));
        await save('2022.txt', reportOf(2022, 26));
        await cutShort('put', when);
        const again = when === 'before' ? 'added' : 'unchanged';
        expect(await statuses()).toEqual([again, again]);
        expect([await added(2021), await added(2022)]).toEqual([['22'], ['26']]);
      },
    );

    it.each(['before', 'after'] as const)(
      '%s the removal of the old: the old goes in the next run',
      async (when) => {
        await save('2022.txt', reportOf(2022, 26));
        await ingest();
        await save('2022.txt', reportOf(2022, 27));
        await cutShort('remove', when);
        expect(await statuses()).toEqual(['unchanged']);
        expect(await added()).toEqual(['27']);
        expect(await originals()).toEqual([reportOf(2022, 27)]);
      },
    );
  });

  describe('rebuildStore', () => {
    it('makes the store anew from the originals, without the files', async () => {
      await save('2021.txt', reportOf(2021, 22));
      await save('2022.txt', reportOf(2022, 25));
      await ingest();
      await save('2022.txt', reportOf(2022, 26));
      await ingest();
      await rm(folder, { recursive: true });
      const before = unwrap(await deps.store.reports());
      deps = { ...deps, store: createInMemoryStore() };
      const rebuilt = unwrap(await rebuildStore(deps));
      expect(rebuilt.map((r) => r.status)).toEqual(['added', 'added']);
      expect(new Set(unwrap(await deps.store.reports()))).toEqual(new Set(before));
      expect([await added(2021), await added(2022)]).toEqual([['22'], ['26']]);
    });

    it('reads Word files and PDFs again as it read them before', async () => {
      const sentence = (year: number, added: number) =>
        reportOf(year, added)
          .split('\n')
          .filter((l) => l !== '');
      await save('2021.docx', makeDocx(...sentence(2021, 22)));
      await save(
        '2022.pdf',
        makePdf([sentence(2022, 26).map((text, i) => ({ text, x: 80, y: 700 - 28 * i }))]),
      );
      expect(await statuses()).toEqual(['added', 'added']);
      const before = unwrap(await deps.store.reports());
      await rm(folder, { recursive: true });
      deps = { ...deps, store: createInMemoryStore() };
      unwrap(await rebuildStore(deps));
      expect(new Set(unwrap(await deps.store.reports()))).toEqual(new Set(before));
      expect([await added(2021), await added(2022)]).toEqual([['22'], ['26']]);
    });

    it('keeps the old reading of an original that cannot be read now, and says so', async () => {
      await save('2021.txt', reportOf(2021, 22));
      await save('2022.txt', reportOf(2022, 26));
      await ingest();
      const readBytes: IngestDependencies['readBytes'] = async (file, bytes) =>
        file.endsWith('2021.txt') ? err({ kind: 'converter-missing', file }) : deps.readBytes(file, bytes);
      const rebuilt = unwrap(await rebuildStore({ ...deps, readBytes }));
      expect(rebuilt.map((r) => r.error?.kind ?? r.status)).toEqual([
        'added',
        'unchanged',
        'converter-missing',
      ]);
      expect([await added(2021), await added(2022)]).toEqual([['22'], ['26']]);
    });

    it('needs nothing that a damaged store can no longer give', async () => {
      await save('2022.txt', reportOf(2022, 26));
      await ingest();
      const { store } = deps;
      const damaged = async () => err({ kind: 'store-unreadable', location: 'x', cause: null } as const);
      unwrap(await rebuildStore({ ...deps, store: { ...store, reports: damaged, indicators: damaged } }));
      expect(await added()).toEqual(['26']);
    });

    it('leaves a store without originals as it is', async () => {
      await save('2022.txt', reportOf(2022, 26));
      await ingest();
      expect(unwrap(await rebuildStore({ ...deps, originals: noOriginals }))).toEqual([]);
      expect(await added()).toEqual(['26']);
    });

    it('keeps a report whose original is gone as it was read', async () => {
      await save('2021.txt', reportOf(2021, 22));
      await save('2022.txt', reportOf(2022, 26));
      await ingest();
      const all = await gather(deps.originals.all());
      const originals: Originals = {
        ...deps.originals,
        async *all() {
          yield* all.filter((d) => !d.file.endsWith('2021.txt'));
        },
      };
      const rebuilt = unwrap(await rebuildStore({ ...deps, originals }));
      expect(rebuilt.map((r) => r.status)).toEqual(['added', 'unchanged']);
      expect([await added(2021), await added(2022)]).toEqual([['22'], ['26']]);
    });

    it('does not read the originals as reports when the folder around them is walked', async () => {
      await save('2022.txt', reportOf(2022, 26));
      await ingest();
      expect(await readdir(join(folder, '..'))).toContain('originals');
      expect(await statuses(join(folder, '..'))).toEqual(['unchanged']);
    });
  });
});
