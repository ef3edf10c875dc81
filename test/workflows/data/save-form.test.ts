import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Program } from '../../../src/cli/program.ts';
import { type DataForm, readDataForm } from '../../../src/workflows/data/data-form.ts';
import { readForm, saveForm } from '../../../src/workflows/data/save-form.ts';
import { openCorpusProgram } from '../../support/corpus-program.ts';

let program: Program;
let close: () => Promise<void>;
let form: DataForm;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
  form = await read();
});
afterAll(() => close());

async function read(): Promise<DataForm> {
  const found = await readDataForm(program, 2023);
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

function idOf(name: string): string {
  const field = form.sections.flatMap((s) => s.fields).find((f) => f.name === name);
  if (!field) throw new Error(name);
  return field.id;
}

/** The figures that were read, or the faults by the names of their fields. */
async function judge(typed: Readonly<Record<string, string>>, shown: Readonly<Record<string, string>> = {}) {
  const byId = (named: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(named).map(([name, text]) => [idOf(name), text]));
  const found = await readForm(program, { year: 2023, typed: byId(typed), shown: byId(shown) });
  if (found.ok) return found.value.figures.map((f) => `${f.measure} ${f.qualifier ?? ''}${f.value}${f.unit}`);
  if (found.error.kind !== 'fields-bad') throw new Error(found.error.kind);
  return found.error.faults.map(({ message }) => message);
}

const ADDED = '高新技术企业（新增）';

describe('the form of a year', () => {
  it('asks for each thing under an id of its own, the same each time', async () => {
    const ids = form.sections.flatMap((s) => s.fields.map((f) => f.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect((await read()).sections).toEqual(form.sections);
    expect(form.sections.map((s) => s.title).at(-1)).toBe('2024年计划');
  });

  it('of a year that no report came before says which years there are', async () => {
    expect(await readDataForm(program, 2030)).toMatchObject({
      ok: false,
      error: { kind: 'last-year-missing' },
    });
  });
});

describe('what was typed', () => {
  it.each<[string, Record<string, string>, Record<string, string>, string[]]>([
    ['a number', { [ADDED]: '29' }, {}, ['new 29家']],
    ['a number with its unit', { [ADDED]: ' 29家 ' }, {}, ['new 29家']],
    ['a number in Chinese', { [ADDED]: '二十九' }, {}, ['new 29家']],
    ['about so many', { 高新技术企业主营业务收入: '近80' }, {}, ['value 近80亿元']],
    ['nothing', { [ADDED]: '' }, {}, []],
    ['what was there already', { [ADDED]: '29' }, { [ADDED]: '29' }, []],
    ['another number than was there', { [ADDED]: '30' }, { [ADDED]: '29' }, ['new 30家']],
    ['words', { [ADDED]: '不少' }, {}, ['数值“不少”读不出一个数，请只填一个数。']],
    ['a dash', { [ADDED]: '—' }, {}, ['不是数；没有就填 0，还不知道就留空。']],
    ['a field that was emptied', { [ADDED]: '' }, { [ADDED]: '29' }, [expect.stringContaining('不能清空')]],
    ['another unit', { [ADDED]: '29万元' }, {}, [expect.stringContaining('单位')]],
    ['half an enterprise', { [ADDED]: '29.5' }, {}, [expect.stringContaining('不是整数')]],
    [
      'a stock below what was added to it',
      { [ADDED]: '29', '高新技术企业（累计）': '3' },
      {},
      [expect.stringContaining('还少')],
    ],
  ])('%s', async (_, typed, shown, read2) => {
    expect(await judge(typed, shown)).toEqual(read2);
  });

  it('is saved once: sent again by the same person it is told as it was', async () => {
    const answers = { year: 2023, typed: { [idOf(ADDED)]: '29' }, shown: {} };
    const first = await saveForm(program, answers, { who: '陈琳', at: '2024-01-02T00:00:00.000Z' });
    const again = await saveForm(program, answers, { who: '陈琳', at: '2024-01-02T00:01:00.000Z' });
    const other = await saveForm(program, answers, { who: '王芳', at: '2024-01-02T00:02:00.000Z' });
    expect(first).toMatchObject({ ok: true, value: { version: 1 } });
    expect(again).toMatchObject({ ok: true, value: { version: 1, at: '2024-01-02T00:00:00.000Z' } });
    expect(other).toMatchObject({ ok: true, value: { version: null, unchanged: 1 } });
    const standing = await read();
    const field = standing.sections.flatMap((s) => s.fields).find((f) => f.id === idOf(ADDED));
    expect(field?.entered).toBe('29');
  });
});
