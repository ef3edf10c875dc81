import { describe, expect, it } from 'vitest';
import { judgeEntered } from '../../src/checks/judge-entered.ts';
import type { EnteredData, EnteredFigure } from '../../src/entered-data/entered-data.ts';
import { emptyData } from '../../src/entered-data/merge-data.ts';
import type { Measure } from '../../src/figures/figure.ts';
import { CATALOGUE, reported } from '../entered-data/read-rows.ts';

/** `indicator measure value unit [qualifier [note]]` */
function figure(line: string): EnteredFigure {
  const [indicator = '', measure = '', value = '', unit = '', qualifier = '', note = ''] = line.split(' ');
  return {
    indicator,
    measure: measure as Measure,
    value,
    unit,
    qualifier: qualifier || null,
    period: null,
    scope: null,
    note: note || null,
    section: null,
  };
}
const dataOf = (year: number, lines: readonly string[]): EnteredData => ({
  ...emptyData(year, null),
  figures: lines.map(figure),
});

/** What is told of the figures of 2023 beside those that the report on 2022 gives. */
function judge(lines: readonly string[], past: readonly string[], entered: readonly string[] = []) {
  const figures = past.map((line) => {
    const { indicator, measure, value, unit, qualifier } = figure(line);
    return reported({ indicator, measure, value, unit, qualifier });
  });
  return judgeEntered(
    dataOf(2023, lines),
    {
      reports: [{ id: 'a', title: '2022年总结', year: 2022, figures }],
      entered: entered.length > 0 ? dataOf(2022, entered) : null,
    },
    CATALOGUE,
  ).map(({ fault, figures: [first] }) =>
    fault.kind === 'rate-contradicts'
      ? `${first.measure}: ${fault.stated}, ${fault.expected}, ${fault.working}`
      : fault.kind === 'stock-below-added'
        ? `${first.measure}: ${fault.stock} < ${fault.added}`
        : fault.kind,
  );
}

describe('judgeEntered', () => {
  it.each<[string, string[], string[], string[], string[]?]>([
    [
      'a rate that the levels give',
      ['高企 cumulative 133 家', '高企 growth_rate 29.1 %'],
      ['高新技术企业 cumulative 103 家'],
      [],
    ],
    [
      'one rounded to a whole',
      ['高企 cumulative 133 家', '高企 growth_rate 29 %'],
      ['高新技术企业 cumulative 103 家'],
      [],
    ],
    [
      'one cut off',
      ['高企 cumulative 103 家', '高企 growth_rate 21.1 %'],
      ['高新技术企业 cumulative 85 家'],
      [],
    ],
    [
      'one that they do not give',
      ['高企 cumulative 133 家', '高企 growth_rate 50 %'],
      ['高新技术企业 cumulative 103 家'],
      ['growth_rate: 50%, 29%, (133 − 103) ÷ 103 = 29%'],
    ],
    [
      'a fall with a lost sign',
      ['高企 cumulative 90 家', '高企 growth_rate 12.6 %'],
      ['高新技术企业 cumulative 103 家'],
      ['growth_rate: 12.6%, 下降12.6%, (90 − 103) ÷ 103 = -12.6%'],
    ],
    [
      'a rate of what was added',
      ['高企 new 30 家', '高企 cumulative 133 家', '高企 growth_rate 50 %'],
      ['高新技术企业 new 20 家', '高新技术企业 cumulative 103 家'],
      [],
    ],
    [
      'a rate of neither',
      ['高企 new 30 家', '高企 cumulative 133 家', '高企 growth_rate 70 %'],
      ['高新技术企业 new 20 家', '高新技术企业 cumulative 103 家'],
      ['growth_rate: 70%, 29%, (133 − 103) ÷ 103 = 29%'],
    ],
    ['a rate of no level', ['高企 growth_rate 50 %'], ['高新技术企业 cumulative 103 家'], []],
    [
      'a level of which nothing was said before',
      ['奖补资金 value 133 万元', '奖补资金 growth_rate 50 %'],
      ['高新技术企业 cumulative 103 家'],
      [],
    ],
    [
      'a loose base',
      ['奖补资金 value 133 万元', '奖补资金 growth_rate 32 %'],
      ['奖补资金 value 100 万元 余'],
      [],
    ],
    [
      'levels in two units',
      ['技术合同成交额 value 1.2 亿元', '技术合同成交额 growth_rate 20 %'],
      ['技术合同成交额 value 10000 万元'],
      [],
    ],
    [
      'a rate at comparable prices, as its note says',
      ['奖补资金 value 133 万元', '奖补资金 growth_rate 50 %  按可比口径'],
      ['奖补资金 value 100 万元'],
      [],
    ],
    [
      'a target of last year',
      ['高企 cumulative 133 家', '高企 growth_rate 50 %'],
      ['高新技术企业 target 103 家'],
      [],
    ],
    [
      'what was entered for the year before',
      ['高企 cumulative 133 家', '高企 growth_rate 50 %'],
      [],
      ['growth_rate: 50%, 33%, (133 − 100) ÷ 100 = 33%'],
      ['高企 cumulative 100 家'],
    ],
    [
      'a stock below what was added',
      ['高企 new 30 家', '高企 cumulative 13 家'],
      [],
      ['cumulative: 13家 < 30家'],
    ],
    ['a stock that is all new', ['高企 new 30 家', '高企 cumulative 30 家'], [], []],
    ['a stock in another magnitude', ['研发人员 new 3000 人', '研发人员 cumulative 1.2 万人'], [], []],
    ['a stock of at least so many', ['高企 new 30 家', '高企 cumulative 20 家 以上'], [], []],
    ['stocks of two things', ['高企 new 30 家', '科普活动 cumulative 3 场次'], [], []],
  ])('%s', (_, lines, past, told, entered) => expect(judge(lines, past, entered)).toEqual(told));
});
