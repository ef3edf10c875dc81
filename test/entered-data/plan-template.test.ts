import { describe, expect, test } from 'vitest';
import type { ExpectedFigure } from '../../src/entered-data/expected.ts';
import type { FormCell, FormSheet } from '../../src/entered-data/form.ts';
import { planTemplate } from '../../src/entered-data/plan-template.ts';
import { readQualifier } from '../../src/entered-data/qualifier.ts';
import type { Figure } from '../../src/figures/figure.ts';

const figureOf = (said: Partial<Figure>): Figure => ({
  indicator: '高新技术企业',
  measure: 'cumulative',
  aim: 'cumulative',
  verb: null,
  value: '103',
  unit: '家',
  year: 2022,
  period: null,
  scope: null,
  qualifier: null,
  masked: null,
  raw: '103',
  start: 18,
  end: 21,
  sentence: '高新技术企业新认定26家、总数103家，增长21.2%。',
  sentenceStart: 0,
  sentenceEnd: 28,
  section: '',
  ...said,
});

const expectedOf = (said: Partial<Figure> = {}, more: Partial<ExpectedFigure> = {}): ExpectedFigure => {
  const last = figureOf(said);
  const { indicator, measure, unit, period, scope } = last;
  return {
    indicator,
    measure,
    unit,
    period,
    scope,
    key: indicator,
    section: '突出梯次培育',
    last,
    isWhole: true,
    isKnown: true,
    computed: '',
    ...more,
  };
};

const plan = (figures: readonly ExpectedFigure[], sections = [...new Set(figures.map((f) => f.section))]) =>
  planTemplate(
    { figures, plans: [], sections },
    { year: 2023, organisation: '青禾区科技局', lastTitle: '2022年总结' },
  );

/** The cell of a row under a head. */
function cellOf(sheet: FormSheet | undefined, row: number, head: string): FormCell | undefined {
  return sheet?.rows[row]?.[sheet.columns.findIndex((c) => c.header === head)];
}

describe('the workbook', () => {
  test('has a sheet that explains it, one a section, highlights and plans', () => {
    const sheets = plan([expectedOf(), expectedOf({}, { section: '' })]);
    expect(sheets.map((s) => s.name)).toEqual(['说明', '突出梯次培育', '综合', '亮点', '计划']);
    expect(JSON.stringify(sheets[0])).toContain('青禾区科技局2023年度数据');
  });

  test('offers the sections to highlights, also those without a figure', () => {
    const [, , , highlights] = plan([expectedOf()], ['突出梯次培育', '作风建设']);
    expect(cellOf(highlights, 0, '板块')?.accepts).toEqual({
      kind: 'choice',
      words: ['突出梯次培育', '作风建设'],
    });
  });

  test.each([
    ['强化科技创新，完成年度目标', '强化科技创新，完成年度目标情况'],
    ['落实“十四五”计划', '落实“十四五”计划情况'],
    ['技术转移/转化', '技术转移 转化'],
    ['一个写得很长很长的标题'.repeat(4), '一个写得很长很长的标题'.repeat(4).slice(0, 31)],
  ])('a section %s that no sheet can be called has its title in a column', (section, name) => {
    const [, sheet] = plan([expectedOf({}, { section })]);
    expect(sheet?.name).toBe(name);
    expect(cellOf(sheet, 0, '板块')).toEqual({ value: section });
  });

  test('a title in the middle of which 计划 stands is the sheet’s name', () => {
    const [, sheet] = plan([expectedOf({}, { section: '计划管理' })]);
    expect(sheet?.name).toBe('计划管理');
    expect(cellOf(sheet, 0, '板块')).toBeUndefined();
  });
});

describe('a row', () => {
  const rowOf = (said: Partial<Figure>, more: Partial<ExpectedFigure> = {}) =>
    plan([expectedOf(said, more)])[1];

  test('fixes name and unit, and leaves the number open', () => {
    const sheet = rowOf({}, { computed: '增长率自动计算，不用填' });
    expect(cellOf(sheet, 0, '指标')).toEqual({ value: '高新技术企业' });
    expect(cellOf(sheet, 0, '单位')).toEqual({ value: '家' });
    expect(cellOf(sheet, 0, '数值')?.accepts).toEqual({ kind: 'number', least: 0, isWhole: true });
    expect(cellOf(sheet, 0, '说明')).toEqual({ value: '增长率自动计算，不用填' });
    expect(cellOf(sheet, 0, '口径')).toMatchObject({ value: '累计', accepts: { kind: 'choice' } });
  });

  test.each<[string, Partial<Figure>, FormCell]>([
    ['a number with its places', { value: '6.70', unit: '亿元' }, { value: 6.7, places: 2 }],
    ['a masked one', { value: null, masked: '***' }, { value: '隐去' }],
    ['a qualifier before', { value: '400', qualifier: '近' }, { value: '近400' }],
    ['a qualifier behind', { value: '520', qualifier: '多' }, { value: '520多' }],
  ])('shows last year’s number: %s', (_, said, cell) => {
    expect(cellOf(rowOf(said), 0, '上年数')).toEqual(cell);
  });

  test.each([
    ['growth_rate', null],
    ['change', null],
    ['cumulative', 0],
    ['share', 0],
  ] as const)('a %s takes numbers from %s', (measure, least) => {
    expect(cellOf(rowOf({ measure }), 0, '数值')?.accepts).toMatchObject({ least });
  });

  test.each([
    ['its clause', {}, '高新技术企业新认定26家、总数103家'],
    [
      'with the clause before, when it is short',
      { sentence: '新增市级上市后备科技企业2家，累计5家。', raw: '5', start: 17, end: 18 },
      '新增市级上市后备科技企业2家，累计5家',
    ],
    ['nothing where the sentence is not kept', { sentence: '' }, ''],
  ])('quotes last year’s words: %s', (_, said, quote) => {
    expect(cellOf(rowOf(said), 0, '上年原文')).toEqual({ value: quote });
  });

  test('a name that the import would not know is marked as new', () => {
    expect(cellOf(rowOf({}, { isKnown: false }), 0, '备注')?.value).toBe('新指标');
    expect(cellOf(rowOf({}), 0, '备注')?.value).toBeNull();
  });

  test('period and scope of last year stand ready', () => {
    const sheet = rowOf({ period: '下半年', scope: '全市' });
    expect(cellOf(sheet, 0, '时段')?.value).toBe('下半年');
    expect(cellOf(sheet, 0, '范围')?.value).toBe('全市');
  });
});

test('plans stand beside last year’s target, with its qualifier', () => {
  const last = figureOf({ measure: 'target', value: '28', qualifier: '以上', sentence: '' });
  const sheets = planTemplate(
    {
      figures: [],
      plans: [{ indicator: '高新技术企业', aim: 'new', unit: '家', qualifier: '以上', last }],
      sections: [],
    },
    { year: 2023, organisation: '青禾区科技局', lastTitle: '2022年总结' },
  );
  const sheet = sheets.at(-1);
  expect(cellOf(sheet, 0, '2023年计划数')).toEqual({ value: '28以上' });
  expect(cellOf(sheet, 0, '限定')?.value).toBe('以上');
  expect(cellOf(sheet, 0, '口径')?.value).toBe('新增');
  const offered = cellOf(sheet, 0, '限定')?.accepts;
  expect(
    offered?.kind === 'choice' && offered.words.filter((word) => readQualifier(word) === undefined),
  ).toEqual([]);
});
