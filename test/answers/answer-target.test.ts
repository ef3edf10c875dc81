import { describe, expect, it } from 'vitest';
import { answerTarget } from '../../src/answers/answer-target.ts';
import { candidateOf, gist, inYear, type SmallWork, workOf } from '../support/answer-work.ts';

const ask = (rows: readonly string[], kind: 'met-target' | 'over-target', rest: SmallWork = {}) =>
  answerTarget(workOf({ question: { years: inYear(2022), isTarget: false }, ...rest, same: rows }), kind);

/** The figures of a target and of its result, without the name and the year, and the verdict in the answer's first words. */
type Row = readonly [what: string, target: string, result: string, verdict: string];

const MET = '目标完成了';
const MISSED = '目标没有完成';
const UNCLEAR = '仅凭数字无法断定是否完成';

/** The verdict on a target, where the question asks for what the result is: a place, a rate, a number. */
function verdictOn(target: string, result: string): string {
  const { aim } = candidateOf(figure(result)).figure;
  const answer = ask([figure(target), figure(result)], 'met-target', {
    ask: { aim },
    question: { years: inYear(2022) },
  });
  return answer.text.split('：')[0] ?? '';
}

const figure = (row: string) => {
  const [measure = '', value = '', unit = '', ...rest] = row.split(' ');
  return ['高新技术企业', measure, value, unit, '2022', ...rest].join(' ');
};

describe('a target and its result', () => {
  it.each<Row>([
    ['more than the target', 'target:new 20 家', 'new 26 家', MET],
    ['the target itself', 'target:new 20 家', 'new 20 家', MET],
    ['one less', 'target:new 20 家', 'new 19 家', MISSED],
    ['no less than a floor', 'target:new 20 家 qualifier=以上', 'new 19 家', MISSED],
    ['a ceiling kept', 'target:value 20 家 qualifier=以内', 'value 19 家', MET],
    ['a ceiling broken', 'target:value 20 家 qualifier=以内', 'value 21 家', MISSED],
    ['another magnitude of the unit', 'target:value 1.4 亿元', 'value 13900 万元', MISSED],
    ['a fall that goes as far', 'target:growth_rate -3 %', 'growth_rate -3.2 %', MET],
    ['a fall that stops short', 'target:growth_rate -3 %', 'growth_rate -2.8 %', MISSED],
  ])('%s', (_, target, result, verdict) => {
    expect(verdictOn(target, result)).toBe(verdict);
  });
});

describe('a rank is better the smaller it is', () => {
  it.each<Row>([
    ['second place for the third', 'target:rank 3 位', 'rank 2 位', MET],
    ['the very place', 'target:rank 3 位', 'rank 3 位', MET],
    ['fourth place for the third', 'target:rank 3 位', 'rank 4 位', MISSED],
    ['trap: so many things are better the more', 'target:value 3 位', 'value 4 位', MET],
    ['trap: and worse the fewer', 'target:value 3 位', 'value 2 位', MISSED],
  ])('%s', (_, target, result, verdict) => {
    expect(verdictOn(target, result)).toBe(verdict);
  });
});

describe('a number that is only about right', () => {
  it.each<Row>([
    [
      'about 30, nine tenths of it is not told apart',
      'target:new 30 家 qualifier=左右',
      'new 28 家',
      UNCLEAR,
    ],
    ['nor is a little more', 'target:new 30 家 qualifier=左右', 'new 31 家', UNCLEAR],
    ['trap: a third below is below all the same', 'target:new 30 家 qualifier=左右', 'new 20 家', MISSED],
    ['trap: a third above is above', 'target:new 30 家 qualifier=左右', 'new 40 家', MET],
    ['nearly 50 for 50', 'target:new 50 家', 'new 50 家 qualifier=近', UNCLEAR],
    ['trap: nearly 50 for 30', 'target:new 30 家', 'new 50 家 qualifier=近', MET],
    ['95 and more may be 100', 'target:new 100 家', 'new 95 家 qualifier=余', UNCLEAR],
    ['trap: 70 and more are not', 'target:new 100 家', 'new 70 家 qualifier=余', MISSED],
    ['trap: plain numbers as near are told apart', 'target:new 100 家', 'new 95 家', MISSED],
  ])('%s', (_, target, result, verdict) => {
    expect(verdictOn(target, result)).toBe(verdict);
  });
});

describe('the result is the one that the target aims at', () => {
  it('is the additions for a target of additions, the stock for one of the stock', () => {
    const results = [figure('new 26 家'), figure('cumulative 103 家')];
    expect(ask([figure('target:new 20 家'), ...results], 'met-target').value?.number).toBe(26);
    expect(ask([figure('target:cumulative 100 家'), ...results], 'met-target').value?.number).toBe(103);
  });

  it('is the one of the size of the target, where that does not say', () => {
    const results = [figure('new 26 家'), figure('cumulative 103 家')];
    expect(ask([figure('target:value 24 家'), ...results], 'met-target').value?.number).toBe(26);
    expect(ask([figure('target:value 60 家'), ...results], 'met-target').value?.number).toBe(103);
  });

  it('is asked back for where the size tells nothing', () => {
    const results = [figure('new 26 家'), figure('cumulative 40 家')];
    expect(ask([figure('target:value 30 家'), ...results], 'met-target').status).toBe('ambiguous');
  });
});

describe('by how much', () => {
  it.each([
    ['more', 'new 26 家', 'answered 6家: 2022年高新技术企业比目标多6家（26 − 20 = 6）。'],
    ['less', 'new 15 家', 'answered -5家: 2022年高新技术企业比目标少5家（15 − 20 = -5）。'],
  ])('%s than the target', (_, result, expected) => {
    const answer = ask([figure('target:new 20 家'), figure(result)], 'over-target');
    expect(gist(answer).replace('−5', '-5')).toBe(expected);
    expect(answer.value?.measure).toBe('change');
    expect(answer.working).not.toBeNull();
  });

  it('is not told without a target; whether it was met says at least the result', () => {
    expect(ask([figure('new 26 家')], 'over-target').status).toBe('not_found');
    expect(gist(ask([figure('new 26 家')], 'met-target'))).toContain('没有找到这一项的目标');
  });

  it('is not told without a result, whatever the target', () => {
    expect(ask([figure('target:new 20 家')], 'met-target').status).toBe('not_found');
    expect(ask([figure('target:new 20 家')], 'over-target').status).toBe('not_found');
  });

  it('is hidden where the report hides the target or the result', () => {
    expect(ask([figure('target:new ? 家'), figure('new 26 家')], 'met-target').status).toBe('masked');
    expect(ask([figure('target:new 20 家'), figure('new ? 家')], 'over-target').status).toBe('masked');
  });
});

describe('the year', () => {
  const rows = [figure('target:new 20 家'), figure('new 26 家')];
  it('is the only one there is, where none is said', () =>
    expect(ask(rows, 'met-target', { question: {} }).value?.number).toBe(26));
  it('is asked for where there are several', () => {
    const more = [...rows, '高新技术企业 new 22 家 2021'];
    const { status, text } = ask(more, 'met-target', { question: {} });
    expect(`${status} ${text}`).toMatch(/^ambiguous .*2021、2022/);
  });
});
