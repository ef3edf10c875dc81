import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT, runZhubi } from './run-zhubi.ts';

const CORPUS = join(PROJECT, 'corpus');

let folder: string;
let store: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhubi-template-'));
  store = join(folder, 'store');
  const report = join(CORPUS, '2022年工作总结.txt');
  expect((await runZhubi(['ingest', report, '--store', store], { cwd: folder })).status).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (args: readonly string[]) => {
  const ended = await runZhubi(['data', ...args, '--store', store], { cwd: folder });
  expect(ended.stderr).not.toMatch(/^\s+at |node:internal|Error:|Warning/m);
  return ended;
};

describe('npx zhubi data template', () => {
  test('writes a workbook and says what is in it', async () => {
    const ended = await run(['template', '--year', '2023', '--out', '模板.xlsx']);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^填报模板已写入 模板\.xlsx：按《.*2022年度.*》列出92个指标、22项计划/);
    expect(await readdir(folder)).toContain('模板.xlsx');
  });

  test.each([
    [['--year', '2023'], '请用 --out 写明模板存到哪里，例如：--out 2023年数据.xlsx\n'],
    [['--out', 'a.xlsx'], '请写明年份，例如：npx zhubi data template --year 2023 --out 2023年数据.xlsx\n'],
    [['--year', '23', '--out', 'a.xlsx'], '“23”不是年份，请写四位数字，例如 --year 2023。\n'],
    [['--year', '2023', '--out', 'a.csv'], '--out 要写 .xlsx 文件，不能是“a.csv”。\n'],
    [
      ['--year', '2022', '--out', 'a.xlsx'],
      '资料库里没有2021年的报告（现有2022年），2022年的数据没有可对照的上年；请先用 npx zhubi ingest 收录。\n',
    ],
    [
      ['--year', '2023', '--out', '没有/a.xlsx'],
      '“没有/a.xlsx”写不进去，请检查文件夹是否存在、有没有写入权限，或文件是否正在别的程序里打开。\n',
    ],
  ])('%j is told what is wrong', async (args, said) => {
    expect(await run(['template', ...args])).toEqual({ status: 2, stdout: '', stderr: said });
  });
});

describe('npx zhubi data show', () => {
  test('says that nothing is there', async () => {
    const ended = await run(['show', '--year', '2023']);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^还没有录入2023年的数据；/);
    const json = await run(['show', '--year', '2023', '--json']);
    expect(JSON.parse(json.stdout)).toEqual({
      year: 2023,
      organisation: null,
      figures: [],
      highlights: [],
      plans: [],
      missing: [],
      odd: [],
    });
  });

  test('shows the sample year once it is imported', async () => {
    const sample = join(CORPUS, 'data', '2023.xlsx');
    expect((await run(['import', sample, '--year', '2023'])).status).toBe(0);
    const { status, stdout } = await run(['show', '--year', '2023', '--json']);
    expect(status).toBe(0);
    const shown = JSON.parse(stdout);
    expect(shown.organisation).toBe('青禾区科学技术局');
    expect([shown.figures.length, shown.highlights.length, shown.plans.length]).toEqual([90, 7, 22]);
    expect(shown.figures).toContainEqual({
      indicator: '高新技术企业',
      measure: 'cumulative',
      value: 123,
      unit: '家',
      note: '年内到期未通过重新认定9家',
      section: '突出梯次培育，创新主体扩面提质',
      period: null,
      scope: null,
      qualifier: null,
      previous: 103,
      growth: 19.4,
    });
    expect(shown.missing.map((m: { previous: number }) => m.previous)).toEqual([18, 1]);
    expect(shown.odd).toEqual([]);
  });

  test('a year that is none is told', async () => {
    expect(await run(['show', '--year', '二三'])).toEqual({
      status: 2,
      stdout: '',
      stderr: '“二三”不是年份，请写四位数字，例如 --year 2023。\n',
    });
  });
});
