import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/compose.ts';
import { ingestFile } from '../../../src/workflows/ingest/ingest-file.ts';
import { rebuildStore } from '../../../src/workflows/ingest/ingest-reports.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

async function openProgram() {
  const composed = compose({}, { store: join(await temporaryFolder(), 'store'), warn: () => {} });
  if (!composed.ok) throw new Error(composed.error.problems.join());
  return composed.value;
}

const report = (year: number, number: number): Buffer =>
  Buffer.from(`澜州市青禾区科学技术局${year}年工作总结\n${year}年新增高新技术企业${number}家。\n`);

describe('a file that was handed over', () => {
  it('is added, known again, replaced by its mended version, and not by another year', async () => {
    const program = await openProgram();
    const put = async (name: string, bytes: Buffer) => {
      const ingested = await ingestFile(program, name, bytes);
      if (!ingested.ok) throw new Error(ingested.error.kind);
      return ingested.value;
    };
    expect(await put('总结.txt', report(2021, 22))).toMatchObject({
      status: 'added',
      report: { year: 2021 },
    });
    expect((await put('副本.txt', report(2021, 22))).status).toBe('unchanged');
    expect((await put('总结.txt', report(2022, 26))).status).toBe('added');
    expect((await put('总结.txt', report(2022, 27))).status).toBe('replaced');
    const reports = await program.store.reports();
    expect(reports.ok && reports.value.map((r) => r.year).sort()).toEqual([2021, 2022]);
    // The originals are kept: the store can be made anew from them.
    const rebuilt = await rebuildStore({ ...program, onProgress: () => {} });
    expect(rebuilt.ok && rebuilt.value.map((r) => [r.year, r.status]).sort()).toEqual([
      [2021, 'added'],
      [2022, 'added'],
    ]);
  });

  it.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['C:\\总结.txt', 'C:_总结.txt'],
  ])('called %s lies under no path of that name', async (name, shown) => {
    const program = await openProgram();
    const ingested = await ingestFile(program, name, report(2021, 22));
    expect(ingested.ok && ingested.value.report.file.split('/').at(-1)).toBe(shown);
  });

  it.each([
    ['空.txt', Buffer.from(''), 'file-empty'],
    ['图.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'format-unsupported'],
  ])('that cannot be read (%s) is told as what it is', async (name, bytes, kind) => {
    const program = await openProgram();
    expect(await ingestFile(program, name, bytes)).toMatchObject({ ok: false, error: { kind, file: name } });
  });
});
