import { describe, expect, it } from 'vitest';
import { type Catalogue, emptyCatalogue, parseCatalogue } from '../../../src/figures/catalogue.ts';
import type { AskDependencies } from '../../../src/workflows/ask/ask-dependencies.ts';
import { askQuestion } from '../../../src/workflows/ask/ask-question.ts';
import { readOne } from '../../../src/workflows/ingest/ingest-reports.ts';
import { createInMemoryStore } from '../../retrieval/in-memory-store.ts';

const SPELLINGS: Readonly<Record<string, string>> = { 广元: 'guangyuan', 青禾: 'qinghe', 云河: 'yunhe' };

/** What `askQuestion` needs, over reports by file name; `change` replaces parts of it. */
async function officeOf(
  files: Readonly<Record<string, string>>,
  change: Partial<AskDependencies> = {},
): Promise<AskDependencies> {
  const store = createInMemoryStore();
  const reports = Object.entries(files).map(([file, text], i) =>
    readOne({ file, text, tables: [], hash: String(i), bytes: new TextEncoder().encode(text) }, `r${i}`),
  );
  await store.put(reports);
  return {
    store,
    catalogue: () => emptyCatalogue,
    homeOrganisation: null,
    thisYear: () => 2023,
    romanise: async (chinese) => SPELLINGS[chinese] ?? chinese,
    ...change,
  };
}

async function ask(office: AskDependencies, question: string) {
  const asked = await askQuestion(office, question);
  if (!asked.ok) throw new Error(asked.error.kind);
  return asked.value.answer;
}

const QINGHE = '青禾区科技局2022年工作总结\n\n一、2022年工作总结\n新增高新技术企业26家，总数达到103家。\n';

describe('the catalogue is read at every question', () => {
  it('an alias entered between two questions is known to the second', async () => {
    let catalogue: Catalogue = emptyCatalogue;
    const office = await officeOf({ 'a.txt': QINGHE }, { catalogue: () => catalogue });
    expect((await ask(office, '2022年新增牛企多少家')).status).toBe('not_found');
    const edited = parseCatalogue({
      indicators: [{ name: '高新技术企业', aliases: ['牛企'], units: ['家'] }],
    });
    if (!edited.ok) throw new Error('the catalogue is malformed');
    catalogue = edited.value;
    expect((await ask(office, '2022年新增牛企多少家')).value?.number).toBe(26);
  });

  it('an indicator that it has never heard of is answered all the same', async () => {
    const office = await officeOf({ 'a.txt': QINGHE });
    expect((await ask(office, '2022年新增高新技术企业多少家')).value).toEqual({
      number: 26,
      unit: '家',
      year: 2022,
      indicator: '高新技术企业',
      measure: 'new',
    });
  });
});

describe('a place in pinyin', () => {
  const hidden = '2019年工作总结\n\n一、2019年工作总结\n我市新增高新技术企业31家。\n';

  it('of the file name answers a question that writes it in characters', async () => {
    const office = await officeOf({ 'sti-bureau-guangyuan-2019.txt': hidden, 'a.txt': QINGHE });
    expect((await ask(office, '2019年广元市新增高新技术企业多少家')).value?.number).toBe(31);
  });

  it('does not answer for another place', async () => {
    const office = await officeOf({ 'sti-bureau-guangyuan-2019.txt': hidden });
    expect((await ask(office, '2019年绵阳市新增高新技术企业多少家')).status).toBe('not_found');
  });
});

describe('the home body', () => {
  const yunhe = '云河县科技局2022年工作总结\n\n一、2022年工作总结\n新增高新技术企业9家。\n';
  const files = { 'a.txt': QINGHE, 'b.txt': yunhe };

  it.each(['青禾区科技局', '青禾区科学技术局', '澜州市青禾区科技局'])(
    'is found by %s',
    async (homeOrganisation) => {
      const office = await officeOf(files, { homeOrganisation });
      expect((await ask(office, '2022年新增高新技术企业多少家')).value?.number).toBe(26);
    },
  );

  it('is only assumed: another body that is named is answered for', async () => {
    const office = await officeOf(files, { homeOrganisation: '青禾区科技局' });
    expect((await ask(office, '云河县2022年新增高新技术企业多少家')).value?.number).toBe(9);
  });
});

describe('去年', () => {
  it.each([
    [2023, 'answered'],
    [2024, 'not_found'],
  ])('asked in %i: %s', async (thisYear, status) => {
    const office = await officeOf({ 'a.txt': QINGHE }, { thisYear: () => thisYear });
    expect((await ask(office, '去年新增高新技术企业多少家')).status).toBe(status);
  });
});

describe('a text that is no question', () => {
  it('says how long a question may be', async () => {
    const office = await officeOf({ 'a.txt': QINGHE });
    const { status, text } = await ask(office, `${'新增高新技术企业多少家'.repeat(60)}？`);
    expect(status).toBe('not_found');
    expect(text).toMatch(/太长/);
  });

  it('of ten thousand characters is declined', async () => {
    const office = await officeOf({ 'a.txt': QINGHE });
    expect((await ask(office, '（'.repeat(10_000))).status).toBe('not_found');
  });

  it.each(["' OR 1=1 --", '"; DROP TABLE figures', '2022年%_多少家', '\\', '[', '(((', '2022年新增*多少家'])(
    '%s does no harm',
    async (text) => {
      const office = await officeOf({ 'a.txt': QINGHE });
      expect((await ask(office, text)).value).toBeNull();
    },
  );
});

describe('a store that fails', () => {
  const error = { kind: 'store-unreadable', location: '/nowhere', cause: null } as const;
  const failed = async () => ({ ok: false, error }) as const;

  it.each(['reports', 'indicators', 'figuresOf'] as const)(
    'while it is asked for %s hands its error on',
    async (part) => {
      const office = await officeOf({ 'a.txt': QINGHE });
      const broken = { ...office, store: { ...office.store, [part]: failed } };
      expect(await askQuestion(broken, '2022年新增高新技术企业多少家')).toEqual({ ok: false, error });
    },
  );

  it('while it is searched for passages hands its error on', async () => {
    const office = await officeOf({ 'a.txt': QINGHE });
    const broken = { ...office, store: { ...office.store, searchPassages: failed } };
    expect(await askQuestion(broken, '2022年党建做了哪些工作')).toEqual({ ok: false, error });
  });
});
