import { describe, expect, it } from 'vitest';
import { answerComparison, type Comparison } from '../../src/answers/answer-comparison.ts';
import { gist, inYear, type SmallWork, workOf } from '../support/answer-work.ts';

const compare = (
  kind: Comparison['kind'],
  same: readonly string[],
  { base = 'previous', baseIsResult = false, ...work }: SmallWork & Partial<Comparison> = {},
) =>
  answerComparison(workOf({ ...work, question: { years: inYear(2022), ...work.question }, same }), {
    kind,
    base,
    baseIsResult,
  });

const STOCK = [
  '科技小院 cumulative 40 家 2020',
  '科技小院 cumulative 50 家 2021',
  '科技小院 cumulative 62 家 2022',
];
const NEW = ['科技小院 new 9 家 2021', '科技小院 new 13 家 2022'];

describe('one year against another is computed from the two', () => {
  it.each<readonly [kind: Comparison['kind'], base: Comparison['base'], expected: string]>([
    ['difference', 'previous', 'answered 12家: 2022年累计科技小院比2021年多12家（62 − 50 = 12）。'],
    ['difference', 2020, 'answered 22家: 2022年累计科技小院比2020年多22家（62 − 40 = 22）。'],
    ['growth', 'previous', 'answered 24%: 2022年累计科技小院比2021年增长24%'],
    ['growth', 2020, 'answered 55%: 2022年累计科技小院比2020年增长55%'],
    ['multiple', 2020, 'answered 1.55倍: 2022年累计科技小院是2020年的1.55倍'],
  ])('%s over %s', (kind, base, expected) => {
    const answer = compare(kind, STOCK, { base });
    expect(gist(answer)).toContain(expected);
    expect(answer.citations).toHaveLength(2);
  });

  it('of one and the same measure', () => {
    expect(compare('difference', [...STOCK, ...NEW], { ask: { aim: 'new' } }).value?.number).toBe(4);
    expect(compare('difference', [...STOCK, ...NEW]).value?.number).toBe(12);
    expect(compare('difference', [...STOCK.slice(2), ...NEW]).value?.number).toBe(4);
    expect(compare('difference', [STOCK[2] ?? '', NEW[0] ?? '']).status).toBe('not_found');
  });

  it('in the year that is later, in whatever order they are asked', () =>
    expect(
      compare('difference', STOCK, { base: 2020, question: { years: inYear(2020, 2022) } }).value?.number,
    ).toBe(22));

  it('less than before is a fall', () => {
    const fell = ['科技小院 value 50 家 2021', '科技小院 value 40 家 2022'];
    expect(gist(compare('difference', fell))).toContain('比2021年少10家');
    expect(gist(compare('growth', fell))).toContain('answered -20%');
  });

  it('as much as before is neither', () =>
    expect(compare('difference', ['科技小院 value 50 家 2021', '科技小院 value 50 家 2022']).text).toContain(
      '持平',
    ));

  it('from numbers about right is about right', () =>
    expect(
      compare('difference', [STOCK[1] ?? '', '科技小院 cumulative 60 家 2022 qualifier=余']).text,
    ).toContain('约10家'));
});

describe('what a report states is told as it stands', () => {
  const stated = '科技小院 growth_rate 23.8 % 2022';

  it('before what could be computed', () =>
    expect(compare('growth', [...STOCK, stated]).value?.number).toBe(23.8));
  it('trap: not for another base', () =>
    expect(compare('growth', [...STOCK, stated], { base: 2020 }).value?.number).toBe(55));
  it('trap: not for another year', () =>
    expect(compare('growth', [...STOCK, stated.replace('2022', '2021')]).value?.number).toBe(24));
  it('trap: a difference is computed where it can be', () =>
    expect(compare('difference', [...STOCK, '科技小院 change 11 家 2022']).value?.number).toBe(12));
  it('is taken where only it is there', () =>
    expect(compare('difference', ['科技小院 change 11 家 2022']).value?.number).toBe(11));
  it('is masked where it is hidden', () =>
    expect(compare('growth', [...STOCK, stated.replace('23.8', '?')]).status).toBe('masked'));
  it('of places only where places are asked for', () => {
    const places = ['研发投入强度 change 2 位 2022'];
    expect(compare('difference', places).status).toBe('not_found');
    expect(compare('difference', places, { ask: { unit: '位' } }).value?.number).toBe(2);
  });

  it('of the new ones, where it stands behind them', () => {
    const sentence = '新增科技小院13家，增长44%';
    const rows = [
      `科技小院 new 13 家 2022 sentence=${sentence}`,
      `科技小院 growth_rate 44 % 2022 sentence=${sentence}`,
    ];
    expect(compare('growth', rows, { ask: { aim: 'new' } }).value?.number).toBe(44);
    const behindStock = rows.map((row) => row.replace(' new ', ' cumulative '));
    expect(compare('growth', behindStock, { ask: { aim: 'new' } }).status).toBe('not_found');
  });
});

describe('nothing is compared', () => {
  it.each<
    readonly [what: string, kind: Comparison['kind'], same: readonly string[], status: string, says: string]
  >([
    ['without the year before', 'difference', STOCK.slice(2), 'not_found', '2021'],
    ['without the year itself', 'difference', STOCK.slice(0, 2), 'not_found', '2022'],
    [
      'with a hidden number',
      'difference',
      [...STOCK.slice(2), '科技小院 cumulative ? 家 2021'],
      'masked',
      '',
    ],
    ['at constant prices', 'growth', ['GDP value 300 亿元 2021', 'GDP value 320 亿元 2022'], 'not_found', ''],
    [
      'with an aim',
      'difference',
      [...STOCK.slice(0, 2), '科技小院 target:cumulative 62 家 2022'],
      'not_found',
      '',
    ],
  ])('%s', (_, kind, same, status, says) => {
    const answer = compare(kind, same);
    expect(answer.status, answer.text).toBe(status);
    expect(answer.text).toContain(says);
    expect(answer.value).toBeNull();
  });

  it('in a year that is not said, of several', () =>
    expect(compare('difference', STOCK, { question: { years: { kind: 'unsaid' } } }).status).toBe(
      'ambiguous',
    ));
});

describe('an aim', () => {
  const rows = ['科技小院 target:new 10 家 2021', '科技小院 new 9 家 2021', '科技小院 target:new 15 家 2022'];
  const question = { years: inYear(2022), isTarget: true };

  it('is set against the aim before', () =>
    expect(gist(compare('difference', rows, { question }))).toContain(
      'answered 5家: 2022年计划新增科技小院比2021年计划多5家',
    ));
  it('or against what was reached, where that is asked', () =>
    expect(gist(compare('difference', rows, { question, base: 2021, baseIsResult: true }))).toContain(
      'answered 6家: 2022年计划新增科技小院比2021年实际多6家',
    ));
});
