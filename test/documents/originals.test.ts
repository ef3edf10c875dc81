import { createHash } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileBytes } from '../../src/documents/document.ts';
import { createOriginalsFolder } from '../../src/documents/originals.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { gather } from './gather.ts';

function documentOf(file: string, text: string): FileBytes {
  const bytes = Buffer.from(text);
  return { file, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}

const byFile = (documents: readonly FileBytes[]) =>
  new Map(documents.map((d) => [d.file, Buffer.from(d.bytes).toString()]));

describe('the originals', () => {
  it('come back as they were kept, also through another object', async () => {
    const folder = join(await temporaryFolder(), 'not', 'there yet');
    const documents = [documentOf('/a/总结.txt', '甲'), documentOf("/b/x' OR '1.md", '乙\r\n')];
    for (const document of documents) await createOriginalsFolder(folder).keep(document);
    const all = await gather(createOriginalsFolder(folder).all());
    expect(all.toSorted((a, b) => a.file.localeCompare(b.file))).toEqual(documents);
  });

  it('are none where there is no folder', async () => {
    expect(await gather(createOriginalsFolder(join(await temporaryFolder(), 'none')).all())).toEqual([]);
  });

  it('are kept once when the same content is kept twice, under the newer name', async () => {
    const originals = createOriginalsFolder(await temporaryFolder());
    await originals.keep(documentOf('/a.txt', '甲'));
    await originals.keep(documentOf('/b.txt', '甲'));
    expect(byFile(await gather(originals.all()))).toEqual(new Map([['/b.txt', '甲']]));
  });

  it('hold what a file says now, and nothing of what it said before', async () => {
    const folder = await temporaryFolder();
    await createOriginalsFolder(folder).keep(documentOf('/a.txt', '旧'));
    await createOriginalsFolder(folder).keep(documentOf('/b.txt', '旁'));
    const originals = createOriginalsFolder(folder);
    await originals.keep(documentOf('/a.txt', '新'));
    await originals.keep(documentOf('/a.txt', '更新'));
    expect(byFile(await gather(originals.all()))).toEqual(
      new Map([
        ['/a.txt', '更新'],
        ['/b.txt', '旁'],
      ]),
    );
    expect(await readdir(folder)).toHaveLength(4);
  });

  it('lose none when two files change places', async () => {
    const originals = createOriginalsFolder(await temporaryFolder());
    await originals.keep(documentOf('/a.txt', '甲'));
    await originals.keep(documentOf('/b.txt', '乙'));
    await originals.keep(documentOf('/a.txt', '乙'));
    await originals.keep(documentOf('/b.txt', '甲'));
    expect(byFile(await gather(originals.all()))).toEqual(
      new Map([
        ['/a.txt', '乙'],
        ['/b.txt', '甲'],
      ]),
    );
  });

  it('hold documents of every kind, byte for byte', async () => {
    const originals = createOriginalsFolder(await temporaryFolder());
    const bytes = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0xff]);
    const document = { file: '/a.docx', bytes, hash: createHash('sha256').update(bytes).digest('hex') };
    await originals.keep(document);
    expect(await gather(originals.all())).toEqual([document]);
  });

  it('leave out one that is no longer what its name says', async () => {
    const folder = await temporaryFolder();
    const originals = createOriginalsFolder(folder);
    const damaged = documentOf('/a.txt', '新增高新技术企业26家');
    await originals.keep(damaged);
    await originals.keep(documentOf('/b.txt', '乙'));
    await writeFile(join(folder, damaged.hash), '新增');
    expect(byFile(await gather(originals.all()))).toEqual(new Map([['/b.txt', '乙']]));
  });

  it('ignore a file whose writing was cut short, and what does not belong there', async () => {
    const folder = await temporaryFolder();
    const originals = createOriginalsFolder(folder);
    await originals.keep(documentOf('/a.txt', '甲'));
    await writeFile(join(folder, `${'0'.repeat(64)}.part`), '半');
    await writeFile(join(folder, 'notes.txt'), '不相干');
    expect(byFile(await gather(originals.all()))).toEqual(new Map([['/a.txt', '甲']]));
  });

  it.each([
    ['missing', (label: string) => rm(label)],
    ['cut short', (label: string) => writeFile(label, '{"fi')],
    ['of another shape', (label: string) => writeFile(label, '[1]')],
  ])('go by their hash when the label is %s', async (_, damage) => {
    const folder = await temporaryFolder();
    const document = documentOf('/a.txt', '甲');
    await createOriginalsFolder(folder).keep(document);
    await damage(join(folder, `${document.hash}.json`));
    expect(await gather(createOriginalsFolder(folder).all())).toEqual([{ ...document, file: document.hash }]);
  });
});
