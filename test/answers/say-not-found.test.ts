import { describe, expect, it } from 'vitest';
import { sayAskYear, sayNotFound } from '../../src/answers/say-not-found.ts';
import { type SmallWork, workOf } from '../support/answer-work.ts';

const say = (work: SmallWork, ...years: readonly number[]) => {
  const answer = sayNotFound(workOf(work), years);
  expect(answer).toMatchObject({ status: 'not_found', value: null, citations: [], working: null });
  return answer.text;
};

const ROW = '科技小院 new 8 家 2021';

describe('what is not there is named', () => {
  it.each<readonly [work: SmallWork, text: string]>([
    [{}, '报告里没有2022年的高新技术企业这个数。'],
    [{ ask: { aim: 'new' } }, '没有2022年的新增高新技术企业这个数'],
    [{ ask: { aim: 'new', verb: '净增' } }, '没有2022年的净增高新技术企业这个数'],
    [{ ask: { aim: 'cumulative' } }, '累计高新技术企业'],
    [{ ask: { aim: 'growth_rate' } }, '高新技术企业增速'],
    [{ ask: { aim: 'share' } }, '高新技术企业占比'],
    [{ ask: { aim: 'new' }, question: { isTarget: true } }, '高新技术企业的目标'],
    [{ ask: { period: '上半年', scope: '全市' } }, '上半年全市高新技术企业'],
  ])('%j', (work, text) => {
    expect(say(work, 2022)).toContain(text);
  });

  it('in the language of the question', () =>
    expect(say({ same: ['高企 new 8 家 2021'], question: { language: 'en' } }, 2022)).toMatch(
      /^The reports hold no such figure for 2022 \(high-tech enterprises \(高新技术企业\)\)\. There are figures for 2021\.$/,
    ));
});

describe('what comes nearest', () => {
  it.each<readonly [what: string, work: SmallWork, says: string]>([
    [
      'another measure of the year',
      { same: [ROW, '科技小院 cumulative 40 家 2022'], ask: { aim: 'new' } },
      '相近的有：2022年末科技小院累计40家',
    ],
    ['the aim of the year', { same: [ROW, '科技小院 target:new 10 家 2022'], ask: { aim: 'new' } }, '目标'],
    [
      'other years of the measure',
      { same: [ROW, '科技小院 new 7 家 2020'], ask: { aim: 'new' } },
      '库里有2020、2021年的。',
    ],
    [
      'other measures of other years',
      { same: [ROW], ask: { aim: 'rank' } },
      '相近的有：2021年新增科技小院8家',
    ],
    [
      'other indicators of the year',
      { near: ['科技驿站 new 5 家 2022', '科技大院 new 5 家 2021'] },
      '相近的指标有：“科技驿站”。',
    ],
  ])('is %s', (_, work, says) => {
    expect(say(work, 2022)).toContain(says);
  });

  it.each<readonly [what: string, work: SmallWork, not: string]>([
    ['a hidden number', { same: ['科技小院 new ? 家 2022'] }, '相近'],
    [
      'the aims of other years, where a result is asked for',
      { same: ['科技小院 target:new 8 家 2021', ROW], ask: { aim: 'new' } },
      '目标',
    ],
    [
      'other indicators, where there are other years',
      { same: [ROW], near: ['科技驿站 new 5 家 2022'] },
      '科技驿站',
    ],
    ['an indicator of another year', { near: ['科技驿站 new 5 家 2021'] }, '科技驿站'],
  ])('is not %s', (_, work, not) => {
    expect(say(work, 2022)).not.toContain(not);
  });

  it('is of results, where a result is asked for, and of aims, where an aim is', () => {
    const same = ['科技小院 target:new 10 家 2020', ROW];
    expect(say({ same, ask: { aim: 'new' } }, 2022)).toContain('库里有2021年的。');
    expect(say({ same, ask: { aim: 'new' }, question: { isTarget: true } }, 2022)).toContain(
      '库里有2020年的。',
    );
  });

  it('is three at most', () => {
    const near = ['甲', '乙', '丙', '丁'].map((n) => `${n}院 value 1 家 2022`);
    expect(say({ near }, 2022)).toContain('“甲院”、“乙院”、“丙院”。');
  });
});

describe('the year is asked for', () => {
  it('with the years that there are', () => {
    const answer = sayAskYear(workOf({ same: [ROW, '科技小院 cumulative 40 家 2022'], ask: { aim: 'new' } }));
    expect(answer.status).toBe('ambiguous');
    expect(answer.text).toContain('2021、2022年');
  });
  it('but not where there is none', () => expect(sayAskYear(workOf({})).status).toBe('not_found'));
});
