import { describe, expect, it } from 'vitest';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';
import { asRow } from './as-row.ts';

/** A paragraph, and its figures as `indicator | measure | value unit | year | extras`. */
type Case = [text: string, expected: string[]];

/** The figures of a paragraph in the results of a district office's report on 2022. */
function readParagraph(paragraph: string): string[] {
  const text = `云河区办公室2022年工作总结\n\n一、2022年工作情况\n${paragraph}\n`;
  return readFigures(readReport(text, 'report.txt', []), text).map(asRow);
}

describe('names behind the number, beside names before it', () => {
  it.each<Case>([
    [
      '13个乡获评市级森林乡镇，9个村入选省级美丽村。',
      ['市级森林乡镇 | new | 13 个 | 2022', '省级美丽村 | new | 9 个 | 2022'],
    ],
    ['4家民宿获评省级白金宿民宿。', ['省级白金宿民宿 | new | 4 家 | 2022']],
    ['12项成果获得专利授权。', ['成果 | value | 12 项 | 2022']],
    ['启动建设6个低碳园区。', ['低碳园区 | new | 6 个 | 2022']],
    ['促成对接28项。', ['对接 | value | 28 项 | 2022']],
    ['妥善应对7轮寒潮。', ['寒潮 | value | 7 轮 | 2022']],
    ['有效专利360件。', ['有效专利 | cumulative | 360 件 | 2022']],
    ['乡里定的17项民生实事全部办结。', ['民生实事 | value | 17 项 | 2022']],
    ['建成养老驿站和8个便民食堂。', ['便民食堂 | new | 8 个 | 2022']],
    ['新建停车位和绿地3处。', ['停车位和绿地 | new | 3 处 | 2022']],
    ['街道机关88名干部下沉网格。', ['干部 | value | 88 名 | 2022']],
    ['改善5所村小食堂，改善率80%。', ['村小食堂 | value | 5 所 | 2022', '改善率 | share | 80 % | 2022']],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});

describe('verbs that end before the number', () => {
  it.each<Case>([
    ['改革试点形成18项首创成果。', ['首创成果 | value | 18 项 | 2022']],
    ['建设提升30个职工驿站。', ['职工驿站 | value | 30 个 | 2022']],
    ['做优做强4个农业园区。', ['农业园区 | value | 4 个 | 2022']],
    ['驿站为3200名骑手提供服务。', ['骑手 | value | 3200 名 | 2022']],
    ['农村危房改造126户。', ['农村危房改造 | value | 126 户 | 2022']],
    ['绿化率为42%。', ['绿化率 | share | 42 % | 2022']],
    ['千人床位数为6.2张/千人。', ['千人床位数 | value | 6.2 张 | 2022']],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});

describe('verbs that begin names', () => {
  it.each<Case>([
    [
      '在用电梯1530台，和美乡村14个。',
      ['在用电梯 | cumulative | 1530 台 | 2022', '和美乡村 | value | 14 个 | 2022'],
    ],
    ['与高校共建实验室3个。', ['实验室 | new | 3 个 | 2022']],
    [
      '到位资金2.6亿元，到会代表120人。',
      ['到位资金 | value | 2.6 亿元 | 2022', '到会代表 | value | 120 人 | 2022'],
    ],
    ['城市建成区面积38平方公里。', ['城市建成区面积 | value | 38 平方公里 | 2022']],
    ['建成区级公园4个。', ['区级公园 | new | 4 个 | 2022']],
    ['全市生产总值412亿元。', ['生产总值 | value | 412 亿元 | 2022 | scope=全市']],
    ['生产大豆3.2万吨。', ['大豆 | value | 3.2 万吨 | 2022']],
    ['发展党员21名。', ['发展党员 | value | 21 名 | 2022']],
    ['发展指数提高到86.5。', []],
    ['审批事项压减32项。', ['审批事项 | change | -32 项 | 2022']],
    ['审批项目45个。', ['审批项目 | value | 45 个 | 2022']],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});

describe('members told by what became of them', () => {
  it.each<Case>([
    [
      '上半年9家企业升规、2家退库。',
      ['升规企业 | new | 9 家 | 2022 | period=上半年', '退库企业 | value | 2 家 | 2022 | period=上半年'],
    ],
    [
      '6120户新设个体户，注销1830户。',
      ['个体户 | new | 6120 户 | 2022', '个体户注销 | value | 1830 户 | 2022'],
    ],
    ['新增网格员46名，撤销网格3个。', ['网格员 | new | 46 名 | 2022', '撤销网格 | value | 3 个 | 2022']],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});

describe('targets, wholes and levels beside the subject', () => {
  it.each<Case>([
    [
      '全年新开工3120套，占年度计划3000套的104%。',
      [
        '新开工 | new | 3120 套 | 2022',
        '新开工 | target | 3000 套 | 2022',
        '新开工完成目标 | share | 104 % | 2022',
      ],
    ],
    [
      '改造管网52公里，完成年度目标（50公里）的104%。',
      [
        '管网 | value | 52 公里 | 2022',
        '管网 | target | 50 公里 | 2022',
        '管网完成目标 | share | 104 % | 2022',
      ],
    ],
    ['完成年度任务32项。', ['任务 | value | 32 项 | 2022']],
    [
      '农产品抽检合格率99.1%，高于98%的目标。',
      ['农产品抽检合格率 | share | 99.1 % | 2022', '农产品抽检合格率 | target | 98 % | 2022'],
    ],
    ['梳理23项目标任务。', ['目标任务 | value | 23 项 | 2022']],
    [
      '失业率5.1%，低于全省5.4%的平均水平。',
      ['失业率 | share | 5.1 % | 2022', '失业率 | share | 5.4 % | 2022 | scope=全省'],
    ],
    [
      '全区床位2100张，占全市总数（9800张）的21.4%。',
      [
        '床位 | cumulative | 2100 张 | 2022',
        '床位 | cumulative | 9800 张 | 2022 | scope=全市',
        '床位占全市总数比重 | share | 21.4 % | 2022',
      ],
    ],
    [
      '规上工业增加值增长7.2%，高于全市平均（6.1%）1.1个百分点。',
      [
        '规上工业增加值 | growth_rate | 7.2 % | 2022',
        '规上工业增加值 | growth_rate | 6.1 % | 2022 | scope=全市',
        '规上工业增加值高于全市平均 | change | 1.1 个百分点 | 2022',
      ],
    ],
    [
      '绿化面积还差3.5公顷，距年初目标还差2公顷。',
      ['绿化面积 | change | -3.5 公顷 | 2022', '绿化面积 | change | -2 公顷 | 2022'],
    ],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});

describe('parts of what the sentence before counted', () => {
  it.each<Case>([
    [
      '年末共有学校62所。其中，小学40所、初中22所。',
      [
        '学校 | cumulative | 62 所 | 2022',
        '小学 | cumulative | 40 所 | 2022',
        '初中 | cumulative | 22 所 | 2022',
      ],
    ],
    [
      '新增岗位800个。其中，社区岗位300个。',
      ['岗位 | new | 800 个 | 2022', '社区岗位 | new | 300 个 | 2022'],
    ],
    [
      '年末实有商户5300户，净增210户。分类看，餐饮2100户、零售3200户。',
      [
        '商户 | cumulative | 5300 户 | 2022',
        '商户 | new | 210 户 | 2022',
        '餐饮 | cumulative | 2100 户 | 2022',
        '零售 | cumulative | 3200 户 | 2022',
      ],
    ],
    [
      '年末实有商户5300户。培训商户800户。',
      ['商户 | cumulative | 5300 户 | 2022', '商户 | value | 800 户 | 2022'],
    ],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});

describe('a side, a half, a predicate said once for all', () => {
  it.each<Case>([
    [
      '城镇、农村居民人均可支配收入分别增长4.8%、6.3%。',
      [
        '城镇居民人均可支配收入 | growth_rate | 4.8 % | 2022',
        '农村居民人均可支配收入 | growth_rate | 6.3 % | 2022',
      ],
    ],
    [
      '城乡居民人均可支配收入分别达5.1万元、2.6万元。',
      [
        '城镇居民人均可支配收入 | value | 5.1 万元 | 2022',
        '农村居民人均可支配收入 | value | 2.6 万元 | 2022',
      ],
    ],
    [
      '茶叶、水果产量分别达1.2万吨、3.4万吨。',
      ['茶叶产量 | value | 1.2 万吨 | 2022', '水果产量 | value | 3.4 万吨 | 2022'],
    ],
    [
      '研发投入、技术交易额分别增长11%、23%。',
      ['研发投入 | growth_rate | 11 % | 2022', '技术交易额 | growth_rate | 23 % | 2022'],
    ],
    [
      '国内游客人次、总花费增长5.2%、7.1%。',
      ['国内游客人次 | growth_rate | 5.2 % | 2022', '国内游客总花费 | growth_rate | 7.1 % | 2022'],
    ],
    [
      '工业、农业分别完成投资31亿元、4亿元。',
      ['工业投资 | value | 31 亿元 | 2022', '农业投资 | value | 4 亿元 | 2022'],
    ],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});

describe('brackets', () => {
  it.each<Case>([
    [
      '科普基地（含市级6家）22家。',
      ['市级科普基地 | value | 6 家 | 2022', '科普基地 | value | 22 家 | 2022'],
    ],
    [
      '驿站（含复审5家）达到31家，增长12%。',
      [
        '复审驿站 | value | 5 家 | 2022',
        '驿站 | cumulative | 31 家 | 2022',
        '驿站 | growth_rate | 12 % | 2022',
      ],
    ],
    [
      '技改投资8.4亿元（含省外1.5亿元）。',
      ['技改投资 | value | 8.4 亿元 | 2022', '省外技改投资 | value | 1.5 亿元 | 2022'],
    ],
    [
      '新建公园4个（累计33个）、口袋公园12个。',
      ['公园 | new | 4 个 | 2022', '公园 | cumulative | 33 个 | 2022', '口袋公园 | new | 12 个 | 2022'],
    ],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});

describe('rates and averages of what they are of', () => {
  it.each<Case>([
    [
      '抽检药品860批次，检出不合格12批次，合格率98.6%。',
      [
        '药品 | value | 860 批次 | 2022',
        '检出不合格 | value | 12 批次 | 2022',
        '药品合格率 | share | 98.6 % | 2022',
      ],
    ],
    [
      '排查隐患340处，整改332处，整改率97.6%。',
      ['隐患 | value | 340 处 | 2022', '整改隐患 | value | 332 处 | 2022', '整改率 | share | 97.6 % | 2022'],
    ],
    [
      '发放创业贷2.4亿元，惠及商户600户，户均40万元。',
      [
        '创业贷 | value | 2.4 亿元 | 2022',
        '商户 | value | 600 户 | 2022',
        '创业贷户均 | value | 40 万元 | 2022',
      ],
    ],
    [
      '总投资46亿元，完成投资12亿元。',
      ['总投资 | value | 46 亿元 | 2022', '完成投资 | value | 12 亿元 | 2022'],
    ],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});

describe('stocks by their unit', () => {
  it.each<Case>([
    [
      '高标准农田达32万公顷，总里程达860公里。',
      ['高标准农田 | cumulative | 32 万公顷 | 2022', '高标准农田总里程 | cumulative | 860 公里 | 2022'],
    ],
    ['全年接待游客超420万人次。', ['游客 | value | 420 万人次 | 2022 | 超']],
    [
      '公路由730公里增至812公里。',
      ['公路 | cumulative | 730 公里 | 2021', '公路 | cumulative | 812 公里 | 2022'],
    ],
    [
      '累计结余由42亿元增加到47亿元。',
      ['结余 | cumulative | 42 亿元 | 2021', '结余 | cumulative | 47 亿元 | 2022'],
    ],
    ['销售面积达到120万平方米。', ['销售面积 | value | 120 万平方米 | 2022']],
    ['引进博士15名，引进研究院3家。', ['博士 | value | 15 名 | 2022', '研究院 | new | 3 家 | 2022']],
    [
      '博士22名、硕士140名，合计162名。',
      ['博士 | value | 22 名 | 2022', '硕士 | value | 140 名 | 2022', '博士、硕士 | value | 162 名 | 2022'],
    ],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});

describe('what is no noun phrase goes on with the subject', () => {
  it.each<Case>([
    [
      '新认定企业60家，剔除迁出的8家后净增52家。',
      ['企业 | new | 60 家 | 2022', '企业迁出 | value | 8 家 | 2022', '企业 | new | 52 家 | 2022'],
    ],
    ['营业收入按可比价格计算增长6.5%。', ['营业收入 | growth_rate | 6.5 % | 2022']],
    [
      '参保职工41万人，因部分人员转保而减少1.2万人。',
      ['参保职工 | value | 41 万人 | 2022', '参保职工 | change | -1.2 万人 | 2022'],
    ],
    ['改造小区31个，比上年多改6个。', ['小区 | value | 31 个 | 2022', '小区 | change | 6 个 | 2022']],
    ['市统计局将2021年产值核减为28.6亿元。', ['产值 | value | 28.6 亿元 | 2021']],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});

describe('quantities of other forms', () => {
  it.each<Case>([
    [
      '医护比为1:1.2，师生比由上年的1:16.2优化为1:15.8。',
      ['医护比 | value | 1.2 | 2022', '师生比 | value | 16.2 | 2021', '师生比 | value | 15.8 | 2022'],
    ],
    ['赛程1:30结束。', []],
    [
      '夺得8金5银11铜。',
      ['金牌 | value | 8 枚 | 2022', '银牌 | value | 5 枚 | 2022', '铜牌 | value | 11 枚 | 2022'],
    ],
    ['工亡事故为零。', ['工亡事故 | value | 0 | 2022']],
    ['实现零的突破。', []],
    ['平均住院日8.4天，缩短0.3天。', ['住院日 | value | 8.4 天 | 2022', '住院日 | change | -0.3 天 | 2022']],
    ['提前15天完成。', []],
    ['连续4年保持第一。', ['位次 | rank | 1 位 | 2022']],
    ['平均到场时间9.6分钟。', ['到场时间 | value | 9.6 分钟 | 2022']],
    [
      '群众满意度96.35分，提高1.2分。',
      ['群众满意度 | value | 96.35 分 | 2022', '群众满意度 | change | 1.2 分 | 2022'],
    ],
    ['得分项目12个。', ['得分项目 | value | 12 个 | 2022']],
    ['营业收入超20亿元的企业有4家。', ['营业收入超20亿元的企业 | value | 4 家 | 2022']],
    [
      '营业收入超20亿元，增长8%。',
      ['营业收入 | value | 20 亿元 | 2022 | 超', '营业收入 | growth_rate | 8 % | 2022'],
    ],
    [
      '全国重点镇3个、市级特色镇5个。',
      ['全国重点镇 | value | 3 个 | 2022', '市级特色镇 | value | 5 个 | 2022'],
    ],
    ['全国新增网点45家。', ['网点 | new | 45 家 | 2022 | scope=全国']],
  ])('%s', (text, expected) => {
    expect(readParagraph(text)).toEqual(expected);
  });
});
