import { describe, expect, it } from 'vitest';
import { OPEN_END, type Years } from '../../src/answers/question.ts';
import { readYears } from '../../src/answers/read-years.ts';

const read = (text: string) => readYears(text, 2023);
const listed = (...years: number[]): Years => ({ kind: 'listed', years });
const range = (from: number, to: number): Years => ({ kind: 'range', from, to });

describe('the years that a question asks for', () => {
  it.each<readonly [text: string, years: Years, rest: string]>([
    ['2022年高企多少家', listed(2022), '高企多少家'],
    ['2020年、2022年高企多少家', listed(2020, 2022), '高企多少家'],
    ['2020年和2022年高企多少家', listed(2020, 2022), '高企多少家'],
    ['2022年的高企多少家', listed(2022), '高企多少家'],
    ['今年高企多少家', listed(2023), '高企多少家'],
    ['去年高企多少家', listed(2022), '高企多少家'],
    ['前年高企多少家', listed(2021), '高企多少家'],
    ['明年高企多少家', listed(2024), '高企多少家'],
    ['2018到2022年高企多少家', range(2018, 2022), '高企多少家'],
    ['2018—2022年高企多少家', range(2018, 2022), '高企多少家'],
    ['2018年以来高企多少家', range(2018, OPEN_END), '高企多少家'],
    ['近三年高企多少家', { kind: 'recent', count: 3 }, '高企多少家'],
    ['过去5年高企多少家', { kind: 'recent', count: 5 }, '高企多少家'],
    ['历年高企多少家', { kind: 'all' }, '高企多少家'],
    ['高企多少家', { kind: 'unsaid' }, '高企多少家'],
  ])('%s', (text, years, rest) => {
    expect(read(text)).toMatchObject({ years, rest });
  });

  it.each<readonly [text: string, years: Years]>([
    ['第20221号文件', { kind: 'unsaid' }],
    ['科技小院1822家', { kind: 'unsaid' }],
  ])('trap: %s', (text, years) => {
    expect(read(text).years).toEqual(years);
  });
});

describe('the part of a year', () => {
  it.each<readonly [text: string, period: string | null, rest: string]>([
    ['2022年上半年高企多少家', '上半年', '高企多少家'],
    ['2022年1—10月高企多少家', '1—10月', '高企多少家'],
    ['2022年前三季度高企多少家', '前三季度', '高企多少家'],
    ['2022年一季度高企多少家', '一季度', '高企多少家'],
    ['2022年全年高企多少家', null, '高企多少家'],
  ])('%s', (text, period, rest) => {
    expect(read(text)).toMatchObject({ years: listed(2022), period, rest });
  });

  it('a plan of five years ends in its last', () =>
    expect(read('“十三五”时期高企多少家')).toMatchObject({ years: listed(2020), period: '“十三五”时期' }));
});

describe('the end of a year', () => {
  it.each<readonly [text: string, isAtEnd: boolean]>([
    ['2022年末高企多少家', true],
    ['截至2022年高企多少家', true],
    ['2022年底高企多少家', true],
    ['2022年高企多少家', false],
    ['2022年初高企多少家', false],
  ])('%s: %s', (text, isAtEnd) => {
    expect(read(text)).toMatchObject({ isAtEnd, rest: '高企多少家' });
  });
});
