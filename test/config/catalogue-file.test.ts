import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCatalogueFile } from '../../src/config/catalogue-file.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

/** A catalogue's file that can be edited, and what was told of it. */
async function editableCatalogue() {
  const path = join(await temporaryFolder(), 'catalogue.json');
  const told: string[] = [];
  const catalogue = createCatalogueFile(path, (message) => told.push(message));
  let seconds = 1_700_000_000;
  const save = async (content: unknown): Promise<void> => {
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    seconds += 1;
    await utimes(path, seconds, seconds);
  };
  return { path, told, catalogue, save };
}

const HIGH_TECH = { name: '高新技术企业', aliases: ['高企'] };

describe('the catalogue’s file', () => {
  it('takes effect at the next call when it is edited, and is not read twice for nothing', async () => {
    const { catalogue, save, told } = await editableCatalogue();
    await save({ indicators: [HIGH_TECH] });
    const before = catalogue();
    expect(before.find('高企')?.name).toBe('高新技术企业');
    expect(catalogue()).toBe(before);
    await save({ indicators: [{ name: '高新技术企业', aliases: ['国高'] }] });
    expect(catalogue().find('高企')).toBeNull();
    expect(catalogue().find('国高')?.name).toBe('高新技术企业');
    expect(told).toEqual([]);
  });

  it.each([
    ['no JSON', '{"indicators":[{"name"', '读不了'],
    ['nothing', '', '读不了'],
    ['another shape', '[]', '（整个文件）'],
    ['an unknown field', { indicators: [HIGH_TECH, { name: '专利', unit: '件' }] }, 'indicators.1'],
    ['a name of no letters', { indicators: [{ name: '' }] }, 'indicators.0.name'],
    [
      'an alias that is no text',
      { indicators: [{ name: '专利', aliases: ['发明', 7] }] },
      'indicators.0.aliases.1',
    ],
  ])(
    'keeps the last good content when it holds %s, and says once where it is wrong',
    async (_, content, where) => {
      const { path, catalogue, save, told } = await editableCatalogue();
      await save({ indicators: [HIGH_TECH] });
      catalogue();
      await save(content);
      for (let call = 0; call < 3; call++) expect(catalogue().find('高企')?.name).toBe('高新技术企业');
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(path);
      expect(told[0]).toContain(where);
      await save({ indicators: [{ name: '专利' }] });
      expect(catalogue().find('专利')?.name).toBe('专利');
      expect(told).toHaveLength(1);
    },
  );

  it('names every name that two indicators claim, and every other problem at once', async () => {
    const { catalogue, save, told } = await editableCatalogue();
    await save({ indicators: [HIGH_TECH, { name: '专利', aliases: ['高企', '高新技术企业'] }] });
    expect(catalogue().indicators).toEqual([]);
    expect(told).toHaveLength(1);
    for (const name of ['“高企”同时属于', '“高新技术企业”同时属于']) expect(told[0]).toContain(name);
    await save({ indicators: [{ name: '' }, { name: '甲', integer: 'yes' }] });
    catalogue();
    expect(told[1]).toMatch(/indicators\.0\.name[\s\S]*indicators\.1\.integer/);
  });

  it('is empty while it is missing, keeps its content when it goes, and is told once each time', async () => {
    const { path, catalogue, save, told } = await editableCatalogue();
    expect(catalogue().indicators).toEqual([]);
    expect(catalogue().find('高企')).toBeNull();
    expect(told).toHaveLength(1);
    await save({ indicators: [HIGH_TECH] });
    expect(catalogue().find('高企')?.name).toBe('高新技术企业');
    await rm(path);
    for (let call = 0; call < 2; call++) expect(catalogue().find('高企')?.name).toBe('高新技术企业');
    expect(told).toHaveLength(2);
    for (const message of told) expect(message).toContain(path);
  });
});
