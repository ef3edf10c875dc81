import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '../../../src/cli/program.ts';
import { renderShownData } from '../../../src/cli/render-shown-data.ts';
import type { EnteredData } from '../../../src/entered-data/entered-data.ts';
import { type ShownData, showData } from '../../../src/workflows/data/show-data.ts';
import { openCorpusProgram } from '../../support/corpus-program.ts';
import { readDataOf, SAMPLE_DATA, withFigure } from '../../support/sample-data.ts';

let program: Program;
let close: () => Promise<void>;
let sample: EnteredData;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
  sample = (await readDataOf(program, SAMPLE_DATA, 2023)).data;
});
afterAll(() => close());

async function show(data: EnteredData | null, year = 2023): Promise<ShownData | null> {
  const shown = await showData({ ...program, enteredData: async () => data }, year);
  if (!shown.ok) throw new Error(shown.error.kind);
  return shown.value;
}

describe('beside the year before', () => {
  test.each([
    ['高新技术企业', 'cumulative', '103', '19.4'],
    ['技术合同成交额', 'value', '1.47', '24.5'],
    ['全社会研发经费投入强度', 'share', '1.71', null],
    ['高新技术企业全市位次', 'rank', '9', null],
    ['在孵企业', 'cumulative', '136', '12.5'],
  ])('%s %s stood at %s and grew by %s', async (indicator, measure, previous, growth) => {
    const shown = await show(sample);
    const found = shown?.figures.find(
      ({ entered: e }) =>
        e.indicator.replace('总量', '') === indicator && e.measure === measure && e.scope === null,
    );
    expect([found?.previous?.value, found?.growth?.value.toFixed() ?? null]).toEqual([previous, growth]);
  });

  test('a rate of two rough numbers is not told', async () => {
    const shown = await show(sample);
    const rough = shown?.figures.filter(({ entered }) => entered.qualifier !== null) ?? [];
    expect(rough.length).toBeGreaterThan(2);
    expect(rough.every((f) => f.previous !== null && f.growth === null)).toBe(true);
  });

  test('nothing entered is nothing shown', async () => {
    expect(await show(null)).toBeNull();
  });

  test('without a report on the year before, the data are shown all the same', async () => {
    const shown = await show({ ...sample, year: 2030 }, 2030);
    expect(shown?.figures).toHaveLength(90);
    expect(shown?.unknownPast).toMatchObject({ kind: 'last-year-missing', year: 2030 });
    expect(shown?.missing).toEqual([]);
  });
});

describe('what is missing', () => {
  test('is what last year has and nobody entered', async () => {
    const shown = await show(sample);
    expect(shown?.missing.map((m) => m.indicator)).toEqual(['干部', '国家级科普基地']);
  });

  test('another name of the catalogue, and 累计 for a number of things, fill a row', async () => {
    const renamed = withFigure(sample, '科技型中小企业', 'value', {
      indicator: '科小企业',
      measure: 'cumulative',
    });
    expect((await show(renamed))?.missing).toHaveLength(2);
  });

  test.each([
    ['another scope', { scope: '全市' }],
    ['another period', { period: '上半年' }],
    ['another measure', { measure: 'new' as const }],
    ['another kind of unit', { unit: '万元' }],
  ])('%s does not', async (_, change) => {
    const other = withFigure(sample, '科技型中小企业', 'value', change);
    expect((await show(other))?.missing.map((m) => m.indicator)).toContain('科技型中小企业');
  });
});

describe('what looks odd', () => {
  test('nothing in the sample year', async () => {
    expect((await show(sample))?.odd).toEqual([]);
  });

  test.each([
    ['a digit too many', '谈心谈话', 'value', { value: '620' }, 'magnitude'],
    ['万 for 亿', '技术合同成交额', 'value', { value: '18300' }, 'magnitude'],
    ['the unit of another thing', '心得体会', 'value', { unit: '家' }, 'unit'],
    ['a stock that fell', '科技服务机构', 'cumulative', { value: '40' }, 'stock-flow'],
    ['a stock that does not come out', '高新技术企业', 'cumulative', { value: '132' }, 'stock-flow'],
    ['a fall without what was added', '合作高校院所', 'cumulative', { value: '29' }, 'monotone'],
    ['half an enterprise', '毕业企业', 'value', { value: '17.5' }, 'fraction'],
  ])('%s', async (_, indicator, measure, change, rule) => {
    const shown = await show(withFigure(sample, indicator, measure, change));
    expect(shown?.odd.map((o) => [o.entered.indicator, o.finding.rule])).toEqual([[indicator, rule]]);
  });

  test('with what it should be, and the sum', async () => {
    const shown = await show(withFigure(sample, '高新技术企业', 'cumulative', { value: '132' }));
    expect(shown?.odd[0]?.finding).toMatchObject({ expected: '123家', working: '103 + 29 − 9 = 123' });
  });

  test.each([
    ['a stock that fell, and the note says why', { value: '29', note: '整合减少8家' }],
    ['a rise within reason', { value: '45' }],
    ['no change', { value: '32' }],
  ])('%s: nothing', async (_, change) => {
    const shown = await show(withFigure(sample, '合作高校院所', 'cumulative', change));
    expect(shown?.odd).toEqual([]);
  });
});

test('a person reads it by section, with last year’s numbers', async () => {
  const shown = await show(withFigure(sample, '谈心谈话', 'value', { value: '620' }));
  const text = shown ? renderShownData(shown) : '';
  expect(text).toContain('青禾区科学技术局2023年数据：90个指标、7条亮点、22项2024年计划。');
  expect(text).toContain('【突出平台赋能，创新承载更加有力】');
  expect(text).toContain('  技术合同成交额 数值 1.83亿元；上年1.47亿元，增长24.5%\n');
  expect(text).toContain('  线上平台入驻企业 数值 近460家；上年近400家\n');
  expect(text).toContain('  高新技术企业 新增 30家以上\n');
  expect(text).toContain('缺2项（上年报告有，还没有录入）\n  干部（数值，上年18名）');
  expect(text).toMatch(/疑点1处\n {2}谈心谈话写作“620人次”，与上年的58人次相差约11倍/);
});
