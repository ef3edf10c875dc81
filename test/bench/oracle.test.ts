import { describe, expect, test } from 'vitest';
import type { Amount } from '../../bench/check/amount.ts';
import { changed, factOf, oracles, reportOf, reports } from './corpus.ts';

/** year | indicator | measure | as printed | what it says now | the relations that tell */
const SEEN: readonly (readonly [number, string, string, string, Partial<Amount>, readonly string[]])[] = [
  [2022, '高新技术企业', 'new', '26', { value: 62 }, ['stock-flow']],
  [2022, '高新技术企业', 'cumulative', '103', { value: 130 }, ['growth', 'stock-flow']],
  [2022, '高新技术企业', 'growth_rate', '21.2', { value: 21.5 }, ['growth']],
  [2022, '高新技术企业', 'rank', '9', { value: 8 }, ['rank']],
  [2022, '科技型中小企业', 'change', '32', { value: 33 }, ['change']],
  [2022, '全社会研发经费投入强度', 'change', '0.13', { value: 0.31 }, ['change']],
  [2022, '有研发活动的规上工业企业', 'share', '51.8', { value: 53.8 }, ['change', 'share']],
  [2022, '知识价值信用贷款户均额度', 'value', '257.9', { value: 259.7 }, ['average']],
  [2022, '知识价值信用贷款', 'new', '1.96', { unit: '万元' }, ['average', 'stock-flow', 'target-result']],
  [2022, '市级科技特派员', 'value', '24', { value: 25 }, ['sum-of-parts']],
  [2022, '在孵企业', 'cumulative', '118', { value: 117 }, ['previous-value']],
  [2022, '奖补资金', 'value', '562.4', { value: 5624 }, ['growth', 'magnitude']],
  [2022, '科普活动', 'value', '71', { value: 64 }, ['growth', 'target-result']],
  [2022, '书记讲党课', 'value', '3', { value: 16 }, ['magnitude']],
  [2022, '支委会', 'value', '13', { value: 13.5 }, ['fraction']],
  [2018, '市级科技型企业', 'growth_rate', '38.5', { value: 35.8 }, ['growth-in-text']],
  [2019, '技术合同成交额', 'growth_multiple', '三', { value: 4 }, ['multiple']],
  [2020, '市级科技型企业', 'target', '50', { value: 55 }, ['previous-value']],
];

/** The nearest changes that nobody could see: nothing ties the figure, or rounding or cutting explains it. */
const UNSEEN: readonly (readonly [number, string, string, string, Partial<Amount>])[] = [
  [2022, '支委会', 'value', '13', { value: 14 }],
  [2022, '科普受众', 'value', '7.5', { value: 7.6, places: 1, qualifier: '约' }],
  [2022, '高新技术企业', 'target', '28', { value: 30 }],
  [2021, '知识价值信用贷款', 'cumulative', '4.74', { value: 4.75 }],
  [2020, '高新技术企业主营业务收入', 'growth_rate', '10.9', { value: 10.6 }],
  [2018, '高新技术企业', 'growth_rate', '39.3', { value: 38.3 }],
  [2018, '市级以上研发平台', 'new', '5', { value: 6 }],
];

test.each(SEEN)(
  'in %i %s %s %s is seen when it says %o',
  (year, indicator, measure, raw, says, relations) => {
    const report = reportOf(year);
    const changes = changed(factOf(report, indicator, measure, raw), says);
    expect(oracles.get(report)?.judge({ by: 'figures', changes }).toSorted()).toEqual(relations);
  },
);

test.each(UNSEEN)('in %i %s %s %s is unseen when it says %o', (year, indicator, measure, raw, says) => {
  const report = reportOf(year);
  const changes = changed(factOf(report, indicator, measure, raw), says);
  expect(oracles.get(report)?.judge({ by: 'figures', changes })).toEqual([]);
});

describe('a year', () => {
  const report = reportOf(2022);
  const facts = [factOf(report, '技术合同登记数', 'value', '108')];
  const judge = (year: number) => oracles.get(report)?.judge({ by: 'year', facts, year });
  test('to come is seen', () => expect(judge(2023)).toEqual(['stale-year']));
  test('long past is seen', () => expect(judge(2020)).toEqual(['stale-year']));
  test('before is seen where its own report says otherwise', () =>
    expect(judge(2021)).toEqual(['previous-value']));
});

test('every sample report is held together by ties, and no change at all breaks none', () => {
  for (const report of reports.slice(1)) {
    const oracle = oracles.get(report);
    expect(oracle?.ties.length).toBeGreaterThan(100);
    expect(oracle?.judge({ by: 'figures', changes: new Map() })).toEqual([]);
  }
});

test('a rounder number is harmless, another number is not', () => {
  const report = reportOf(2022);
  const oracle = oracles.get(report);
  const stock = factOf(report, '高新技术企业', 'cumulative', '103');
  expect(oracle?.isHarmless(changed(stock, { value: 100, qualifier: '余' }))).toBe(true);
  expect(oracle?.isHarmless(changed(stock, { value: 100 }))).toBe(false);
});
