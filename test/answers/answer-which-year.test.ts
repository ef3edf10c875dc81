import { describe, expect, it } from 'vitest';
import { answerWhichYear } from '../../src/answers/answer-which-year.ts';
import { gist, type SmallWork, workOf } from '../support/answer-work.ts';

const ROWS = [
  '科技小院 cumulative 40 家 2020',
  '科技小院 cumulative 53 家 2021',
  '科技小院 cumulative 62 家 2022',
];

const which = (
  value: string,
  atLeast: boolean,
  same: readonly string[] = ROWS,
  { unit = '家', ...work }: SmallWork & { unit?: string } = {},
) => answerWhichYear(workOf({ ...work, same }), { kind: 'which-year', value, unit, atLeast });

describe('the year of a number', () => {
  it.each<readonly [what: string, value: string, atLeast: boolean, year: number | undefined]>([
    ['of the very number', '53', false, 2021],
    ['trap: of one near it', '52', false, undefined],
    ['in which it was passed', '50', true, 2021],
    ['in which it was just reached', '53', true, 2021],
    ['the first of several', '30', true, 2020],
    ['trap: that was never reached', '70', true, undefined],
  ])('%s', (_, value, atLeast, year) => {
    const answer = which(value, atLeast);
    expect(answer.value?.year).toBe(year);
    expect(answer.status).toBe(year === undefined ? 'not_found' : 'answered');
  });

  it('is found in another magnitude, or where no unit is said', () => {
    const amounts = ['技术交易额 value 1.2 亿元 2021', '技术交易额 value 9000 万元 2022'];
    expect(which('12000', false, amounts, { unit: '万元' }).value?.year).toBe(2021);
    expect(which('9000', false, amounts, { unit: '' }).value?.year).toBe(2022);
    expect(which('1.2', false, amounts, { unit: '家' }).status).toBe('not_found');
  });

  it('is found for a fall by its size', () =>
    expect(which('3', false, ['研发经费 growth_rate -3 % 2022'], { unit: '%' }).value?.year).toBe(2022));

  it('names every year that has it', () => {
    const answer = which('53', false, [...ROWS, '科技小院 cumulative 53 家 2023']);
    expect(answer.value).toBeNull();
    expect(answer.text).toMatch(/2021.*2023/);
    expect(answer.citations).toHaveLength(2);
  });

  it('is a result’s, not an aim’s, unless aims are asked for', () => {
    const aimed = ['科技小院 target:cumulative 53 家 2024'];
    expect(which('53', false, aimed).status).toBe('not_found');
    expect(which('53', false, aimed, { question: { isTarget: true } }).value?.year).toBe(2024);
  });

  it('reached is one of the measure asked for', () => {
    const rows = ['科技小院 new 55 家 2019', ...ROWS];
    expect(which('50', true, rows, { ask: { aim: 'cumulative' } }).value?.year).toBe(2021);
    expect(which('50', true, rows, { ask: { aim: 'new' } }).value?.year).toBe(2019);
  });

  it('is not told by the city’s number for the district', () =>
    expect(which('53', false, ['科技小院 cumulative 53 家 2021 scope=全市']).status).toBe('not_found'));

  it('hidden is said to be hidden', () =>
    expect(gist(which('53', false, ['科技小院 cumulative 53 家 ?']))).toMatch(/^masked: .*53家.*年份被隐去/));

  it('of a hidden number is not guessed', () =>
    expect(which('53', false, ['科技小院 cumulative ? 家 2021']).status).toBe('not_found'));
});
