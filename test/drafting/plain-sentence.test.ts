import { describe, expect, test } from 'vitest';
import { dataFor, draftSmall, smallReport } from '../support/small-report.ts';

const PAST = [smallReport(2022, '坚持量质并举，推动各项工作取得实效。', '坚持稳中求进，推动各项工作落地。')];

/** The draft's sentences on figures that no past sentence knows. */
function writeFor(...figures: readonly string[]): string {
  const { text, draft } = draftSmall(PAST, dataFor(2023, { figures }));
  expect(draft.unused).toEqual([]);
  const [results = ''] = text.split('\n');
  return results.replace('坚持量质并举，推动各项工作取得实效。', '');
}

describe('one figure', () => {
  test.each<readonly [figure: string, sentence: string]>([
    ['瞪羚企业 new 5 家', '新增瞪羚企业5家。'],
    ['瞪羚企业 cumulative 12 家', '瞪羚企业累计达到12家。'],
    ['瞪羚企业 cumulative 50 家 qualifier=近', '瞪羚企业累计达到近50家。'],
    ['瞪羚企业 cumulative 50 家 qualifier=超', '瞪羚企业累计超50家。'],
    ['瞪羚企业 cumulative 50 家 qualifier=突破', '瞪羚企业累计突破50家。'],
    ['瞪羚企业 cumulative 50 家 qualifier=余', '瞪羚企业累计达到50余家。'],
    ['新引进博士 new 7 名', '新引进博士7名。'],
    ['科创板企业营业收入 value 12.50 亿元', '实现科创板企业营业收入12.50亿元。'],
    ['设备更新补助资金 value 320 万元', '设备更新补助资金320万元。'],
    ['减免孵化租金 value 118.5 万元', '减免孵化租金118.5万元。'],
    ['科学家精神宣讲 value 9 场', '全年科学家精神宣讲9场。'],
    ['科技沙龙 value 12 场', '全年开展科技沙龙12场。'],
    ['科技沙龙 value 3 场 period=上半年', '上半年开展科技沙龙3场。'],
    ['科研仪器 value 86 台', '科研仪器86台。'],
    ['科研用房面积 value 3.6 万平方米', '科研用房面积3.6万平方米。'],
    ['研发机构覆盖率 share 52.6 %', '研发机构覆盖率为52.6%。'],
    ['创新指数 rank 3 位 scope=全市', '创新指数居全市第3位。'],
    ['创新指数 rank 3 位', '创新指数居第3位。'],
    ['瞪羚企业营业收入 growth_rate 12.5 %', '瞪羚企业营业收入较上年增长12.5%。'],
    ['瞪羚企业营业收入 growth_rate -3.1 %', '瞪羚企业营业收入较上年下降3.1%。'],
    ['瞪羚企业 change 4 家', '瞪羚企业较上年增加4家。'],
    ['瞪羚企业 change -4 家', '瞪羚企业较上年减少4家。'],
    ['研发机构覆盖率 change 1.2 个百分点', '研发机构覆盖率较上年提高1.2个百分点。'],
    ['研发机构覆盖率 change -1.2 个百分点', '研发机构覆盖率较上年下降1.2个百分点。'],
  ])('%s → %s', (figure, sentence) => {
    expect(writeFor(figure)).toBe(sentence);
  });
});

describe('several figures of one indicator are one sentence: new, stock, growth', () => {
  test.each<readonly [figures: readonly string[], sentence: string]>([
    [['瞪羚企业 cumulative 12 家', '瞪羚企业 new 5 家'], '新增瞪羚企业5家，累计达到12家。'],
    [
      ['瞪羚企业 growth_rate 71.4 %', '瞪羚企业 cumulative 12 家', '瞪羚企业 new 5 家'],
      '新增瞪羚企业5家，累计达到12家，较上年增长71.4%。',
    ],
    [['瞪羚企业 change -2 家', '瞪羚企业 cumulative 12 家'], '瞪羚企业累计达到12家，较上年减少2家。'],
    [
      ['科创板企业营业收入 growth_rate -1.5 %', '科创板企业营业收入 value 12.5 亿元'],
      '实现科创板企业营业收入12.5亿元，较上年下降1.5%。',
    ],
  ])('%j', (figures, sentence) => {
    expect(writeFor(...figures)).toBe(sentence);
  });
});

const UNITS = [
  '家',
  '个',
  '项',
  '件',
  '人次',
  '名',
  '万元',
  '亿元',
  '份',
  '万份',
  '场',
  '次',
  '台',
  '亩',
  '万平方米',
];

describe('whatever the unit, value, unit and measure are read again as entered', () => {
  for (const unit of UNITS)
    for (const measure of ['new', 'cumulative', 'value'] as const)
      test(`${measure} in ${unit}`, () => {
        const { figures, draft } = draftSmall(
          PAST,
          dataFor(2023, { figures: [`科创试点 ${measure} 37 ${unit}`] }),
        );
        expect(figures.map((f) => [f.measure, f.value, f.unit])).toEqual([[measure, '37', unit]]);
        expect(draft.unused).toEqual([]);
      });
});

describe('plans', () => {
  test.each<readonly [plan: string, sentence: string]>([
    ['瞪羚企业 8 家 qualifier=以上', '瞪羚企业8家以上。'],
    ['科技沙龙 12 场', '开展科技沙龙12场。'],
    ['规上工业企业研发费用 15 % qualifier=以上', '规上工业企业研发费用较上年增长15%以上。'],
    ['研发机构覆盖率 55 %', '研发机构覆盖率为55%。'],
    ['设备更新补助资金 400 万元 qualifier=以上', '设备更新补助资金400万元以上。'],
  ])('%s → %s', (plan, sentence) => {
    const { text, figures } = draftSmall(PAST, dataFor(2023, { plans: [plan] }));
    expect(text.split('\n').at(-1)).toBe(`坚持稳中求进，推动各项工作落地。${sentence}`);
    expect(figures.map((f) => [f.measure, f.year])).toEqual([['target', 2024]]);
  });
});
