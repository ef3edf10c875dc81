import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORPUS_FOLDER } from '../../src/compose.ts';
import { listFiles } from '../../src/documents/list-files.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

async function folderOf(...names: string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), '');
  }
  return folder;
}
const namesIn = async (folder: string): Promise<string[]> => {
  const listed = await listFiles(folder);
  return listed.ok ? listed.value.map((file) => relative(folder, file)) : [listed.error.kind];
};

describe('listFiles', () => {
  it('finds the reports of every kind, in the order of their names', async () => {
    const folder = await folderOf('10.pdf', '9.docx', 'a.doc', 'b.md', 'C.DOCX', 'd.xlsx', 'e.csv', 'f.png');
    expect(await namesIn(folder)).toEqual(['9.docx', '10.pdf', 'a.doc', 'b.md', 'C.DOCX']);
  });

  it('takes no data for a report: neither a workbook nor what lies beside it', async () => {
    const folder = await folderOf('2022.txt', 'data/2023.xlsx', 'data/2023.csv', 'data/2023.json');
    expect(await namesIn(folder)).toEqual(['2022.txt']);
  });

  it('looks for reports in every folder, also in one called data', async () => {
    expect(await namesIn(await folderOf('data/2022年总结.docx'))).toEqual([join('data', '2022年总结.docx')]);
  });

  it('finds the six sample reports, and nothing else beside them', async () => {
    const names = await namesIn(CORPUS_FOLDER);
    expect(names.every((name) => /^20\d\d年工作总结.*\.txt$/.test(name))).toBe(true);
    expect(names).toHaveLength(6);
  });

  it('skips what is hidden, and the lock files of Word', async () => {
    const folder = await folderOf(
      '~$总结.docx',
      '.~lock.总结.docx#',
      '.总结.docx',
      '.旧/总结.docx',
      '总结.docx',
    );
    expect(await namesIn(folder)).toEqual(['总结.docx']);
  });

  it('follows links to files, also those that lead nowhere, but not links to folders', async () => {
    const folder = await folderOf('z/a.docx');
    const elsewhere = await folderOf('原件');
    await rename(join(elsewhere, '原件'), join(elsewhere, 'x'));
    await symlink(join(elsewhere, 'x'), join(folder, 'b.docx'));
    await symlink(join(elsewhere, '没有'), join(folder, 'c.docx'));
    await symlink(folder, join(folder, 'd.docx'));
    expect(await namesIn(folder)).toEqual(['b.docx', 'c.docx', join('z', 'a.docx')]);
  });

  it('gives a file that is named as it is', async () => {
    const folder = await folderOf('数据.xlsx');
    expect(await listFiles(join(folder, '数据.xlsx'))).toEqual({
      ok: true,
      value: [join(folder, '数据.xlsx')],
    });
    expect(await namesIn(join(folder, '没有'))).toEqual(['file-missing']);
  });
});
