import { describe, expect, it } from 'vitest';
import { GOVERNMENT, GOVERNMENT_PLAN, PLAN, readRows } from './as-row.ts';

/** A sentence, and its figures as `indicator | measure | value unit | year | extras`. */
type Case = [text: string, expected: string[]];

describe('targets', () => {
  it.each<Case>([
    ['新增高新技术企业30家以上。', ['高新技术企业 | target | 30 家 | 2023 | 以上']],
    [
      '研发投入增长12%，技术交易额突破30亿元。',
      ['研发投入 | target | 12 % | 2023', '技术交易额 | target | 30 亿元 | 2023 | 突破'],
    ],
    ['到2025年，高新技术企业达到300家。', ['高新技术企业 | target | 300 家 | 2025']],
    ['力争新建研发平台不少于5个。', ['研发平台 | target | 5 个 | 2023 | 不少于']],
    ['2022年，新增高新技术企业21家。', ['高新技术企业 | new | 21 家 | 2022']],
    [
      '确保高新技术企业总数突破220家，新增省级平台3个。',
      ['高新技术企业 | target | 220 家 | 2023 | 突破', '省级平台 | target | 3 个 | 2023'],
    ],
    [
      '组织申报国家级项目2—3项。',
      ['国家级项目 | target | 2 项 | 2023 | 不低于', '国家级项目 | target | 3 项 | 2023 | 不高于'],
    ],
    ['研发投入强度提高0.2个百分点以上。', ['研发投入强度 | target | 0.2 个百分点 | 2023 | 以上']],
    ['全年举办科技活动20场次。', ['科技活动 | target | 20 场次 | 2023']],
    ['新培育企业**家以上。', ['企业 | target | ? 家 | 2023 | 以上 masked=**']],
  ])('%s', (text, expected) => {
    expect(readRows(text, PLAN)).toEqual(expected);
  });
});

describe('aims within a report of results', () => {
  it.each<Case>([
    ['明年力争新增高新技术企业40家。', ['高新技术企业 | target | 40 家 | 2023']],
    ['到2025年，研发投入强度达到3.5%。', ['研发投入强度 | target | 3.5 % | 2025']],
    [
      '新增高新技术企业45家，超额完成40家的年度目标。',
      ['高新技术企业 | new | 45 家 | 2022', '高新技术企业 | target | 40 家 | 2022'],
    ],
  ])('%s', (text, expected) => {
    expect(readRows(text)).toEqual(expected);
  });
});

describe('masked figures and masked names', () => {
  it.each<Case>([
    [
      '新培育市级科技型企业**家，累计达到***家，较上年增长**.*%。',
      [
        '市级科技型企业 | new | ? 家 | 2022 | masked=**',
        '市级科技型企业 | cumulative | ? 家 | 2022 | masked=***',
        '市级科技型企业 | growth_rate | ? % | 2022 | masked=**.*',
      ],
    ],
    [
      '兑现奖补资金xx万元，服务企业XX家。',
      ['奖补资金 | value | ? 万元 | 2022 | masked=xx', '服务企业 | value | ? 家 | 2022 | masked=XX'],
    ],
    ['****年，召开专题会议*次。', ['专题会议 | value | ? 次 | 2022 | masked=*']],
    ['新增高新技术企业□□家。', ['高新技术企业 | new | ? 家 | 2022 | masked=□□']],
    ['做好巡视*反馈意见整改工作。', []],
  ])('%s', (text, expected) => {
    expect(readRows(text)).toEqual(expected);
  });
});

describe('year words', () => {
  it.each<Case>([
    ['截至2022年底，高新技术企业达到186家。', ['高新技术企业 | cumulative | 186 家 | 2022']],
    ['2021年，新增高新技术企业33家。', ['高新技术企业 | new | 33 家 | 2021']],
    [
      '去年新增高新技术企业33家，今年新增40家。',
      ['高新技术企业 | new | 33 家 | 2021', '高新技术企业 | new | 40 家 | 2022'],
    ],
    ['今年以来，开展科技下乡活动15次。', ['科技下乡活动 | value | 15 次 | 2022']],
    ['上半年，新增规上企业4家。', ['规上企业 | new | 4 家 | 2022 | period=上半年']],
    [
      '1—10月，技术合同成交额6.2亿元，全年预计达到9亿元。',
      ['技术合同成交额 | value | 6.2 亿元 | 2022 | period=1—10月', '技术合同成交额 | value | 9 亿元 | 2022'],
    ],
    ['五年来，累计投入科技经费11亿元。', ['科技经费 | cumulative | 11 亿元 | 2022 | period=五年来']],
    ['“十四五”以来，引进人才420人。', ['人才 | new | 420 人 | 2022 | period=“十四五”以来']],
    ['与2021年相比，研发投入增加1.1亿元。', ['研发投入 | change | 1.1 亿元 | 2022']],
    ['前三季度，研发投入增长9.6%。', ['研发投入 | growth_rate | 9.6 % | 2022 | period=前三季度']],
    [
      '一季度，新增规上企业2家，二季度新增3家。',
      ['规上企业 | new | 2 家 | 2022 | period=一季度', '规上企业 | new | 3 家 | 2022 | period=二季度'],
    ],
  ])('%s', (text, expected) => {
    expect(readRows(text)).toEqual(expected);
  });
});

describe('year words of a government report given in 2019', () => {
  it.each<Case>([
    ['全省地区生产总值增长7.1%。', ['地区生产总值 | growth_rate | 7.1 % | 2018']],
    ['去年，新登记市场主体38万户。', ['市场主体 | new | 38 万户 | 2018']],
    ['今年，新建农村公路2000公里。', ['农村公路 | target | 2000 公里 | 2019']],
    [
      '过去五年，粮食产量从1.2亿吨增加到1.5亿吨。',
      ['粮食产量 | value | 1.2 亿吨 | 2013', '粮食产量 | value | 1.5 亿吨 | 2018 | period=过去五年'],
    ],
  ])('%s', (text, expected) => {
    expect(readRows(text, GOVERNMENT)).toEqual(expected);
  });
});

describe('plan of a government report given in 2019', () => {
  it.each<Case>([['地区生产总值增长7%左右。', ['地区生产总值 | target | 7 % | 2019 | 左右']]])(
    '%s',
    (text, expected) => {
      expect(readRows(text, GOVERNMENT_PLAN)).toEqual(expected);
    },
  );
});

describe('scope words', () => {
  it.each<Case>([
    [
      '全市新增高新技术企业420家，我区新增52家。',
      ['高新技术企业 | new | 420 家 | 2022 | scope=全市', '高新技术企业 | new | 52 家 | 2022'],
    ],
    ['全区规上工业企业达到96家。', ['规上工业企业 | cumulative | 96 家 | 2022']],
    [
      '全省研发投入强度达到2.6%，全区达到3.1%。',
      ['研发投入强度 | share | 2.6 % | 2022 | scope=全省', '研发投入强度 | share | 3.1 % | 2022'],
    ],
    ['高新区实现技术交易额14亿元。', ['技术交易额 | value | 14 亿元 | 2022 | scope=高新区']],
    ['获全国科普先进集体称号，组织科普活动30场。', ['科普活动 | value | 30 场 | 2022']],
    [
      '全国技术合同成交额增长25%，全区增长41%。',
      [
        '技术合同成交额 | growth_rate | 25 % | 2022 | scope=全国',
        '技术合同成交额 | growth_rate | 41 % | 2022',
      ],
    ],
    [
      '经开区新增高新技术企业15家，占全区的三成。',
      [
        '高新技术企业 | new | 15 家 | 2022 | scope=经开区',
        '高新技术企业占全区比重 | share | 30 % | 2022 | scope=经开区',
      ],
    ],
    ['全局干部学习强国参与率达到100%。', ['干部学习强国参与率 | share | 100 % | 2022']],
    ['在全市率先建成创新服务站5个。', ['创新服务站 | new | 5 个 | 2022']],
  ])('%s', (text, expected) => {
    expect(readRows(text)).toEqual(expected);
  });
});

describe('sentences with digits and no figure', () => {
  it.each<Case>([
    ['党的二十大以来，全局上下深入学习。', []],
    ['坚持科技是第一生产力，实施双轮驱动。', []],
    ['印发《创新驱动发展三年行动方案（2021—2023年）》。', []],
    ['推进5G基站和C919配套，升级2.0版服务平台。', []],
    ['按照〔2023〕5号文件和市委六届二次全会部署推进。', []],
    ['构建“128”体系，做强7+N产业集群。', []],
    ['咨询电话：023-58123456。', []],
  ])('%s', (text, expected) => {
    expect(readRows(text)).toEqual(expected);
  });
});
