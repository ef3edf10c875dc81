import { describe, expect, test } from 'vitest';
import { dataFor, draftSmall, smallReport } from '../support/small-report.ts';

interface Case {
  /** The report on 2022, and the one on 2021 where it takes two. */
  readonly last: string;
  readonly before?: string;
  readonly figures: readonly string[];
}

/** What the draft computes: 29.1% = (133 − 103) ÷ 103 = 29.1%. */
function derivedIn({ last, before, figures }: Case): string[] {
  const past = [smallReport(2022, last), ...(before === undefined ? [] : [smallReport(2021, before)])];
  return draftSmall(past, dataFor(2023, { figures }))
    .figures.filter((f) => f.origin === 'derived')
    .map((f) => `${f.measure} ${f.value}${f.unit} ← ${f.working}`);
}

describe('relations that held for the past numbers give this year’s', () => {
  test.each<readonly [name: string, given: Case, derived: readonly string[]]>([
    [
      'growth against the last report',
      {
        last: '规上工业企业研发费用5.38亿元，同比增长19.0%。',
        before: '规上工业企业研发费用4.52亿元。',
        figures: ['规上工业企业研发费用 value 6.26 亿元'],
      },
      ['growth_rate 16.4% ← (6.26 − 5.38) ÷ 5.38 = 16.4%'],
    ],
    [
      'a fall',
      {
        last: '科普活动57场次，比上年增加9场次。',
        before: '科普活动48场次。',
        figures: ['科普活动 value 36 场次'],
      },
      ['change -21场次 ← 36 − 57 = -21'],
    ],
    [
      'growth in another magnitude',
      {
        last: '技术合同成交额9800万元，增长10.0%。',
        before: '技术合同成交额8909万元。',
        figures: ['技术合同成交额 value 1.47 亿元'],
      },
      ['growth_rate 50.0% ← (14700 − 9800) ÷ 9800 = 50%'],
    ],
    [
      'percentage points',
      {
        last: '全社会研发经费投入强度为1.71%，提高0.13个百分点。',
        before: '全社会研发经费投入强度1.58%。',
        figures: ['全社会研发经费投入强度 share 1.86 %'],
      },
      ['change 0.15个百分点 ← 1.86 − 1.71 = 0.15'],
    ],
    [
      'a rank that comes forward is a smaller number',
      {
        last: '高新技术企业居全市第9位，较上年前移2位。',
        before: '高新技术企业居全市第11位。',
        figures: ['高新技术企业 rank 7 位 scope=全市'],
      },
      ['change 2位 ← 9 − 7 = 2'],
    ],
    [
      'a rank that falls back',
      {
        last: '高新技术企业居全市第9位，较上年前移2位。',
        before: '高新技术企业居全市第11位。',
        figures: ['高新技术企业 rank 12 位 scope=全市'],
      },
      ['change -3位 ← 9 − 12 = -3'],
    ],
    [
      'an average',
      {
        last: '新增知识价值信用贷款1.96亿元、获贷企业76家，户均257.9万元。',
        figures: ['知识价值信用贷款 new 2.08 亿元', '知识价值信用贷款企业 new 79 家'],
      },
      ['value 263.3万元 ← 2.08亿元 ÷ 79 = 263.3万元'],
    ],
    [
      'a share',
      {
        last: '104家规上工业企业中，50家设有研发机构，占比48.1%。',
        figures: ['规上工业企业 value 118 家', '设有研发机构 value 66 家'],
      },
      ['share 55.9% ← 66 ÷ 118 = 55.9%'],
    ],
    [
      'a stock that loses nobody, from its additions',
      {
        last: '新增科技服务机构8家，总数达到44家。',
        before: '科技服务机构总数达到36家。',
        figures: ['科技服务机构 new 8 家'],
      },
      ['cumulative 52家 ← 44 + 8 = 52'],
    ],
    [
      'what the year before was, said again',
      {
        last: '在孵企业由118家增加到136家。',
        before: '在孵企业118家。',
        figures: ['在孵企业 cumulative 153 家'],
      },
      ['cumulative 136家 ← 上年报告：136家'],
    ],
  ])('%s', (_, given, derived) => {
    expect(derivedIn(given)).toEqual(expect.arrayContaining([...derived]));
  });
});

describe('and nothing is computed where that is not sure', () => {
  test.each<readonly [name: string, given: Case]>([
    [
      'growth that did not hold then: another basis',
      {
        last: '规上工业企业研发费用5.38亿元，同比增长12.0%。',
        before: '规上工业企业研发费用4.52亿元。',
        figures: ['规上工业企业研发费用 change 0.9 亿元'],
      },
    ],
    [
      'no growth at all',
      {
        last: '科普活动57场次，比上年增加9场次。',
        before: '科普活动48场次。',
        figures: ['科普活动 value 57 场次'],
      },
    ],
    [
      'a qualified number this year',
      {
        last: '协议金额1180万元，增长90.3%。',
        before: '协议金额620万元。',
        figures: ['成果转化协议金额 value 960 万元 qualifier=约'],
      },
    ],
    [
      'a qualified number last year',
      {
        last: '协议金额超1180万元，增长90.3%。',
        before: '协议金额620万元。',
        figures: ['成果转化协议金额 value 960 万元'],
      },
    ],
    [
      'a stock that loses members',
      {
        last: '新增高新技术企业26家，总数达103家。',
        before: '高新技术企业总数达85家。',
        figures: ['高新技术企业 new 29 家'],
      },
    ],
    [
      'an average of a number that is not exact',
      {
        last: '开展科技服务386次，选派科技特派员40名，人均9.65次。',
        figures: ['科技特派员服务 value 520 次 qualifier=多', '科技特派员 value 60 名'],
      },
    ],
    [
      'another year’s plan is no level',
      { last: '高新技术企业发展良好。', figures: ['高新技术企业 new 29 家'] },
    ],
  ])('%s', (_, given) => {
    expect(derivedIn(given)).toEqual([]);
  });
});

test('a milestone beside the exact number is no basis: growth comes from the exact one, once', () => {
  const { text } = draftSmall(
    [smallReport(2020, '高新技术企业主营业务收入达42.6亿元，同比增长10.9%。')],
    dataFor(2021, {
      figures: [
        '高新技术企业主营业务收入 value 50 亿元 qualifier=突破',
        '高新技术企业主营业务收入 value 53.9 亿元',
      ],
    }),
  );
  expect(text.match(/\d+\.\d%/g)).toEqual(['26.5%']);
  expect(text).toContain('突破50亿元');
});
