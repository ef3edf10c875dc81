import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '../../../src/cli/program.ts';
import { keysOf } from '../../../src/figures/indicator-keys.ts';
import { ok } from '../../../src/shared/result.ts';
import { type WriteError, type WrittenDraft, writeDraft } from '../../../src/workflows/draft/write-draft.ts';
import { describeError } from '../../../src/workflows/errors/describe-error.ts';
import { openCorpusProgram } from '../../support/corpus-program.ts';
import { labelledData } from '../../support/past-texts.ts';
import { SAMPLE_DATA } from '../../support/sample-data.ts';

let program: Program;
let close: () => Promise<void>;
let written: WrittenDraft;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
  written = await write({ dataFile: SAMPLE_DATA });
});
afterAll(() => close());

type Wanted = Partial<Parameters<typeof writeDraft>[1]>;
const REQUEST = { year: 2023, dataFile: null, section: null, phrasingOf: null };

async function write(wanted: Wanted, deps = program): Promise<WrittenDraft> {
  const result = await writeDraft(deps, { ...REQUEST, ...wanted });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function fail(wanted: Wanted, deps = program): Promise<WriteError> {
  const result = await writeDraft(deps, { ...REQUEST, ...wanted });
  if (result.ok) throw new Error('it was drafted');
  return result.error;
}

/** The program with what was entered for a year. */
const withData = (year: number): Program => ({
  ...program,
  dataLedger: { ...program.dataLedger, current: async () => ok(labelledData(year)) },
});

describe('the sample year from its workbook', () => {
  test('uses every figure, and the checker finds no error', () => {
    expect(written.draft.unused).toEqual([]);
    expect(written.findings.filter((f) => f.severity === 'error')).toEqual([]);
    expect(written.checked).toBeGreaterThan(300);
  });

  test('follows the reports of the years before, the latest first', () => {
    expect(written.past.map((r) => r.year)).toEqual([2022, 2021, 2020, 2019, 2018, 2017]);
    expect(written.draft.title).toBe('青禾区科技局2023年度工作总结和2024年度工作计划');
  });

  test('says which past sentence a paragraph follows, word for word', async () => {
    const stored = await program.store.read(written.past.map((r) => r.id));
    const texts = new Map(
      stored.ok ? stored.value.map((r) => [r.report.title, r.passages.map((p) => p.text).join('')]) : [],
    );
    const bases = written.draft.sections.flatMap((s) => s.paragraphs.flatMap((p) => p.basis ?? []));
    expect(bases.length).toBeGreaterThan(20);
    for (const { report, year, quote } of bases) {
      expect(report).toContain(String(year));
      expect(texts.get(report)).toContain(quote);
    }
  });

  test('computes growth of the year with its working', () => {
    const figures = written.draft.sections.flatMap((s) => s.paragraphs.flatMap((p) => p.figures));
    const keys = keysOf(figures, program.catalogue());
    const growth = figures.filter((f, i) => keys[i] === '奖补资金' && f.measure === 'growth_rate');
    expect(growth.map((f) => f.working)).toEqual(['(628.5 − 562.4) ÷ 562.4 = 11.8%']);
  });

  test('has the highlights, and the plan of the plans', () => {
    expect(written.text).toContain('远澜装备牵头的创新联合体攻克智能分拣控制技术');
    const targets = written.draft.sections
      .flatMap((s) => s.paragraphs.flatMap((p) => p.figures))
      .filter((f) => f.measure === 'target');
    expect(targets.length).toBeGreaterThanOrEqual(22);
    expect(new Set(targets.map((f) => f.year))).toEqual(new Set([2024]));
  });
});

describe('what was entered', () => {
  test('is drafted from where no file is named, from earlier reports alone', async () => {
    const { draft, past } = await write({ year: 2021 }, withData(2021));
    expect(past.map((r) => r.year)).toEqual([2020, 2019, 2018, 2017]);
    expect(draft.unused).toEqual([]);
  });

  test('one section alone', async () => {
    const { draft } = await write({ dataFile: SAMPLE_DATA, section: '研发平台' });
    const text = draft.sections.map((s) => s.heading + s.paragraphs.map((p) => p.text).join('')).join('\n');
    expect(text).toContain('总数达到61个');
    expect(text).not.toContain('科普活动');
  });

  test('in the phrasing of another year', async () => {
    const { text } = await write({ dataFile: SAMPLE_DATA, phrasingOf: 2021, section: '创新主体总量' });
    expect(text).toContain('总量增至123家');
    expect(written.text).not.toContain('总量增至123家');
  });
});

describe('what cannot be drafted is said in one sentence', () => {
  test.each<readonly [name: string, wanted: Wanted, kind: WriteError['kind'], says: RegExp]>([
    ['no data for the year', {}, 'nothing-entered', /还没有2023年的数据.*--data/],
    ['a file that is missing', { dataFile: '/nowhere/数据.xlsx' }, 'file-missing', /找不到.*数据\.xlsx/],
    [
      'a section that no report has',
      { dataFile: SAMPLE_DATA, section: 'XYZ' },
      'no-such-section',
      /“XYZ”.*有：/,
    ],
  ])('%s', async (_, wanted, kind, says) => {
    const error = await fail(wanted);
    expect(error.kind).toBe(kind);
    expect(describeError(error)).toMatch(says);
  });

  test('data of another year', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhubi-data-'));
    const dataFile = join(folder, '数据.json');
    const figures = [{ indicator: '高新技术企业', measure: 'new', value: 3, unit: '家' }];
    await writeFile(dataFile, JSON.stringify({ year: 2022, organisation: '青禾区科技局', figures }));
    const error = await fail({ dataFile });
    await rm(folder, { recursive: true });
    expect(error.kind).toBe('data-of-other-year');
    expect(describeError(error)).toMatch(/2022/);
  });

  test('several bodies, and none that the data name', async () => {
    const { store } = program;
    const stored = await store.reports();
    if (!stored.ok) throw new Error(stored.error.kind);
    const [first] = stored.value;
    if (!first) throw new Error('no report');
    const strange = { ...first, id: 'other', body: 'other', organisation: '云溪区科学技术局' };
    const reports = async () => ok([...stored.value, strange]);
    const error = await fail({ year: 2021 }, { ...withData(2021), store: { ...store, reports } });
    expect(error.kind).toBe('body-unclear');
    expect(describeError(error)).toMatch(/云溪区科学技术局.*ZHUBI_ORGANISATION/);
  });
});
