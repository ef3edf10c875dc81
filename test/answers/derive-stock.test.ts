import { describe, expect, it } from 'vitest';
import { deriveStock } from '../../src/answers/derive-stock.ts';
import type { Ask, Question } from '../../src/answers/question.ts';
import { gist, workOf } from '../support/answer-work.ts';

const derive = (year: number, aim: Ask['aim'], same: readonly string[], question: Partial<Question> = {}) => {
  const answer = deriveStock(workOf({ same, ask: { aim }, question }), year);
  return answer && gist(answer);
};

/** Of 高新技术企业 some may drop out; of 技术经纪人, says the catalogue, none does. */
const STOCKS = ['技术经纪人 cumulative 54 名 2022', '技术经纪人 new 9 名 2022', '技术经纪人 new 6 名 2020'];

describe('a stock, or what was added to it', () => {
  it.each<readonly [what: string, year: number, aim: Ask['aim'], same: readonly string[], says: string]>([
    ['the next year’s stock less its additions', 2021, 'cumulative', STOCKS, 'answered 45名'],
    [
      'last year’s stock and the additions',
      2023,
      'cumulative',
      [...STOCKS, '技术经纪人 new 11 名 2023'],
      'answered 65名',
    ],
    [
      'two stocks',
      2022,
      'new',
      ['技术经纪人 cumulative 54 名 2022', '技术经纪人 cumulative 45 名 2021'],
      'answered 9名',
    ],
  ])('is derived from %s', (_, year, aim, same, says) => {
    expect(derive(year, aim, same)).toContain(says);
    expect(derive(year, aim, same)).toContain('推算');
  });

  it.each<readonly [what: string, year: number, aim: Ask['aim'], same: readonly string[]]>([
    ['with one of the two missing', 2020, 'cumulative', STOCKS],
    [
      'from the year after next',
      2020,
      'new',
      ['技术经纪人 cumulative 54 名 2022', '技术经纪人 cumulative 45 名 2019'],
    ],
    ['for neither stock nor additions', 2021, null, STOCKS],
    ['that its own report hides', 2021, 'cumulative', [...STOCKS, '技术经纪人 cumulative ? 名 2021']],
    [
      'from a hidden one',
      2021,
      'cumulative',
      ['技术经纪人 cumulative ? 名 2022', '技术经纪人 new 9 名 2022'],
    ],
    [
      'from an aim',
      2021,
      'cumulative',
      ['技术经纪人 target:cumulative 54 名 2022', '技术经纪人 new 9 名 2022'],
    ],
  ])('is not derived %s', (_, year, aim, same) => {
    expect(derive(year, aim, same)).toBeNull();
  });

  it('is no target', () => expect(derive(2021, 'cumulative', STOCKS, { isTarget: true })).toBeNull());
});

describe('where members may drop out', () => {
  const same = ['高新技术企业 cumulative 103 家 2022', '高新技术企业 new 26 家 2022'];

  it('it is mentioned, not answered', () => {
    const said = derive(2021, 'cumulative', same);
    expect(said).toMatch(/^not_found: .*77家/);
    expect(said).toContain('若没有退出');
  });

  it('it answers who asks to infer, with its assumption', () => {
    expect(derive(2021, 'cumulative', same, { infers: true })).toMatch(/^answered 77家: .*假定没有退出/);
    expect(derive(2021, 'cumulative', same, { infers: true, language: 'en' })).toMatch(
      /^answered 77家: .*if none dropped out/,
    );
  });

  it('so it is where the catalogue does not know the indicator', () => {
    const unknown = same.map((row) => row.replace('高新技术企业', '科技小院'));
    expect(derive(2021, 'cumulative', unknown)).toMatch(/^not_found/);
  });
});
