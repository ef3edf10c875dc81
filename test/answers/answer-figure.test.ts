import { describe, expect, it } from 'vitest';
import { answerFigure, answerMasked, answerSeveral } from '../../src/answers/answer-figure.ts';
import { candidateOf, gist, workOf } from '../support/answer-work.ts';

const work = workOf({});
const several = (...rows: readonly string[]) => answerSeveral(work, rows.map(candidateOf));

describe('one figure', () => {
  it('is said with its source', () => {
    const head = candidateOf('科技小院 new 8 家 2022');
    const answer = answerFigure(work, { head, all: [head] });
    expect(gist(answer)).toBe('answered 8家: 2022年新增科技小院8家。');
    expect(answer.citations).toMatchObject([{ year: 2022, quote: '科技小院8家。', start: 0, end: 7 }]);
    expect(answer.working).toBeNull();
  });

  it('keeps what tells that it is about right', () => {
    const head = candidateOf('科技小院 new 80 家 2022 qualifier=余');
    expect(answerFigure(work, { head, all: [head] }).text).toContain('80余家');
  });

  it('is cited from two reports at most', () => {
    const all = [2022, 2023, 2024].map((y) => candidateOf(`科技小院 new 8 家 2022 report=${y}`));
    const [head] = all;
    expect(head && answerFigure(work, { head, all }).citations).toHaveLength(2);
  });
});

describe('a hidden figure', () => {
  it('is said to be hidden, and how far, and never guessed', () => {
    const answer = answerMasked(work, candidateOf('科技小院 new ? 家 2022'));
    expect(gist(answer)).toMatch(/^masked: .*隐去了（\*\*家，遮了2位）/);
    expect(answer.value).toBeNull();
    expect(answer.citations).toHaveLength(1);
  });
});

describe('several figures', () => {
  const range = [
    '科技小院 value 8 家 2022 qualifier=不低于 sentence=8至12家',
    '科技小院 value 12 家 2022 qualifier=不高于 sentence=8至12家',
  ];

  it('are one range, where one sentence gives both ends', () =>
    expect(gist(several(...range))).toBe('answered: 2022年科技小院为8家至12家。'));
  it('trap: not the ends of two sentences', () =>
    expect(several(...range.map((row, i) => row.replace('至', `${i}至`))).text).not.toContain('8家至12家'));

  it('are told apart by their reports, where these disagree', () => {
    const answer = several('科技小院 new 8 家 2022', '科技小院 new 9 家 2022 report=2023');
    expect(answer.text).toContain('两份报告的数不一致');
    expect(answer).toMatchObject({ status: 'answered', value: null });
    expect(answer.citations).toHaveLength(2);
  });
  it.each([
    ['two measures', '科技小院 cumulative 9 家 2022 report=2023'],
    ['two things', '科技大院 new 9 家 2022 report=2023'],
    ['one report', '科技小院 new 9 家 2022 at=50'],
  ])('trap: %s do not disagree; which is meant is asked', (_, other) => {
    const answer = several('科技小院 new 8 家 2022', other);
    expect(answer.status).toBe('ambiguous');
    expect(answer.text).toContain('请问您指的是哪一个');
    expect(answer.value).toBeNull();
  });
});
