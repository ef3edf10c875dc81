import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DraftOptions, runDraft } from '../../src/cli/commands/draft.ts';
import { EXIT } from '../../src/cli/exit.ts';
import type { Program } from '../../src/cli/program.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';
import { openCorpusProgram } from '../support/corpus-program.ts';
import { SAMPLE_DATA } from '../support/sample-data.ts';

let program: Program;
let close: () => Promise<void>;
let folder: string;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
  folder = await mkdtemp(join(tmpdir(), 'zhubi-draft-'));
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

async function run(options: DraftOptions) {
  const lines = { out: [] as string[], note: [] as string[] };
  const terminal = {
    out: (text: string) => void lines.out.push(text),
    note: (text: string) => void lines.note.push(text),
  };
  const status = await runDraft(program, terminal as Parameters<typeof runDraft>[1], options);
  return { status, stdout: lines.out.join('\n'), stderr: lines.note.join('\n') };
}

const SAMPLE: DraftOptions = { year: '2023', data: SAMPLE_DATA };

describe('a call that is wrong ends in one sentence and status 2', () => {
  test.each<readonly [name: string, options: DraftOptions, says: RegExp]>([
    ['no year', {}, /--year/],
    ['a year that is none', { ...SAMPLE, year: '23' }, /“23”不是年份/],
    ['a phrasing that is no year', { ...SAMPLE, phrasing: '去年' }, /--phrasing.*“去年”/],
    ['an output that is no Word file', { ...SAMPLE, out: '稿.pdf' }, /--out.*“稿\.pdf”/],
    ['sources without a file', { ...SAMPLE, withSources: true }, /--with-sources.*--out/],
    ['no data', { year: '2023' }, /还没有2023年的数据/],
    ['no file of data', { year: '2023', data: '没有.xlsx' }, /找不到.*没有\.xlsx/],
    ['no report before the year', { year: '2016', data: 'DATA_OF_2016' }, /没有2016年以前的报告/],
    ['a section that is not there', { ...SAMPLE, section: 'XYZ' }, /“XYZ”/],
    [
      'an output folder that is not there',
      { ...SAMPLE, section: '科普', out: '/nowhere/稿.docx' },
      /写不进去/,
    ],
  ])('%s', async (_, options, says) => {
    const early = join(folder, 'early.json');
    const figures = [{ indicator: '高新技术企业', measure: 'new', value: 3, unit: '家' }];
    await writeFile(early, JSON.stringify({ year: 2016, organisation: '青禾区科技局', figures }));
    const data = options.data === 'DATA_OF_2016' ? { data: early } : {};
    const { status, stderr, stdout } = await run({ ...options, ...data });
    expect(status).toBe(EXIT.wrongInput);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\n\s+at |undefined|null|Error/);
    if (!options.out?.endsWith('.docx')) expect(stdout).toBe('');
  });
});

type Ran = Awaited<ReturnType<typeof run>>;

describe('npx zhubi draft --json --out', () => {
  let first: Ran;
  let second: Ran;
  const file = (name: string) => join(folder, name);
  beforeAll(async () => {
    program = { ...program, now: () => new Date('2024-01-05T08:00:00Z') };
    first = await run({ ...SAMPLE, json: true, score: true, out: file('a.docx') });
    second = await run({ ...SAMPLE, json: true, score: true, out: file('b.docx') });
  });

  test('prints one value of the shape that is promised', () => {
    expect(first.status).toBe(EXIT.done);
    const { year, title, sections, unused, score } = JSON.parse(first.stdout);
    expect({ year, title, unused, of: score.of }).toEqual({
      year: 2023,
      title: '青禾区科技局2023年度工作总结和2024年度工作计划',
      unused: [],
      of: 12,
    });
    for (const section of sections) {
      expect([1, 2, 3]).toContain(section.level);
      for (const { text, figures, basis, gaps } of section.paragraphs) {
        expect(basis === null || Object.keys(basis).toSorted().join() === 'quote,report,year').toBe(true);
        for (const f of figures) {
          expect(text.slice(f.start, f.end)).toBe(f.raw);
          expect(typeof f.value).toBe('number');
          expect(typeof f.working).toBe(f.origin === 'derived' ? 'string' : 'object');
        }
        for (const g of gaps) expect(text.slice(g.start, g.end)).toBe(`【待补：${g.needs}】`);
      }
    }
  });

  test('says what it is made of beside it', () => {
    expect(first.stderr).toContain(`已写入 ${file('a.docx')}`);
    expect(first.stderr).toMatch(/依据2022年、2021年.*数字\d+个，其中填报\d+个、计算\d+个；待补\d+处/);
  });

  test('is byte for byte the same a second time, the file too', async () => {
    expect(second.stdout).toBe(first.stdout);
    expect((await readFile(file('a.docx'))).equals(await readFile(file('b.docx')))).toBe(true);
  });

  test('writes a file that reads back to the figures of the draft', async () => {
    const document = await program.readDocument(file('a.docx'));
    if (!document.ok) throw new Error(document.error.kind);
    const { text, tables } = document.value;
    const read = readFigures(readReport(text, 'a.docx', tables), text);
    type Row = { measure: string; value: number | string | null; unit: string; year: number | null };
    const { sections } = JSON.parse(first.stdout) as { sections: { paragraphs: { figures: Row[] }[] }[] };
    const row = (f: Row) => `${f.measure} ${Number(f.value)}${f.unit} ${f.year}`;
    expect(read.map(row)).toEqual(sections.flatMap((s) => s.paragraphs.flatMap((p) => p.figures)).map(row));
  });
});

test('npx zhubi draft --section prints the section for a person', async () => {
  const { stdout, status } = await run({ ...SAMPLE, section: '科普' });
  expect(status).toBe(EXIT.done);
  expect(stdout).toMatch(/^青禾区科技局2023年度工作总结和2024年度工作计划\n\n/);
  expect(stdout).toContain('科普活动79场次');
  expect(stdout).not.toContain('党组专题研究党建工作');
});
