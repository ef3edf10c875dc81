import { describe, expect, it } from 'vitest';
import { isNameSure } from '../../src/figures/is-name-sure.ts';

describe('a name that can be answered from', () => {
  it.each([
    '高新技术企业',
    '居民消费价格',
    '经营主体',
    '实际使用外资',
    '占地面积',
    '和美乡村',
    '时限',
    '户均贷款',
    '“一网通办”事项',
    '其他机构',
  ])('%s', (indicator) => {
    expect(isNameSure({ indicator, verb: null })).toBe(true);
  });
});

describe('what the grammar was left with where it found no name', () => {
  it.each<[indicator: string, verb: string | null]>([
    ['占年度计划', null],
    ['比上年同期', null],
    ['其中', null],
    ['目标', null],
    ['前', null],
    ['开发区和园区由', null],
    ['区统计局将工业产值', null],
    ['启用', '启用'],
    ['', null],
  ])('%s', (indicator, verb) => {
    expect(isNameSure({ indicator, verb })).toBe(false);
  });

  it('a deed that is counted is its own name', () => {
    expect(isNameSure({ indicator: '宣讲', verb: '宣讲' })).toBe(true);
  });
});
