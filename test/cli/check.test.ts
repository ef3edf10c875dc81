import { readFileSync } from 'node:fs';
import { copyFile, link, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocx, p, r } from '../documents/word/build-docx.ts';
import { readCommentedText } from '../documents/word/read-comments.ts';
import { PROJECT, type RunOptions, runZhubi } from './run-zhubi.ts';

const CORPUS = join(PROJECT, 'corpus');
const CLEAN = readFileSync(join(CORPUS, '2022年工作总结.txt'), 'utf8');
const BROKEN = CLEAN.replace('增长41.6%', '增长46.1%').replace('签订党风', '签定党风');

let folder: string;
let store: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhubi-check-'));
  store = join(folder, 'store');
  const years = ['2020', '2021'].map((y) => join(CORPUS, `${y}年工作总结.txt`));
  const ended = await runZhubi(['ingest', ...years, '--store', store], { cwd: folder });
  expect(ended.status).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const check = async (args: readonly string[], options: Partial<RunOptions> = {}) => {
  const ended = await runZhubi(['check', '--store', store, ...args], { cwd: folder, ...options });
  expect(ended.stderr).not.toMatch(/^\s+at |node:internal|Error:|Warning/m);
  return ended;
};
const save = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};
const clean = () => save('2022.txt', CLEAN);
const broken = () => save('稿子.txt', BROKEN);

describe('npx zhubi check --json', () => {
  it('prints one value, with the findings, the counts, and status 1 for an error', async () => {
    const { status, stdout, stderr } = await check([await broken(), '--json']);
    const { report, figures, findings, checked, open, dismissed, failed, ...rest } = JSON.parse(stdout);
    expect({ status, stderr, rest }).toEqual({ status: 1, stderr: '', rest: {} });
    expect(report).toEqual({
      title: '青禾区科技局2022年度工作总结和2023年度工作计划',
      year: 2022,
      organisation: '青禾区科学技术局',
    });
    expect(figures).toBe(145);
    expect(findings).toMatchObject([
      { rule: 'wording', severity: 'warning', quote: '签定', expected: '签订', working: null, related: [] },
      {
        rule: 'growth',
        severity: 'error',
        quote: '46.1',
        expected: '41.6%',
        working: '(109 − 77) ÷ 77 = 41.6%',
        section: '一、2022年工作总结 / （二）突出梯次培育，创新主体扩面提质 / 1.创新主体总量实现新跨越',
        related: [
          { report: 'this', year: 2022, quote: '科技型中小企业入库109家' },
          {
            report: '青禾区科技局2021年工作总结和2022年工作打算',
            year: 2021,
            quote: '科技型中小企业入库77家',
          },
          { report: 'this', year: 2022, quote: '比上年多32家' },
        ],
      },
    ]);
    for (const { quote, start, end, id } of findings) {
      expect(BROKEN.slice(start, end)).toBe(quote);
      expect(id).toMatch(/^[0-9a-f]{10}$/);
    }
    expect(checked.growth).toBeGreaterThan(10);
    expect(Object.keys(open).length).toBeGreaterThan(0);
    expect([dismissed, failed]).toEqual([[], []]);
  });

  it('finds nothing in a clean report, and says 0', async () => {
    const { status, stdout } = await check([await clean(), '--json']);
    expect({ status, findings: JSON.parse(stdout).findings }).toEqual({ status: 0, findings: [] });
  });

  it('takes the year from --year where the text hides it', async () => {
    const file = await save('隐年.txt', '青禾区科技局工作总结\n\n科技型中小企业入库109家，增长46.1%。\n');
    const without = JSON.parse((await check([file, '--json'])).stdout);
    const withYear = JSON.parse((await check([file, '--json', '--year', '2022'])).stdout);
    expect([without.findings, withYear.report.year]).toEqual([[], 2022]);
    expect(withYear.findings).toMatchObject([{ rule: 'growth', quote: '46.1' }]);
  });
});

describe('npx zhubi check for a person', () => {
  it('shows each finding in its sentence, what it should be, where, and what was looked at', async () => {
    const { stdout } = await check([await broken()]);
    for (const said of [
      '（青禾区科学技术局，2022年，对照2021年、2020年的报告）',
      '【存疑】“签定”应为“签订”。',
      '【错误】科技型中小企业入库增长率写作“46.1%”，按本年数和上年数计算应为41.6%（(109 − 77) ÷ 77 = 41.6%）。',
      '增长〖46.1〗%。',
      '对照 2021年《青禾区科技局2021年工作总结和2022年工作打算》：科技型中小企业入库77家',
      '错误1处，存疑1处。',
    ])
      expect(stdout).toContain(said);
    expect(stdout).toMatch(/核对了 145 个数字、\d+ 个关系/);
    expect(stdout).not.toMatch(/undefined|null|\{\w+\}/);
  });

  it('says that nothing was found, so that silence means something', async () => {
    const { stdout } = await check([await clean()]);
    expect(stdout).toMatch(/核对了 145 个数字、\d+ 个关系：没有发现问题。/);
  });
});

describe('the place of a finding', () => {
  it('is the heading itself where the heading is wrong, not the first one under it', async () => {
    const file = await save('标题.txt', BROKEN.replace('（三）', '（四）'));
    const { findings } = JSON.parse((await check([file, '--json'])).stdout);
    const heading = findings.find((f: { rule: string }) => f.rule === 'heading-sequence');
    expect(heading.section).toMatch(/^一、2022年工作总结 \/ （四）[^/]*$/);
  });
});

describe('a text that is no draft', () => {
  it('is refused when it is far too long, before anything is read from it', async () => {
    const file = await save('太长.txt', `${BROKEN}${'全年工作平稳有序。\n'.repeat(45_000)}`);
    expect(await check([file])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('上限'),
    });
  });
});

describe('a finding that a person dismisses', () => {
  it('stays away until its figures change, and comes back when restored', async () => {
    const file = await broken();
    const ids = async (from = file) =>
      (JSON.parse((await check([from, '--json'])).stdout).findings as { id: string; rule: string }[]).map(
        ({ id, rule }) => `${rule} ${id}`,
      );
    const [wording, growth = ''] = await ids();
    const id = growth.replace('growth ', '');
    const dismissed = await check(['--dismiss', id, '--why', '口径不同，已与统计科核实']);
    expect(dismissed).toMatchObject({ status: 0, stdout: expect.stringContaining(`编号 ${id} 的问题`) });
    expect(await ids()).toEqual([wording]);
    const { status, stdout } = await check([file]);
    expect({ status, says: stdout.includes('已忽略的 1 处没有列出') }).toEqual({ status: 0, says: true });
    const moved = await save(
      '移动.txt',
      BROKEN.replace('一、2022年工作总结', '一、2022年工作总结\n全年工作平稳有序。'),
    );
    expect(await ids(moved)).toEqual([wording]);
    const changed = await save('改动.txt', BROKEN.replace('46.1%', '46.2%'));
    expect(await ids(changed)).toHaveLength(2);
    expect(await check(['--restore', id])).toMatchObject({ status: 0 });
    expect(await ids()).toEqual([wording, growth]);
    expect(await check(['--restore', id])).toMatchObject({ status: 2, stdout: '' });
  });

  it.each([
    [['--dismiss', '3fa9c1d20b'], '理由'],
    [['--dismiss', 'all', '--why', '不看了'], '编号'],
    [['--restore', 'x'], '编号'],
    [['--dismiss', '3fa9c1d20b', '--restore', '3fa9c1d20b', '--why', '口径不同'], '不能同时用'],
    [['--why', '口径不同', '稿子.txt'], '要和 --dismiss'],
    [['--dismiss', '3fa9c1d20b', '--why', '口径不同', '稿子.txt'], '不要再写文件'],
  ])('needs its number and a reason: %j', async (args, said) => {
    expect(await check(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) });
  });
});

describe('the marked-up copy', () => {
  const body = BROKEN.split('\n')
    .map((line) => p(r(line)))
    .join('');

  it('is the same Word file with comments at the figures, and every other part as it was', async () => {
    const original = buildDocx({ body, others: { 'word/media/seal.png': new Uint8Array([1, 2, 3]) } });
    const file = await save('稿子.docx', original);
    const out = join(folder, '批注.docx');
    const { status, stderr } = await check([file, '--out', out]);
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('批注.docx') });
    const marked = new Uint8Array(await readFile(out));
    expect(Object.values(readCommentedText(marked))).toEqual(['签定', '46.1']);
    const [before, after] = [unzipSync(original), unzipSync(marked)];
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    );
    expect(changed.toSorted()).toEqual(['[Content_Types].xml', 'word/document.xml']);
    expect(Buffer.from(await readFile(file)).equals(Buffer.from(original))).toBe(true);
    const again = JSON.parse((await check([out, '--json'])).stdout);
    expect(again.findings).toHaveLength(2);
  });

  it('is a new Word file for a text', async () => {
    const out = join(folder, '文本批注.docx');
    await check([await broken(), '--out', out]);
    expect(Object.values(readCommentedText(new Uint8Array(await readFile(out))))).toEqual(['签定', '46.1']);
  });

  it('never takes the place of the original, by whatever name', async () => {
    const file = await save('原稿.docx', buildDocx({ body }));
    const before = await readFile(file);
    const linked = join(folder, '链接.docx');
    await link(file, linked);
    for (const out of [file, linked, join(folder, '.', '原稿.docx')]) {
      const ended = await check([file, '--out', out]);
      expect(ended).toMatchObject({ status: 2, stderr: expect.stringContaining('就是原稿') });
    }
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it('and the table say where they cannot be written, and leave no half file', async () => {
    const file = await broken();
    for (const args of [
      ['--out', join(folder, '没有', '批注.docx')],
      ['--report', join(folder, '没有', '核对表.xlsx')],
    ])
      expect(await check([file, ...args])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('写不进去'),
      });
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    [['--out', '批注.pdf'], '.docx'],
    [['--report', '核对表.csv'], '.xlsx'],
    [['--year', '22'], '年份'],
  ])('and the year are checked before anything is done: %j', async (args, said) => {
    expect(await check([await broken(), ...args])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(said),
    });
  });
});

describe('the reconciliation table', () => {
  /** The rows of the first sheet for a draft, as text. */
  async function rowsFor(file: string): Promise<string[][]> {
    const out = join(folder, '核对表.xlsx');
    await check([file, '--report', out]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    expect(workbook.worksheets.map((s) => s.name)).toEqual(['数据核对表', '问题清单', '核对范围']);
    const rows: string[][] = [];
    workbook
      .getWorksheet('数据核对表')
      ?.eachRow((row) => rows.push((Array.isArray(row.values) ? row.values : []).slice(1).map(String)));
    return rows;
  }

  it('lists every relation between figures with its verdict, sum and sources', async () => {
    const rows = await rowsFor(await broken());
    expect(rows.length).toBeGreaterThan(120);
    const wrong = rows.filter((row) => row[1] === '不符');
    expect(wrong).toHaveLength(1);
    expect(wrong[0]?.slice(2, 7)).toEqual([
      '科技型中小企业入库增长率',
      '46.1%',
      '41.6%',
      '(109 − 77) ÷ 77 = 41.6%',
      '本稿：科技型中小企业入库 109家\n2021年报告：2021年科技型中小企业入库 77家',
    ]);
    expect(wrong[0]?.at(-1)).toBe('见问题清单第2条');
    const held = rows.find((row) => row[5] === '282 + 66 = 348');
    expect(held?.slice(1, 5)).toEqual(['相符', '市级科技型企业累计数', '348家', '348家']);
  });

  it('expects nothing of a right figure that a wrong one does not fit, and points at the finding', async () => {
    const file = await save('颠倒.txt', CLEAN.replace('高新技术企业新认定26家', '高新技术企业新认定62家'));
    const wrong = (await rowsFor(file)).filter((row) => ['不符', '存疑'].includes(row[1] ?? ''));
    expect(wrong.length).toBeGreaterThan(0);
    for (const row of wrong) expect([row[4], row.at(-1)]).toEqual(['', '因“62”有误，见问题清单第1条']);
  });
});

describe('bad input to npx zhubi check', () => {
  it.each([
    ['missing.docx', null, '找不到'],
    ['empty.docx', '', '空'],
    ['truncated.docx', buildDocx({ body: p(r('一')) }).slice(0, 200), '损坏'],
    ['text.docx', '只是文字', '纯文本'],
    ['picture.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), '图片'],
  ])('%s: one sentence, status 2, and no output', async (name, content, said) => {
    if (content !== null) await save(name, content);
    const ended = await check([join(folder, name), '--out', join(folder, `${name}.批注.docx`)]);
    expect(ended).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) });
    expect(ended.stderr).toContain(name);
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(await readdir(folder)).not.toContain(`${name}.批注.docx`);
  });

  it('without a file it says what to write', async () => {
    expect(await check([])).toMatchObject({ status: 2, stderr: expect.stringContaining('npx zhubi check') });
  });

  it('a damaged ledger is named, and the store stays as it is', async () => {
    const own = join(folder, 'own');
    await runZhubi(['ingest', join(CORPUS, '2021年工作总结.txt'), '--store', own], { cwd: folder });
    await writeFile(join(own, 'ledger.sqlite'), 'no database'.repeat(100));
    const ended = await runZhubi(['check', await broken(), '--store', own], { cwd: folder });
    expect(ended).toMatchObject({ status: 3, stderr: expect.stringContaining('ledger.sqlite') });
  });

  it('a report of the same year in the store is not held against the draft', async () => {
    const own = join(folder, 'same');
    const copy = join(folder, '旧稿2022.txt');
    await copyFile(await broken(), copy);
    await runZhubi(['ingest', copy, '--store', own], { cwd: folder });
    const ended = await runZhubi(['check', await clean(), '--store', own, '--json'], { cwd: folder });
    expect(JSON.parse(ended.stdout).findings).toEqual([]);
  });
});
