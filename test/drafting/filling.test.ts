import { describe, expect, test } from 'vitest';
import { hasDirection, printNumber, turnDirection } from '../../src/drafting/filling.ts';

describe('a number with its unit and qualifier, as prose writes them', () => {
  test.each<readonly [value: string, unit: string, qualifier: string | null, printed: string]>([
    ['30', '家', null, '30家'],
    ['1.80', '亿元', null, '1.80亿元'],
    ['-27.5', '%', null, '27.5%'],
    ['0.13', '个百分点', null, '0.13个百分点'],
    ['400', '家', '近', '近400家'],
    ['2400', '万元', '超', '超2400万元'],
    ['960', '万元', '约', '约960万元'],
    ['50', '个', '突破', '突破50个'],
    ['6', '次', '不少于', '不少于6次'],
    ['300', '家', '余', '300余家'],
    ['520', '次', '多', '520多次'],
    ['1850', '万元', '余', '1850余万元'],
    ['1.5', '万份', '余', '1.5万余份'],
    ['12000', '份', '余', '12000余份'],
    ['600', '万元', '以上', '600万元以上'],
    ['45', '名', '左右', '45名左右'],
    ['3', '家', '及以上', '3家及以上'],
    ['30', '%', '以内', '30%以内'],
  ])('%s %s %s → %s', (value, unit, qualifier, printed) => {
    expect(printNumber({ value, unit, qualifier }, 'value')).toBe(printed);
  });

  test('a range has its unit once, a rank its 第', () => {
    const upper = { value: '8', id: 2 };
    expect(printNumber({ value: '6', unit: '场', qualifier: null, upper }, 'value')).toBe('6—8场');
    expect(printNumber({ value: '9', unit: '位', qualifier: null }, 'rank')).toBe('第9位');
  });
});

describe('the direction of the words before a number', () => {
  test.each<readonly [before: string, turned: string | null]>([
    ['较上年增长', '较上年下降'],
    ['同比下降', '同比增长'],
    ['比上年多', '比上年少'],
    ['比上年少', '比上年多'],
    ['，提高', '，下降'],
    ['，提升', '，下降'],
    ['较上年前移', '较上年后移'],
    ['较上年后移', '较上年前移'],
    ['较上年末增加', '较上年末减少'],
    ['减少', '增加'],
    ['登记数增长', '登记数下降'],
    ['同比回落', '同比增长'],
    ['同比分别增长', '同比分别下降'],
    ['比上年高于', '比上年低于'],
    ['达到', null],
    ['增长较快，总数为', null],
    ['', null],
  ])('%s → %s', (before, turned) => {
    expect(turnDirection(before)).toBe(turned);
    expect(hasDirection(before)).toBe(turned !== null);
  });
});
