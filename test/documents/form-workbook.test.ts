import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { writeForm } from '../../src/documents/form-workbook.ts';
import type { FormCell, FormSheet } from '../../src/entered-data/form.ts';

const sheetOf = (cells: readonly FormCell[], name = '高企'): FormSheet => ({
  name,
  columns: cells.map((_, i) => ({ header: `列${i + 1}`, width: 12 })),
  rows: [cells],
});

async function reopen(sheets: readonly FormSheet[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeForm(sheets)).slice().buffer);
  return workbook;
}

async function validationOf(accepts: FormCell['accepts']): Promise<ExcelJS.DataValidation | undefined> {
  const cell = accepts === undefined ? { value: null } : { value: null, accepts };
  const workbook = await reopen([sheetOf([{ value: '指标' }, cell])]);
  return workbook.worksheets[0]?.getCell('B2').dataValidation;
}

describe('a form', () => {
  test('locks what is given and leaves open what is to be filled', async () => {
    const workbook = await reopen([
      sheetOf([{ value: '高新技术企业' }, { value: null, accepts: { kind: 'text' } }]),
    ]);
    const [sheet] = workbook.worksheets;
    expect(sheet?.getCell('A2').protection?.locked ?? true).toBe(true);
    expect(sheet?.getCell('B2').protection.locked).toBe(false);
    expect(sheet).toHaveProperty('sheetProtection.sheet', true);
    expect(sheet).not.toHaveProperty('sheetProtection.hashValue');
  });

  test.each([
    [
      { kind: 'number', least: 0, isWhole: true },
      'OR(ISTEXT(B2),AND(ISNUMBER(B2),B2>=0,B2=INT(B2)))',
      /不小于0的整数/,
    ],
    [{ kind: 'number', least: 0, isWhole: false }, 'OR(ISTEXT(B2),AND(ISNUMBER(B2),B2>=0))', /不小于0的数字/],
    [{ kind: 'number', least: null, isWhole: false }, 'OR(ISTEXT(B2),ISNUMBER(B2))', /^请填数字/],
  ] as const)('takes a number as %o', async (accepts, formula, message) => {
    const validation = await validationOf(accepts);
    expect(validation).toMatchObject({ type: 'custom', formulae: [formula], errorStyle: 'stop' });
    expect(validation?.error).toMatch(message);
  });

  test('offers a list; one that is too long stands on a hidden sheet', async () => {
    expect(await validationOf({ kind: 'choice', words: ['新增', '累计'] })).toMatchObject({
      type: 'list',
      formulae: ['"新增,累计"'],
    });
    const words = Array.from({ length: 40 }, (_, i) => `第${i}个很长的板块名称`);
    const cell: FormCell = { value: null, accepts: { kind: 'choice', words } };
    const workbook = await reopen([sheetOf([cell]), sheetOf([cell], '亮点')]);
    const formulae = workbook.worksheets.slice(0, 2).map((s) => s.getCell('A2').dataValidation.formulae);
    expect(formulae).toEqual([["'选项'!$A$1:$A$40"], ["'选项'!$A$1:$A$40"]]);
    expect(workbook.getWorksheet('选项')?.state).toBe('hidden');
    expect(workbook.getWorksheet('选项')?.getCell('A40').value).toBe('第39个很长的板块名称');
  });

  test('a word with a comma is one choice, not two', async () => {
    const validation = await validationOf({ kind: 'choice', words: ['强主体,扩规模', '其他'] });
    expect(validation?.formulae).toEqual(["'选项'!$A$1:$A$2"]);
  });

  test.each(['=1+1', '+86', '-5', '@a', '\tx', '\ry'])(
    'text that begins like a formula (%j) stays text',
    async (value) => {
      const [sheet] = (await reopen([sheetOf([{ value }])])).worksheets;
      const cell = sheet?.getCell('A2');
      expect(cell?.formula).toBeUndefined();
      expect(cell?.numFmt).toBe('@');
    },
  );

  test('the same sheets give the same bytes', async () => {
    const sheet = sheetOf([
      { value: 6.7, places: 2 },
      { value: null, accepts: { kind: 'text' } },
    ]);
    expect(await writeForm([sheet])).toEqual(await writeForm([sheet]));
  });
});
