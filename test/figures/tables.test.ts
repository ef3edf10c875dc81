import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/figures/figure.ts';
import { readFigures } from '../../src/figures/read-figures.ts';
import { readReport } from '../../src/report/read-report.ts';
import { layOutText } from '../support/make-table.ts';
import { asRow } from './as-row.ts';

const TITLE = '青禾区科学技术局2022年工作总结和2023年工作计划';
const PLAN = '二、2023年工作计划';

type Parts = readonly (string | readonly string[])[];

function figuresOf(...parts: Parts): Figure[] {
  const { text, tables } = layOutText(TITLE, ...parts);
  return readFigures(readReport(text, 'a.docx', tables), text);
}
const rowsOf = (...parts: Parts): string[] => figuresOf(...parts).map(asRow);

/** What stands in the document, and its figures as `indicator | measure | value unit | year | extras`. */
type Case = [name: string, parts: Parts, expected: string[]];

describe('years and measures at the top, indicators at the side', () => {
  it.each<Case>([
    [
      'a unit column, a column of growth, a dash',
      [
        [
          '序号|指标|单位|2021年|2022年|增长（%）',
          '1|高新技术企业|家|79|103|30.4',
          '2|新增高新技术企业|家|18|24|—',
          '3|技术合同成交额|亿元||1,286.5|12.1',
        ],
      ],
      [
        '高新技术企业 | value | 79 家 | 2021',
        '高新技术企业 | value | 103 家 | 2022',
        '高新技术企业 | growth_rate | 30.4 % | 2022',
        '高新技术企业 | new | 18 家 | 2021',
        '高新技术企业 | new | 24 家 | 2022',
        '技术合同成交额 | value | 1286.5 亿元 | 2022',
        '技术合同成交额 | growth_rate | 12.1 % | 2022',
      ],
    ],
    [
      'two rows of heads, merged',
      [
        [
          '指标|2022年|<|2023年目标',
          '^|目标|完成|^',
          '新增科技型中小企业（家）|50|61|60以上',
          '规上工业增加值增速（%）|8|7.5|8',
          '研发投入强度（%）|2.5|2.6|近2.7',
        ],
      ],
      [
        '科技型中小企业 | target | 50 家 | 2022',
        '科技型中小企业 | new | 61 家 | 2022',
        '科技型中小企业 | target | 60 家 | 2023 | 以上',
        '规上工业增加值 | target | 8 % | 2022',
        '规上工业增加值 | growth_rate | 7.5 % | 2022',
        '规上工业增加值 | target | 8 % | 2023',
        '研发投入强度 | target | 2.5 % | 2022',
        '研发投入强度 | share | 2.6 % | 2022',
        '研发投入强度 | target | 2.7 % | 2023 | 近',
      ],
    ],
    [
      'target, result, completion and rank',
      [['指标|年度目标|实际完成|完成率（%）|全市排名', '新增高新技术企业（家）|20|24|120|第3']],
      [
        '高新技术企业 | target | 20 家 | 2022',
        '高新技术企业 | new | 24 家 | 2022',
        '高新技术企业完成目标 | share | 120 % | 2022',
        '高新技术企业全市位次 | rank | 3 位 | 2022',
      ],
    ],
    [
      'new, cumulative, share and growth',
      [['平台|新增|累计|占全市比重（%）|同比增长（%）', '重点实验室（个）|2|12|30|20']],
      [
        '重点实验室 | new | 2 个 | 2022',
        '重点实验室 | cumulative | 12 个 | 2022',
        '重点实验室占全市比重 | share | 30 % | 2022',
        '重点实验室 | growth_rate | 20 % | 2022',
      ],
    ],
    [
      'the end of a year is a stock',
      [['指标|2021年末|2022年末', '高新技术企业（家）|79|103', '技术合同成交额（亿元）|4|5']],
      [
        '高新技术企业 | cumulative | 79 家 | 2021',
        '高新技术企业 | cumulative | 103 家 | 2022',
        '技术合同成交额 | value | 4 亿元 | 2021',
        '技术合同成交额 | value | 5 亿元 | 2022',
      ],
    ],
    [
      'this year and the same time of last year; 累计 then adds up the year',
      [['指标|本年累计|上年同期|同比增长（%）', '规上工业增加值（亿元）|25.4|22.1|14.9']],
      [
        '规上工业增加值 | value | 25.4 亿元 | 2022',
        '规上工业增加值 | value | 22.1 亿元 | 2021',
        '规上工业增加值 | growth_rate | 14.9 % | 2022',
      ],
    ],
    [
      'months, and the whole year as expected',
      [['指标|1—10月|全年预计', '技术合同登记数（项）|85|120']],
      ['技术合同登记数 | value | 85 项 | 2022 | period=1—10月', '技术合同登记数 | value | 120 项 | 2022'],
    ],
    [
      'differences, down in brackets or with a minus',
      [['指标|2021年|2022年|比上年增减', '高新技术企业（家）|79|76|（3）', '孵化器（家）|9|7|-2']],
      [
        '高新技术企业 | value | 79 家 | 2021',
        '高新技术企业 | value | 76 家 | 2022',
        '高新技术企业 | change | -3 家 | 2022',
        '孵化器 | value | 9 家 | 2021',
        '孵化器 | value | 7 家 | 2022',
        '孵化器 | change | -2 家 | 2022',
      ],
    ],
    [
      'what was planned, reached and said of it in the words of tables',
      [
        [
          '指标名称|2021年实绩|2022年目标值|2022年完成数|同比±%|完成比例',
          '高新技术企业（家，累计）|79|100|103|30.4|103%',
          '（二）新增省级研发平台（个）|3|4|5|66.7|125%',
        ],
      ],
      [
        '高新技术企业 | cumulative | 79 家 | 2021',
        '高新技术企业 | target | 100 家 | 2022',
        '高新技术企业 | cumulative | 103 家 | 2022',
        '高新技术企业 | growth_rate | 30.4 % | 2022',
        '高新技术企业完成目标 | share | 103 % | 2022',
        '省级研发平台 | new | 3 个 | 2021',
        '省级研发平台 | target | 4 个 | 2022',
        '省级研发平台 | new | 5 个 | 2022',
        '省级研发平台 | growth_rate | 66.7 % | 2022',
        '省级研发平台完成目标 | share | 125 % | 2022',
      ],
    ],
    [
      'a year over its amount and its growth; an average may be a fraction',
      [
        [
          '指标|2022年|<',
          '^|绝对值|增长%',
          'R&D经费支出（亿元）|12.4|14.9',
          '每万人发明专利拥有量（件）|12.5|8',
        ],
      ],
      [
        'R&D经费支出 | value | 12.4 亿元 | 2022',
        'R&D经费支出 | growth_rate | 14.9 % | 2022',
        '每万人发明专利拥有量 | value | 12.5 件 | 2022',
        '每万人发明专利拥有量 | growth_rate | 8 % | 2022',
      ],
    ],
    [
      'growth and rank said by the rows',
      [['指标|完成情况', '高新技术企业（家）|103', '较上年增长（%）|30.4', '科技创新指数全市排名（位）|5']],
      [
        '高新技术企业 | value | 103 家 | 2022',
        '高新技术企业 | growth_rate | 30.4 % | 2022',
        '科技创新指数全市位次 | rank | 5 位 | 2022',
      ],
    ],
  ])('%s', (_, parts, expected) => {
    expect(rowsOf(...parts)).toEqual(expected);
  });
});

describe('years or places at the side, indicators at the top', () => {
  it.each<Case>([
    [
      'years down the side',
      [['年份|高新技术企业（家）|技术合同成交额（亿元）|增长（%）', '2021|79|4.2|20', '2022|103|5.2|23.8']],
      [
        '高新技术企业 | value | 79 家 | 2021',
        '技术合同成交额 | value | 4.2 亿元 | 2021',
        '技术合同成交额 | growth_rate | 20 % | 2021',
        '高新技术企业 | value | 103 家 | 2022',
        '技术合同成交额 | value | 5.2 亿元 | 2022',
        '技术合同成交额 | growth_rate | 23.8 % | 2022',
      ],
    ],
    [
      'one indicator over two measures, a side of it beside its number',
      [
        [
          '年份|高新技术企业（家）|<|技术合同|<',
          '^|新增|累计|项数（项）|成交额（亿元）',
          '2022年|24|103|120|5.2',
        ],
      ],
      [
        '高新技术企业 | new | 24 家 | 2022',
        '高新技术企业 | cumulative | 103 家 | 2022',
        '技术合同 | value | 120 项 | 2022',
        '技术合同成交额 | value | 5.2 亿元 | 2022',
      ],
    ],
    [
      'places are scopes, the total is the own',
      [['乡镇|高新技术企业（家）|研发投入（万元）', '青山镇|20|3 500', '白水乡|15|1286', '合计|35|4786']],
      [
        '高新技术企业 | value | 20 家 | 2022 | scope=青山镇',
        '研发投入 | value | 3500 万元 | 2022 | scope=青山镇',
        '高新技术企业 | value | 15 家 | 2022 | scope=白水乡',
        '研发投入 | value | 1286 万元 | 2022 | scope=白水乡',
        '高新技术企业 | value | 35 家 | 2022',
        '研发投入 | value | 4786 万元 | 2022',
      ],
    ],
    [
      'a caption that names the one thing that is counted',
      ['附表3 各乡镇高新技术企业情况表（单位：家）', ['乡镇|2021年|2022年', '青山镇|20|25', '全区|35|37']],
      [
        '高新技术企业 | value | 20 家 | 2021 | scope=青山镇',
        '高新技术企业 | value | 25 家 | 2022 | scope=青山镇',
        '高新技术企业 | value | 35 家 | 2021',
        '高新技术企业 | value | 37 家 | 2022',
      ],
    ],
    [
      'a caption that names nothing: the numbers are of nobody knows what',
      ['附表3 各乡镇主要指标', ['乡镇|2021年|2022年', '青山镇|20|25']],
      [],
    ],
    [
      'places beside indicators; one that has a unit is itself counted',
      [
        [
          '区域|指标|单位|2022年',
          '青山镇|高新技术企业|家|20',
          '^|研发投入|万元|300',
          '全区|高新技术企业|家|103',
        ],
        ['指标|单位|2022年', '国家高新区|个|3'],
      ],
      [
        '高新技术企业 | value | 20 家 | 2022 | scope=青山镇',
        '研发投入 | value | 300 万元 | 2022 | scope=青山镇',
        '高新技术企业 | value | 103 家 | 2022',
        '国家高新区 | value | 3 个 | 2022',
      ],
    ],
    [
      'indicators at the side, places at the top',
      [['指标|全市|青禾区', '研发投入强度（%）|3.1|2.6']],
      ['研发投入强度 | share | 3.1 % | 2022 | scope=全市', '研发投入强度 | share | 2.6 % | 2022'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(rowsOf(...parts)).toEqual(expected);
  });
});

describe('heads that lean on others', () => {
  it.each<Case>([
    [
      'a group that names what its rows only measure, and one that does not',
      [
        [
          '类别|指标|2022年',
          '高新技术企业|总数（家）|103',
          '^|新增（家）|24',
          '^|营业收入（亿元）|56.2',
          '创新平台|重点实验室（个）|12',
          '^|其中：省级（个）|3',
          '^|其中：新增（个）|1',
        ],
      ],
      [
        '高新技术企业 | cumulative | 103 家 | 2022',
        '高新技术企业 | new | 24 家 | 2022',
        '高新技术企业营业收入 | value | 56.2 亿元 | 2022',
        '重点实验室 | value | 12 个 | 2022',
        '省级重点实验室 | value | 3 个 | 2022',
        '重点实验室 | new | 1 个 | 2022',
      ],
    ],
    [
      'a group that tells rows of one name apart',
      [['领域|指标|2022年', '规上企业|研发投入（万元）|100', '高新技术企业|研发投入（万元）|80']],
      ['规上企业研发投入 | value | 100 万元 | 2022', '高新技术企业研发投入 | value | 80 万元 | 2022'],
    ],
    [
      'rows across the table',
      [
        [
          '指标|单位|2022年',
          '一、创新主体|<|<',
          '高新技术企业|家|103',
          '比上年增长|%|30.4',
          '二、创新平台|~|~',
          '重点实验室|个|12',
        ],
      ],
      [
        '高新技术企业 | value | 103 家 | 2022',
        '高新技术企业 | growth_rate | 30.4 % | 2022',
        '重点实验室 | value | 12 个 | 2022',
      ],
    ],
    [
      'levels at the top',
      [['平台|国家级|省级|合计', '重点实验室（个）|1|3|4']],
      [
        '国家级重点实验室 | value | 1 个 | 2022',
        '省级重点实验室 | value | 3 个 | 2022',
        '重点实验室 | value | 4 个 | 2022',
      ],
    ],
    [
      'number and amount of one thing',
      [['项目|数量（项）|金额（万元）', '技术合同|120|5200', '合计|120|5200']],
      ['技术合同 | value | 120 项 | 2022', '技术合同金额 | value | 5200 万元 | 2022'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(rowsOf(...parts)).toEqual(expected);
  });
});

describe('numbers in cells', () => {
  const value = (cell: string, head = '指标|单位|2022年', label = '研发投入|亿元') =>
    figuresOf([head, `${label}|${cell}`, `${label}|1`, `${label}|1`])
      .slice(0, -2)
      .map((f) => `${f.raw} → ${asRow(f)}`);

  it.each([
    ['1,286', '1,286 → 研发投入 | value | 1286 亿元 | 2022'],
    ['1 286', '1 286 → 研发投入 | value | 1286 亿元 | 2022'],
    ['１２．５', '１２．５ → 研发投入 | value | 12.5 亿元 | 2022'],
    ['800万元', '800 → 研发投入 | value | 800 万元 | 2022'],
    ['近400', '400 → 研发投入 | value | 400 亿元 | 2022 | 近'],
    ['100余', '100 → 研发投入 | value | 100 亿元 | 2022 | 余'],
    ['≥30', '30 → 研发投入 | value | 30 亿元 | 2022 | 不低于'],
    ['**.*', '**.* → 研发投入 | value | ? 亿元 | 2022 | masked=**.*'],
    ['2022', '2022 → 研发投入 | value | 2022 亿元 | 2022'],
  ])('%s', (cell, expected) => {
    expect(value(cell)).toEqual([expected]);
  });

  it.each([
    '—',
    '/',
    '',
    '×',
    '□',
    '（3.2）',
    '26/30',
    '增长8%',
    '3月15日',
    '2022.10',
    '2022年',
    '13800001234',
    '0571-88990011',
    '001',
    '第3',
    '二十',
    '张三',
    '1.5万',
  ])('%s is none', (cell) => {
    expect(value(cell)).toEqual([]);
  });

  it.each([
    ['half an enterprise', '高新技术企业|家', '10.5'],
    ['fewer than none', '高新技术企业|家', '-3'],
    ['a rate of what does not say that it is one', '地区生产总值|%', '7'],
    ['a rate whose unit nobody says', '研发投入强度|', '2.6'],
    ['a side of nothing', '金额|万元', '20'],
    ['a code', '统一社会信用代码|', '91330'],
  ])('%s is none', (_, label, cell) => {
    expect(value(cell, '指标|单位|2022年', label)).toEqual([]);
  });

  it.each<Case>([
    [
      'a rise without a unit could be a number or a rate',
      [['指标|2022年|同比', '高新技术企业（家）|103|24']],
      ['高新技术企业 | value | 103 家 | 2022'],
    ],
    [
      'a rate without a unit that may be a fraction of one',
      [['指标|2022年|增长率', '高新技术企业（家）|103|0.3']],
      ['高新技术企业 | value | 103 家 | 2022'],
    ],
    [
      'a number merged over two rows',
      [['指标|2022年', '高新技术企业（家）|103', '孵化器（家）|^', '瞪羚企业（家）|5']],
      ['瞪羚企业 | value | 5 家 | 2022'],
    ],
    [
      'a unit that the grammar does not know',
      [['指标|计量单位|2022年', '数据交易量|万条次|30', '专利|件|5']],
      ['数据交易量 | value | 30 万条次 | 2022', '专利 | value | 5 件 | 2022'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(rowsOf(...parts)).toEqual(expected);
  });
});

describe('tables, rows and columns that hold no figures', () => {
  it.each<Case>([
    ['a table for the layout', [['姓名|张三|性别|男', '电话|0571-88990011|年龄|45']], []],
    ['a form', [['单位名称|青禾科技公司|法人|李四', '注册资本（万元）|500|员工人数（人）|30']], []],
    ['people', [['序号|姓名|电话|得分', '1|李四|13800001234|95', '2|王五|13800001235|92']], []],
    ['a sign-off', [['审核人|日期|签字', '李四|2022|', '王五|2022|']], []],
    ['no heads', [['高新技术企业（家）|103', '孵化器（家）|9']], []],
    ['two texts beside one another', [['一、高新技术企业103家|二、孵化器9家', '新增24家|新增2家']], []],
    [
      'amounts of projects',
      [['序号|项目名称|承担单位|资助金额（万元）', '1|智能制造研究|青禾大学|50', '合计|<|<|50']],
      [],
    ],
    [
      'codes, serial numbers, remarks with numbers',
      [
        [
          '行次|指标|代码|2022年|备注',
          '1|高新技术企业（家）|01|103|其中规上企业56家',
          '2|孵化器（家）|02|9|2021',
        ],
      ],
      ['高新技术企业 | value | 103 家 | 2022', '孵化器 | value | 9 家 | 2022'],
    ],
    [
      'numbered columns, heads printed again on the next page, a note',
      [
        [
          '指标|单位|2021|2022',
          '甲|乙|1|2',
          '高新技术企业|家|79|103',
          '指标|单位|2021|2022',
          '孵化器|家|7|9',
          '注：2022年为快报数|<|<|<',
        ],
      ],
      [
        '高新技术企业 | value | 79 家 | 2021',
        '高新技术企业 | value | 103 家 | 2022',
        '孵化器 | value | 7 家 | 2021',
        '孵化器 | value | 9 家 | 2022',
      ],
    ],
    [
      'words between numbers that say nothing of them',
      [['指标|目标值|完成情况|2021年', '新增高新技术企业（家）|20|已完成|18']],
      ['高新技术企业 | target | 20 家 | 2022', '高新技术企业 | new | 18 家 | 2021'],
    ],
    [
      'words before numbers that say nothing of them',
      [
        ['指标|定义|完成情况|2023年目标|2022年', '高新技术企业（家）|有效期内|已完成|增长10%|103'],
        ['指标|2023年目标|2022年', '高新技术企业（家）|持续增长|103'],
      ],
      ['高新技术企业 | value | 103 家 | 2022', '高新技术企业 | value | 103 家 | 2022'],
    ],
    [
      'two tables side by side',
      [['指标|单位|数值|指标|单位|数值', '高新技术企业|家|103|研发投入|亿元|2.3']],
      ['高新技术企业 | value | 103 家 | 2022', '研发投入 | value | 2.3 亿元 | 2022'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(rowsOf(...parts)).toEqual(expected);
  });
});

describe('what stands around a table', () => {
  it.each<Case>([
    [
      'the section plans',
      [PLAN, ['序号|指标|单位|数量', '1|新增高新技术企业|家|25']],
      ['高新技术企业 | target | 25 家 | 2023'],
    ],
    [
      'in a plan, what was reached stays a result',
      [PLAN, ['指标|2022年完成|2023年目标', '高新技术企业（家）|103|120']],
      ['高新技术企业 | value | 103 家 | 2022', '高新技术企业 | target | 120 家 | 2023'],
    ],
    [
      'the caption plans',
      ['2023年目标任务分解表', ['指标|单位|数量', '新增高新技术企业|家|25']],
      ['高新技术企业 | target | 25 家 | 2023'],
    ],
    [
      'the caption says the year',
      ['表2 2021年主要指标', ['指标|数值|上年', '高新技术企业（家）|79|61']],
      ['高新技术企业 | value | 79 家 | 2021', '高新技术企业 | value | 61 家 | 2020'],
    ],
    [
      'a unit for the whole table, and one of a row that has its own',
      ['单位：万元', ['指标|2022年', '研发投入|420', '研发人员（人）|56']],
      ['研发投入 | value | 420 万元 | 2022', '研发人员 | value | 56 人 | 2022'],
    ],
    [
      'several units for the whole table are none',
      ['单位：万元、家', ['指标|2022年', '研发投入|420', '高新技术企业（家）|56']],
      ['研发投入 | value | 420 | 2022', '高新技术企业 | value | 56 家 | 2022'],
    ],
    [
      'an amount without a year beside older years is of nobody knows when, growth is of the latest',
      [['指标|2019年|2020年|累计|增长（%）', '科技贷款（万元）|20|30|90|50']],
      [
        '科技贷款 | value | 20 万元 | 2019',
        '科技贷款 | value | 30 万元 | 2020',
        '科技贷款 | growth_rate | 50 % | 2020',
      ],
    ],
    [
      'growth behind a planned year is of nobody knows what',
      [['指标|2022年|2023年目标|增长（%）', '高新技术企业（家）|103|120|16.5']],
      ['高新技术企业 | value | 103 家 | 2022', '高新技术企业 | target | 120 家 | 2023'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(rowsOf(...parts)).toEqual(expected);
  });

  it('comes with prose in reading order, and cites the row with its heads', () => {
    const figures = figuresOf(
      '一、2022年工作总结',
      '新增孵化器2家。',
      '附表1 主要指标',
      ['指标|2021年|2022年', '高新技术企业（家）|79|103'],
      '举办活动16场。',
    );
    expect(figures.map((f) => `${f.raw} ${f.sentence} @ ${f.section}`)).toEqual([
      '2 新增孵化器2家。 @ 一、2022年工作总结',
      '79 高新技术企业（家）｜2021年：79｜2022年：103 @ 一、2022年工作总结 / 附表1 主要指标',
      '103 高新技术企业（家）｜2021年：79｜2022年：103 @ 一、2022年工作总结 / 附表1 主要指标',
      '16 举办活动16场。 @ 一、2022年工作总结',
    ]);
  });
});

describe('an indicator of a table is that of the sentence', () => {
  it.each([
    ['新增高新技术企业', '家'],
    ['高新技术企业总数', '家'],
    ['规上工业增加值增速', '%'],
    ['高新技术产业增加值占规上工业增加值比重', '%'],
    ['全社会研发经费投入强度', '%'],
    ['签订技术合同', '项'],
    ['总投资5亿元以上项目', '个'],
    ['每万人发明专利拥有量', '件'],
  ])('%s', (label, unit) => {
    const [tabled] = figuresOf([`指标|单位|2022年`, `${label}|${unit}|26`]);
    const [written] = figuresOf(`2022年${label}26${unit}。`);
    const pick = (f: Figure | undefined) =>
      f && [f.indicator, f.measure, f.aim, f.verb, f.value, f.unit, f.year];
    expect(tabled).toBeDefined();
    expect(pick(tabled)).toEqual(pick(written));
  });
});

describe('the examples of docs/grammar.md', () => {
  const page = readFileSync(new URL('../../docs/grammar.md', import.meta.url), 'utf8');
  const lines = page.slice(page.indexOf('## Tables')).split('\n');
  const from = lines.indexOf('| heads | row | figures |') + 2;
  const examples = lines
    .slice(from, lines.indexOf('', from))
    .map((line) => line.split(/ ?\| ?/).slice(1, 4) as [string, string, string]);

  /** A figure as the page prints it: what is as usual there is left out. */
  const printed = (f: Figure): string =>
    [
      `${f.indicator} · ${f.measure} · ${f.value ?? `\`${f.masked}\``} ${f.unit}`,
      ...(f.year === 2022 ? [] : [`${f.year}`]),
      ...(f.scope === null ? [] : [`scope ${f.scope}`]),
      ...(f.qualifier === null ? [] : [f.qualifier]),
    ].join(', ');

  it('are there', () => expect(examples.length).toBeGreaterThan(8));

  it.each(examples)('%s: %s', (heads, row, expected) => {
    const table = [...heads.split('<br>'), row].map((line) => line.split('¦').join('|'));
    expect(figuresOf(table).map(printed).join('; ')).toBe(expected.replace(/^only /, ''));
  });
});

describe('whatever a table holds', () => {
  const words = fc.constantFrom(
    ...'高新技术企业（家） 新增 2022年 2021 目标 完成率（%） 增减 青山镇 合计 序号 单位 亿元 — < ^ ~ × ** 张三 备注 近26 （3.2） -4.5 12.5% 1,286 1.2亿元 第3 金额 其中：省级 单位：万元 3月15日 同比 增长（%）'.split(
      ' ',
    ),
  );
  const cell = fc.oneof(
    { weight: 5, arbitrary: words },
    { weight: 2, arbitrary: fc.nat(5000).map(String) },
    { weight: 1, arbitrary: fc.string({ maxLength: 6 }).map((s) => s.replace(/[|\n\t]/g, '')) },
  );
  const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.array(
      fc.array(cell, { minLength: width, maxLength: width }).map((row) => row.join('|')),
      { minLength: 1, maxLength: 7 },
    ),
  );

  it('no figure has a value that does not stand in its cell', () => {
    fc.assert(
      fc.property(table, (rows) => {
        // A cell merged over the whole width leaves one column, which is prose.
        fc.pre(rows.some((row) => !/^[^|]*(?:\|<)*$/.test(row)));
        const { text, tables } = layOutText(TITLE, rows);
        const cells = tables.flatMap((t) => t.rows.flat());
        for (const figure of readFigures(readReport(text, 'a.docx', tables), text)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.raw);
          expect(cells.some((c) => c && c.start <= figure.start && figure.end <= c.end)).toBe(true);
          const digits = figure.raw.replace(/[,\s]/g, '');
          if (figure.value === null) expect(figure.raw).toBe(figure.masked);
          else expect([digits, `-${digits}`]).toContain(figure.value);
          expect(figure.sentenceStart).toBeLessThanOrEqual(figure.start);
          expect(figure.sentenceEnd).toBeGreaterThanOrEqual(figure.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a long one is read in time, and one that is no table of a report not at all', () => {
    const rows = (count: number) => [
      '指标|单位|2021年|2022年|增长（%）',
      ...Array.from(
        { length: count },
        (_, i) => `${'甲乙丙丁戊己庚辛'[i % 8]}类产品${'一二三四五'[i % 5]}型|家|79|103|30.4`,
      ),
    ];
    expect(figuresOf(rows(1000))).toHaveLength(3000);
    expect(figuresOf(rows(3000))).toEqual([]);
  });
});

describe('what offices add to a table', () => {
  it.each<Case>([
    [
      'a row of units below the heads',
      [['指标|水库|供水量', '单位|座|万吨', '2021年|29|410', '2022年|31|415.5']],
      [
        '水库 | value | 29 座 | 2021',
        '供水量 | value | 410 万吨 | 2021',
        '水库 | value | 31 座 | 2022',
        '供水量 | value | 415.5 万吨 | 2022',
      ],
    ],
    [
      'notes behind numbers, but two marks of two hidden digits',
      [['指标|2021年|2022年', '水库（座）|29*|31（预计）', '泵站（座）|24①|**']],
      [
        '水库 | value | 29 座 | 2021',
        '水库 | value | 31 座 | 2022',
        '泵站 | value | 24 座 | 2021',
        '泵站 | value | ? 座 | 2022 | masked=**',
      ],
    ],
    [
      'one amount beside a rate in the line of units',
      ['单位：万元、%', ['项目|2022年|增长率', '河道资金|420|12.5']],
      ['河道资金 | value | 420 万元 | 2022', '河道资金 | growth_rate | 12.5 % | 2022'],
    ],
    [
      'a part counted in the unit of its whole',
      [['序号|项目|2022年', '1|供水量（万吨）|415', '2|其中：区外|86']],
      ['供水量 | value | 415 万吨 | 2022', '区外供水量 | value | 86 万吨 | 2022'],
    ],
    [
      'sentences on what was done',
      [['序号|重点工作|完成情况', '1|管网建设|新建泵站6座，总数达31座。', '2|节水|已完成', '3|绿化|12']],
      ['泵站 | new | 6 座 | 2022', '泵站 | cumulative | 31 座 | 2022'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(rowsOf('一、2022年工作总结', ...parts)).toEqual(expected);
  });
});
