import { describe, expect, it } from 'vitest';
import { foreignPiece, readPiece } from '../../../src/answers/match/content.ts';
import { matchFigure } from '../../../src/answers/match/match-figure.ts';
import { emptyCatalogue, normaliseName } from '../../../src/figures/catalogue.ts';

/** A figure by its name, and the sentence up to its number where that matters. */
const words = (name: string, clause = name, heading = '') => ({
  name: normaliseName(name),
  clause: normaliseName(clause),
  sentence: normaliseName(clause),
  heading: normaliseName(heading),
  nouns: [],
});
const accepts = (asked: string, figure: ReturnType<typeof words>) =>
  matchFigure([readPiece(asked, emptyCatalogue)], normaliseName(asked), figure).accepts;

describe('a figure that says all that is asked and nothing more', () => {
  it.each([
    ['养老床位', words('养老床位')],
    ['床位总数', words('床位')],
    ['出栏生猪', words('生猪出栏')],
    ['网上卖出农产品', words('农产品网络销售额', '实现农产品网络销售额')],
    ['食品抽检', words('抽检', '全年完成食品抽检')],
    ['规上工业产值', words('规模以上工业产值')],
  ])('%s is said', (asked, figure) => expect(accepts(asked, figure)).toBe(true));

  it.each([
    ['a restricting word that it does not say', '民办养老床位', words('养老床位')],
    ['a word that its name adds', '示范工厂', words('绿色低碳示范工厂')],
    ['净 before what it has gross', '净利润', words('利润')],
    ['新 before a stock', '新能源汽车', words('汽车')],
    ['an average', '助餐人均', words('助餐')],
    ['no name at all', '养老床位', words('', '养老床位')],
  ])('not with %s', (_, asked, figure) => expect(accepts(asked, figure)).toBe(false));

  it('is nearer the more of the question its own name says', () => {
    const score = (figure: ReturnType<typeof words>) =>
      matchFigure([readPiece('食品抽检批次', emptyCatalogue)], '食品抽检批次', figure).score;
    expect(score(words('食品抽检批次'))).toBeGreaterThan(score(words('抽检批次', '食品抽检批次')));
    expect(score(words('抽检批次', '食品抽检批次'))).toBeGreaterThan(score(words('药品批次')));
  });

  it('takes a foreign word only in one of its ways', () => {
    const asked = (ways: readonly string[]) =>
      matchFigure([foreignPiece('kindergarten', ways)], 'kindergarten', words('幼儿园')).accepts;
    expect(asked(['幼儿园'])).toBe(true);
    expect(asked(['学校'])).toBe(false);
    expect(asked([])).toBe(false);
  });
});
