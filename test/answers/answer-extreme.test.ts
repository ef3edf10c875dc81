import { describe, expect, it } from 'vitest';
import { answerExtreme } from '../../src/answers/answer-extreme.ts';
import { inYear, type SmallWork, workOf } from '../support/answer-work.ts';

const ROWS = ['科技小院 new 8 家 2020', '科技小院 new 13 家 2021', '科技小院 new 9 家 2022'];

const extreme = (same: readonly string[], direction: 'highest' | 'lowest', work: SmallWork = {}) =>
  answerExtreme(
    workOf({ ...work, question: { operation: { kind: 'extreme', direction }, ...work.question }, same }),
    direction,
  );

describe('the year in which it was', () => {
  it.each([
    ['highest', 2021, 13],
    ['lowest', 2020, 8],
  ] as const)('%s', (direction, year, number) => {
    const answer = extreme(ROWS, direction);
    expect([answer.value?.year, answer.value?.number]).toEqual([year, number]);
    expect(answer.trend.map((p) => p.number)).toEqual([8, 13, 9]);
    expect(answer.citations[0]?.year).toBe(year);
    expect(answer.citations).toHaveLength(3);
  });

  it('is told by the amount, whatever its magnitude', () =>
    expect(
      extreme(['技术交易额 value 1.2 亿元 2021', '技术交易额 value 9000 万元 2022'], 'highest').value?.year,
    ).toBe(2021));

  it('is told of falls as of rises', () =>
    expect(
      extreme(['研发经费 growth_rate -3 % 2021', '研发经费 growth_rate 2 % 2022'], 'lowest', {
        ask: { aim: 'growth_rate' },
      }).value?.year,
    ).toBe(2021));

  it('is each of those that tie', () =>
    expect(extreme([...ROWS, '科技小院 new 13 家 2023'], 'highest').text).toContain('2021、2023年'));

  it('is one of those asked for', () =>
    expect(extreme(ROWS, 'highest', { question: { years: inYear(2020, 2022) } }).value?.year).toBe(2022));

  it('is of results, not of aims', () =>
    expect(extreme([...ROWS, '科技小院 target:new 20 家 2023'], 'highest').value?.year).toBe(2021));
});

describe('a hidden year', () => {
  const rows = [...ROWS, '科技小院 new ? 家 2019'];

  it('is left out, and that is said', () => {
    const answer = extreme(rows, 'highest');
    expect(answer.value?.year).toBe(2021);
    expect(answer.text).toContain('2019年的数被隐去');
  });

  it('hides the answer where just those years are asked for', () =>
    expect(
      extreme(rows, 'highest', { question: { years: { kind: 'range', from: 2019, to: 2021 } } }).status,
    ).toBe('masked'));
});

describe('nothing is highest', () => {
  it.each<readonly [what: string, same: readonly string[], status: string]>([
    ['of one year', ROWS.slice(0, 1), 'not_found'],
    ['of none', [], 'not_found'],
    ['of amounts that cannot be compared', [...ROWS, '科技小院 new 30 万元 2023'], 'not_found'],
    ['where a year has two', [...ROWS, '科技小院 new 15 家 2022 at=50'], 'ambiguous'],
  ])('%s', (_, same, status) => {
    expect(extreme(same, 'highest').status).toBe(status);
  });
});
