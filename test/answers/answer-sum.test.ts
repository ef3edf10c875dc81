import { describe, expect, it } from 'vitest';
import { answerSum } from '../../src/answers/answer-sum.ts';
import { gist, inYear, type SmallWork, workOf } from '../support/answer-work.ts';

const RANGE: SmallWork = { question: { years: { kind: 'range', from: 2020, to: 2022 } } };
const NEW = ['科技小院 new 8 家 2020', '科技小院 new 9 家 2021', '科技小院 new 13 家 2022'];

const sum = (same: readonly string[], work: SmallWork = RANGE, kind: 'sum' | 'average' = 'sum') =>
  answerSum(workOf({ ...work, same }), kind);

describe('the amounts of several years', () => {
  it('are added up, each cited', () => {
    const answer = sum(NEW);
    expect(gist(answer)).toBe('answered 30家: 2020—2022年合计新增科技小院30家（8 + 9 + 13 = 30）。');
    expect(answer.working).toBe('8 + 9 + 13 = 30');
    expect(answer.citations).toHaveLength(3);
  });

  it('are averaged', () => expect(sum(NEW, RANGE, 'average').value?.number).toBe(10));

  it('of years that are no run are named one by one', () =>
    expect(sum(NEW, { question: { years: inYear(2020, 2022) } }).text).toContain(
      '2020年、2022年合计新增科技小院21家',
    ));

  it('in several magnitudes are one amount', () => {
    const amounts = ['技术交易额 value 1.2 亿元 2021', '技术交易额 value 8000 万元 2022'];
    const { value } = sum(amounts, { question: { years: inYear(2021, 2022) } });
    expect([value?.number, value?.unit]).toEqual([20000, '万元']);
  });

  it('about right give a sum that is about right', () =>
    expect(sum([...NEW.slice(0, 2), '科技小院 new 13 家 2022 qualifier=余']).text).toContain('约30家'));
});

describe('no sum is told', () => {
  it.each<readonly [what: string, same: readonly string[], status: string, says: string]>([
    ['with a year missing', NEW.slice(0, 2), 'not_found', '2022'],
    ['with a year hidden', [...NEW.slice(0, 2), '科技小院 new ? 家 2022'], 'masked', '隐去'],
    ['with a year in two readings', [...NEW, '科技小院 value 15 家 2022 at=50'], 'ambiguous', '15'],
    [
      'of stocks',
      ['科技小院 cumulative 40 家 2020', '科技小院 cumulative 49 家 2021', '科技小院 cumulative 62 家 2022'],
      'not_found',
      '',
    ],
    [
      'of rates',
      ['研发投入强度 value 3 % 2020', '研发投入强度 value 3.1 % 2021', '研发投入强度 value 3.2 % 2022'],
      'not_found',
      '',
    ],
    ['of targets', NEW.map((row) => row.replace(' new ', ' target:new ')), 'not_found', ''],
    [
      'of a part of a year',
      [...NEW.slice(0, 2), '科技小院 new 6 家 2022 period=上半年'],
      'not_found',
      '2022',
    ],
  ])('%s', (_, same, status, says) => {
    const answer = sum(same);
    expect(answer.status, answer.text).toBe(status);
    expect(answer.text).toContain(says);
    expect(answer.value).toBeNull();
  });
});

describe('a sum that a report states', () => {
  const stated = '科技小院 new 31 家 2022 period=三年来';
  const asked: SmallWork = { ...RANGE, ask: { stretch: { from: 2020, to: 2022 } } };

  it('is told as it stands', () => expect(sum([...NEW, stated], asked).value?.number).toBe(31));
  it('trap: not that of another stretch', () =>
    expect(sum([...NEW, stated.replace('三年', '五年')], asked).value?.number).toBe(30));
  it('trap: not as an average', () => expect(sum([...NEW, stated], asked, 'average').value?.number).toBe(10));
});
