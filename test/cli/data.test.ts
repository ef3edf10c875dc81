import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT, runZhubi } from './run-zhubi.ts';

const CORPUS = join(PROJECT, 'corpus');
const REPORT_2022 = join(CORPUS, '2022年工作总结.txt');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhubi-data-'));
  const ended = await runZhubi(['ingest', join(CORPUS, '2021年工作总结.txt'), '--store', 'store'], {
    cwd: folder,
  });
  expect(ended.status).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (...args: string[]) => {
  const ended = await runZhubi([...args, '--store', 'store'], { cwd: folder });
  expect(ended.stderr).not.toMatch(/^\s+at |node:internal|Error:|Warning/m);
  return ended;
};
const save = (name: string, ...rows: string[]) =>
  writeFile(join(folder, name), ['指标,口径,数值,单位,备注', ...rows].join('\n'));

describe('zhubi data', () => {
  it('takes files in, tells what each changed, and takes the last back', async () => {
    await save('甲.csv', '高新技术企业,累计,103,家,', '奖补资金,,562.4,万元,', '科普活动,,,场次,');
    const first = await run('data', 'import', '甲.csv', '--year', '2022', '--who', '王芳');
    expect(first).toEqual({
      status: 0,
      stderr: '',
      stdout:
        '已录入2022年数据（“甲.csv”）：新增 2 个数，更改 0 个，未变 0 个。\n1 行还没有填数，已跳过。\n版本 1；查看缺项和疑点，用 npx zhubi data show --year 2022；要撤销，用 npx zhubi data undo --year 2022\n',
    });
    await save('乙.csv', '高新技术企业,累计,104,家,', '奖补资金,,562.4,万元,');
    const second = await run('data', 'import', '乙.csv', '--year', '2022', '--who', '李强', '--json');
    expect(JSON.parse(second.stdout)).toMatchObject({
      version: 2,
      year: 2022,
      organisation: null,
      added: [],
      changed: [{ before: { value: 103 }, after: { indicator: '高新技术企业', value: 104, unit: '家' } }],
      unchanged: 1,
    });
    const same = await run('data', 'import', '乙.csv', '--year', '2022');
    expect(same.stdout).toBe('“乙.csv”里的数据与2022年已录入的完全相同，没有改动。\n');
    const undone = await run('data', 'undo', '--year', '2022', '--who', '李强');
    expect(undone.stdout).toContain('已撤销版本 2：指标更改 1 个。\n  高新技术企业（累计）：104家 → 103家\n');
    const history = await run('data', 'history', '--year', '2022', '--json');
    expect(JSON.parse(history.stdout)).toMatchObject([
      {
        version: 1,
        kind: 'import',
        who: '王芳',
        source: { kind: 'file', name: '甲.csv' },
        changes: { added: [{}, {}] },
      },
      { version: 2, kind: 'import', who: '李强', source: { kind: 'file', name: '乙.csv' } },
      { version: 3, kind: 'undo', who: '李强', source: null, undoes: 2, changes: { changed: [{}] } },
    ]);
    for (const { when } of JSON.parse(history.stdout)) expect(when).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const lines = (await run('data', 'history', '--year', '2022')).stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/^3\t\d{4}-\d\d-\d\d \d\d:\d\d\t李强\t撤销版本 2\t指标更改 1 个$/);
  });

  it('is what a draft of that year is checked against', async () => {
    await save('丙.csv', '高新技术企业,累计,999,家,');
    await run('data', 'import', '丙.csv', '--year', '2022');
    const { stdout } = await run('check', REPORT_2022, '--json');
    const found = JSON.parse(stdout).findings.filter((f: { rule: string }) => f.rule === 'data-match');
    expect(found).toMatchObject([{ severity: 'error', expected: '999家' }]);
  });

  it('takes nothing of a file with a bad row, and names it', async () => {
    await save('错.csv', '高新技术企业,累计,2.5,家,', '高新技术企业,新增,26,家,');
    const before = (await run('data', 'history', '--year', '2021', '--json')).stdout;
    expect(await run('data', 'import', '错.csv', '--year', '2021')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        '“错.csv”有 1 处有误，整份没有采用，请改正后再试：\n第2行“数值”：2.5家不是整数，以“家”计的数没有小数。\n',
    });
    expect((await run('data', 'history', '--year', '2021', '--json')).stdout).toBe(before);
  });

  it.each<[string[], string]>([
    [['data', 'import', '甲.csv'], '请写出是哪一年的数据，例如 --year 2023。\n'],
    [['data', 'import', '甲.csv', '--year', '23'], '“23”不是年份，请写四位数字，例如 --year 2023。\n'],
    [['data', 'import', '没有.csv', '--year', '2023'], '找不到文件或文件夹“没有.csv”，请检查路径。\n'],
    [['data', 'undo', '--year', '1999'], '1999年没有可以撤销的录入。\n'],
  ])('%s ends in one sentence', async (args, sentence) => {
    expect(await run(...args)).toMatchObject({ status: 2, stdout: '', stderr: sentence });
  });
});
