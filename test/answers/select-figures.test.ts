import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/answers/question.ts';
import {
  fitsAim,
  fitsFrame,
  fitsUnit,
  groupByValue,
  samePeriod,
  selectFigures,
  stretchOf,
} from '../../src/answers/select-figures.ts';
import { askOf, candidateOf } from '../support/answer-work.ts';

const figureOf = (row: string) => candidateOf(row).figure;

describe('whether a figure’s measure is the one asked for', () => {
  it.each<readonly [aim: Ask['aim'], row: string, fits: boolean]>([
    [null, '研发平台 value 8 个 2022', true],
    [null, '研发平台 cumulative 8 个 2022', true],
    [null, '研发平台 new 8 个 2022', true],
    [null, '研发投入强度 share 3 % 2022', true],
    [null, '研发平台 growth_rate 8 % 2022', false],
    [null, '研发平台 change 8 个 2022', false],
    [null, '研发投入强度 rank 8 位 2022', false],
    ['new', '研发平台 new 8 个 2022', true],
    ['new', '研发平台 value 8 个 2022', false],
    ['new', '研发平台 value 8 个 2022 verb=建成', true],
    ['new', '研发平台 value 8 个 2022 verb=走访', false],
    ['new', '研发平台 cumulative 8 个 2022', false],
    ['cumulative', '研发平台 value 8 个 2022', true],
    ['cumulative', '研发经费 value 8 亿元 2022', false],
    ['cumulative', '研发平台 new 8 个 2022', false],
    ['growth_rate', '研发经费 growth_multiple 2 倍 2022', true],
    ['growth_rate', '研发经费 multiple 2 倍 2022', false],
    ['rank', '研发经费 value 2 亿元 2022', false],
  ])('%s: %s → %s', (aim, row, fits) => {
    expect(fitsAim(figureOf(row), aim)).toBe(fits);
  });
});

describe('whether it could be written in the unit asked for', () => {
  it.each<readonly [unit: string | null, own: string, fits: boolean]>([
    [null, '家', true],
    ['家', '家', true],
    ['家', '个', true],
    ['万元', '亿元', true],
    ['名', '人', true],
    ['人', '人次', true],
    ['场', '次', true],
    ['家', '万元', false],
    ['%', '家', false],
    ['%', '个百分点', false],
    ['吨', '亿元', false],
  ])('%s for %s: %s', (unit, own, fits) => {
    expect(fitsUnit(figureOf(`研发平台 value 8 ${own} 2022`), unit)).toBe(fits);
  });
});

describe('whether it is of the period and the scope asked for', () => {
  it.each<readonly [ask: Partial<Ask>, extras: string, fits: boolean]>([
    [{}, '', true],
    [{}, 'period=上半年', false],
    [{}, 'scope=全市', false],
    [{ period: '上半年' }, '', false],
    [{ period: '上半年' }, 'period=上半年', true],
    [{ period: '1到10月' }, 'period=1—10月份', true],
    [{ period: '1到9月' }, 'period=1—10月', false],
    [{ scope: '全市' }, 'scope=全市', true],
    [{ scope: '全市' }, '', false],
    [{ scope: '全省' }, 'scope=全市', false],
  ])('%j of a figure with "%s": %s', (ask, extras, fits) => {
    expect(fitsFrame(figureOf(`研发平台 value 8 个 2022 ${extras}`.trim()), askOf(ask))).toBe(fits);
  });

  it.each([
    ['“十三五”时期', '十三五', true],
    ['十三五', '十四五', false],
    ['第一季度', '一季度', true],
    ['一季度', '二季度', false],
    [null, '上半年', false],
  ])('%s is %s: %s', (a, b, same) => {
    expect(samePeriod(a, b)).toBe(same);
  });
});

describe('what is selected', () => {
  const select = (ask: Partial<Ask>, year: number | null, isTarget: boolean, ...rows: readonly string[]) =>
    selectFigures(rows.map(candidateOf), askOf(ask), year, isTarget).map((c) => Number(c.figure.value));

  const rows = [
    '研发平台 new 8 个 2022',
    '研发平台 cumulative 40 个 2022',
    '研发平台 target:new 6 个 2022',
    '研发平台 new 7 个 2021',
    '研发平台 growth_rate 25 % 2022',
  ];

  it('is of the year asked for', () => {
    expect(select({ aim: 'new' }, 2022, false, ...rows)).toEqual([8]);
    expect(select({ aim: 'new' }, 2020, false, ...rows)).toEqual([]);
    expect(select({ aim: 'new' }, null, false, ...rows)).toEqual([8, 7]);
  });

  it('is a target only where one is asked for', () => {
    expect(select({ aim: 'new' }, 2022, true, ...rows)).toEqual([6]);
    expect(select({ aim: 'cumulative' }, 2022, true, ...rows)).toEqual([]);
  });

  it('is the very measure before one that would do', () => {
    const both = ['研发平台 value 9 个 2022', '研发平台 cumulative 40 个 2022'];
    expect(select({ aim: 'cumulative' }, 2022, false, ...both)).toEqual([40]);
    expect(select({ aim: 'cumulative' }, 2022, false, both[0] ?? '')).toEqual([9]);
  });

  it('is the net only where the net is asked for', () => {
    const both = ['研发平台 new 8 个 2022 verb=新增', '研发平台 new 5 个 2022 verb=净增'];
    expect(select({ aim: 'new' }, 2022, false, ...both)).toEqual([8]);
    expect(select({ aim: 'new', verb: '净增' }, 2022, false, ...both)).toEqual([5]);
    expect(select({ aim: 'new', verb: '净增' }, 2022, false, both[0] ?? '')).toEqual([]);
    expect(select({ aim: 'new' }, 2022, false, both[1] ?? '')).toEqual([5]);
  });
});

describe('what says the same', () => {
  const groups = (...rows: readonly string[]) =>
    groupByValue(rows.map(candidateOf)).map(
      ({ head, all }) => `${head.figure.raw}${head.figure.unit}×${all.length}`,
    );

  it.each<readonly [what: string, rows: readonly string[], expected: readonly string[]]>([
    [
      'an amount in two magnitudes',
      ['成交额 value 1.2 亿元 2022', '成交额 value 12000 万元 2022 at=50'],
      ['1.2亿元×2'],
    ],
    [
      'things counted in two words',
      ['研发平台 value 8 个 2022', '研发平台 value 8 家 2022 at=50'],
      ['8个×2'],
    ],
    [
      'trap: two amounts',
      ['成交额 value 1.2 亿元 2022', '成交额 value 1.2 万元 2022 at=50'],
      ['1.2亿元×1', '1.2万元×1'],
    ],
    [
      'trap: two measures',
      ['研发平台 new 8 个 2022', '研发平台 cumulative 8 个 2022 at=50'],
      ['8个×1', '8个×1'],
    ],
    [
      'a hint at the plain number beside it',
      ['成交额 value 50 亿元 2022 qualifier=突破', '成交额 value 53.9 亿元 2022 at=50'],
      ['53.9亿元×1'],
    ],
    [
      'trap: a hint far from it',
      ['成交额 value 20 亿元 2022 qualifier=突破', '成交额 value 53.9 亿元 2022 at=50'],
      ['20亿元×1', '53.9亿元×1'],
    ],
    [
      'trap: a hint of another report',
      ['成交额 value 50 亿元 2022 qualifier=突破 report=2023', '成交额 value 53.9 亿元 2022 at=50'],
      ['53.9亿元×1', '50亿元×1'],
    ],
    [
      'the report of the year itself speaks first',
      ['成交额 value 5 亿元 2022 report=2023', '成交额 value 6 亿元 2022 at=90'],
      ['6亿元×1', '5亿元×1'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(groups(...rows)).toEqual(expected);
  });

  it('of several reports, the one of the year itself is the head', () => {
    const [group] = groupByValue(
      ['成交额 value 5 亿元 2022 report=2023', '成交额 value 5 亿元 2022 at=90'].map(candidateOf),
    );
    expect(group?.head.reportYear).toBe(2022);
    expect(group?.all).toHaveLength(2);
  });
});

describe('the years of a stretch', () => {
  it.each<readonly [period: string | null, year: number | null, from: number | null]>([
    ['五年来', 2017, 2013],
    ['近三年', 2022, 2020],
    ['2013—2017年', 2017, 2013],
    ['上半年', 2022, null],
    ['三季度', 2022, null],
    ['前三个月', 2022, null],
    [null, 2022, null],
    ['五年来', null, null],
  ])('%s before %s begins in %s', (period, year, from) => {
    expect(stretchOf(period, year)).toEqual(from === null ? null : { from, to: year });
  });
});
