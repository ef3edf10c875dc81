import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import { emphasise } from '../../../src/bot/views/emphasise.ts';

const answerOf = (number: number, unit: string): Answer => ({
  status: 'answered',
  text: '',
  value: { number, unit, year: 2022, indicator: '高新技术企业', measure: 'new' },
  working: null,
  citations: [],
  trend: [],
  choices: [],
});

describe('the number asked for', () => {
  it.each<[string, number, string, string]>([
    ['2022年新增高新技术企业26家。', 26, '家', '2022年新增高新技术企业 *26家*'],
    ['2022年高企比2021年多4家（26 − 22 = 4）。', 4, '家', '2022年高企比2021年多 *4家* （26 − 22 = 4）。'],
    ['2022年末累计126家，新增26家。', 26, '家', '2022年末累计126家，新增 *26家*'],
    ['2022年技术合同成交额为1.47亿元。', 1.47, '亿元', '2022年技术合同成交额为 *1.47亿元*'],
    ['2020年比上年减少21场次。', -21, '场次', '2020年比上年减少 *21场次*'],
    ['2022年下降3.0%。', -3, '%', '2022年下降 *3.0%*'],
    ['居全市第9位。', 9, '位', '居全市第 *9位*'],
    ['In 2021: HNTEs, newly added 22 家.', 22, '家', 'In 2021: HNTEs, newly added *22 家*'],
    ['2022年有300余家。', 300, '家', '2022年有 *300余家*'],
    ['第一年是2019年。', 2019, '年', '第一年是 *2019年*'],
    ['没有写这个数。', 26, '家', '没有写这个数。'],
  ])('in %s is bold', (text, number, unit, bold) => {
    expect(emphasise(text, answerOf(number, unit))).toBe(bold);
  });

  it('is every number of a course of years', () => {
    const trend = [
      { year: 2021, number: 22, unit: '家' },
      { year: 2022, number: 26, unit: '家' },
    ];
    const text = '新增高企：2021年22家，2022年26家。';
    expect(emphasise(text, { ...answerOf(1, '家'), value: null, trend })).toBe(
      '新增高企：2021年 *22家* ，2022年 *26家*',
    );
  });
});
