import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '../../../src/cli/program.ts';
import { makeTemplate } from '../../../src/workflows/data/make-template.ts';
import { readLastYear } from '../../../src/workflows/data/read-last-year.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { openCorpusProgram } from '../../support/corpus-program.ts';
import { readDataOf } from '../../support/sample-data.ts';

let program: Program;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
});
afterAll(() => close());

async function expectedFor(year: number) {
  const last = await readLastYear(program, year);
  if (!last.ok) throw new Error(last.error.kind);
  return last.value.expected;
}

describe('what the sample year asks for', () => {
  test('has each thing once, and nothing that a relation gives', async () => {
    const { figures, plans } = await expectedFor(2023);
    const rows = figures.map((f) => `${f.indicator} ${f.measure} ${f.unit}`);
    expect(figures).toHaveLength(92);
    expect(plans).toHaveLength(22);
    expect(rows.filter((r) => r === '市级以上研发平台 cumulative 个')).toHaveLength(1);
    expect(rows).toContain('规上工业企业 value 家');
    expect(rows).not.toContain('市级以上研发平台 new 个');
    expect(rows).not.toContain('三类科技人才 cumulative 名');
    expect(figures.filter((f) => f.measure === 'growth_rate' || f.measure === 'change')).toEqual([]);
    expect(figures.find((f) => f.key === '市级以上研发平台')?.last.value).toBe('51');
  });

  test('says which numbers are computed from a row', async () => {
    const { figures } = await expectedFor(2023);
    const computed = (indicator: string) => figures.findLast((f) => f.indicator === indicator)?.computed;
    expect(computed('科技型中小企业')).toBe('增减数、增长率自动计算，不用填');
    expect(computed('市级重点实验室')).toBe('合计数“市级以上研发平台”自动计算，不用填');
    expect(computed('知识价值信用贷款企业')).toBe('');
    expect(computed('上级科技资金')).toBe('');
  });

  test('does not call next year’s contest by this year’s edition', async () => {
    const { figures } = await expectedFor(2023);
    expect(figures.filter((f) => /第.+届/.test(f.indicator))).toEqual([]);
    expect(figures.some((f) => f.indicator.endsWith('科普讲解大赛参赛选手'))).toBe(true);
  });

  test('what enterprises got of a whole is not called by their own name', async () => {
    const { figures } = await expectedFor(2020);
    const money = figures.filter((f) => f.unit === '万元' && f.indicator.startsWith('高新技术企业'));
    expect(money.map((f) => f.indicator)).toEqual(['高新技术企业奖补资金']);
    expect(figures.find((f) => f.indicator === '高新技术企业' && f.measure === 'cumulative')?.unit).toBe(
      '家',
    );
  });

  test('a masked report asks too, for rates as well: no masked level gives one', async () => {
    const { figures } = await expectedFor(2018);
    expect(figures.length).toBeGreaterThan(80);
    expect(figures.filter((f) => f.last.value === null).length).toBeGreaterThan(80);
    expect(figures.some((f) => f.measure === 'growth_rate')).toBe(true);
  });
});

type Filling = (last: ExcelJS.CellValue, row: number, sheet: string) => ExcelJS.CellValue;

/** A running number, every seventh of a section a rough one. */
const running: Filling = (_, row, sheet) => (row % 7 === 0 && sheet !== '计划' ? `近${row}` : row);

/** Fills every number that the template asks for, given last year's (1 for a masked one); says how many there were. */
async function fill(
  bytes: Uint8Array,
  filling: Filling = running,
): Promise<{ file: string; filled: number }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  let filled = 0;
  for (const sheet of workbook.worksheets) {
    const heads = (sheet.getRow(1).values as unknown[]).map(String);
    const column = heads.indexOf('数值');
    const last = heads.findIndex((head) => /^上年数$|计划数$/.test(head));
    if (column < 0) continue;
    sheet.eachRow((row, number) => {
      if (number === 1 || !row.getCell(1).value) return;
      filled++;
      const { value } = row.getCell(last);
      row.getCell(column).value = filling(value === '隐去' ? 1 : value, filled, sheet.name);
    });
  }
  const file = join(await temporaryFolder(), '2023年数据.xlsx');
  await writeFile(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return { file, filled };
}

describe('the template, filled and imported', () => {
  test('loses nothing: every number arrives with its indicator, measure, unit and section', async () => {
    const made = await makeTemplate(program, 2023);
    if (!made.ok) throw new Error(made.error.kind);
    const { file, filled } = await fill(made.value.bytes);
    const { data, emptyRows } = await readDataOf(program, file, 2023);
    const { figures, plans } = await expectedFor(2023);
    expect({ filled, emptyRows }).toEqual({ filled: 92 + 22, emptyRows: 0 });
    expect(
      data.figures.map((f) => [
        f.indicator,
        f.measure,
        f.unit,
        f.section,
        f.period,
        f.scope,
        f.value,
        f.qualifier,
      ]),
    ).toEqual(
      figures.map((f, i) => [
        f.indicator,
        f.measure,
        f.unit,
        f.section,
        f.period,
        f.scope,
        String(i + 1),
        (i + 1) % 7 === 0 ? '近' : null,
      ]),
    );
    expect(data.plans.map((p) => [p.indicator, p.aim, p.unit, p.qualifier, p.value])).toEqual(
      plans.map((p, i) => [p.indicator, p.aim, p.unit, p.qualifier, String(figures.length + i + 1)]),
    );
  });

  test.each([2018, 2019, 2020, 2021, 2022])(
    '%d: last year’s numbers are taken, row for row',
    async (year) => {
      const made = await makeTemplate(program, year);
      if (!made.ok) throw new Error(made.error.kind);
      const { file, filled } = await fill(made.value.bytes, (last) => last);
      const { data, emptyRows } = await readDataOf(program, file, year);
      expect(data.figures.length + data.plans.length).toBe(filled);
      expect(emptyRows).toBe(0);
      expect(data.figures.map((f) => f.indicator)).toEqual(
        (await expectedFor(year)).figures.map((f) => f.indicator),
      );
    },
  );

  test('is the same file each time', async () => {
    const [a, b] = [await makeTemplate(program, 2023), await makeTemplate(program, 2023)];
    expect(a.ok && b.ok && a.value.bytes).toEqual(b.ok && b.value.bytes);
  });
});

describe('no template', () => {
  test('for a year without a report on the year before: it says which there are', async () => {
    const made = await makeTemplate(program, 2026);
    expect(made).toEqual({
      ok: false,
      error: { kind: 'last-year-missing', year: 2026, years: [2017, 2018, 2019, 2020, 2021, 2022] },
    });
  });

  test('where several bodies report and none is the home body: it names them', async () => {
    const reports = await program.store.reports();
    const [own] = reports.ok ? reports.value : [];
    if (!own) throw new Error('no reports');
    const other = { ...own, id: 'x', body: '丁山区科技局', organisation: '丁山区科技局', places: ['丁山区'] };
    const store = {
      ...program.store,
      reports: async () => ({ ok: true as const, value: [...(reports.ok ? reports.value : []), other] }),
    };
    expect(await makeTemplate({ ...program, store, homeOrganisation: null }, 2023)).toEqual({
      ok: false,
      error: { kind: 'body-unclear', organisations: ['青禾区科学技术局', '丁山区科技局'] },
    });
    expect((await makeTemplate({ ...program, store, homeOrganisation: '青禾区科技局' }, 2023)).ok).toBe(true);
  });
});
