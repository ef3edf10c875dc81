import { describe, expect, it } from 'vitest';
import { isToldByFigure } from '../../src/answers/is-told-by-figure.ts';
import { candidateOf, termOf } from '../support/answer-work.ts';
import { catalogue } from './office-catalogue.ts';

/** Whether what is asked, in words and a unit, is all said of the figure of that number in the sentence. */
function isTold(
  terms: readonly string[],
  indicator: string,
  raw: string,
  sentence: string,
  unit: string | null = null,
) {
  const own = /^[家项名场万元]+/.exec(sentence.slice(sentence.indexOf(raw) + raw.length))?.[0] ?? '-';
  const { figure } = candidateOf(`${indicator} value ${raw} ${own} 2022 sentence=${sentence}`);
  return isToldByFigure({ terms: terms.map(termOf), unit }, figure, catalogue);
}

const SENTENCE = '全年走访企业120家，帮助46家解决用工难题，举办路演15场，沙龙9场。';

describe('everything that is asked for is said of the figure', () => {
  it.each<readonly [what: string, terms: readonly string[], indicator: string, raw: string]>([
    ['by its indicator', ['走访企业'], '走访企业', '120'],
    ['by another name of it', ['高新技术企业'], '高企', '120'],
    ['by the words behind it', ['用工难题'], '走访企业', '46'],
    ['by the words since the number before', ['路演', '举办'], '路演', '15'],
    ['by the head of the sentence', ['走访', '用工难题'], '企业', '46'],
  ])('%s', (_, terms, indicator, raw) => {
    expect(isTold(terms, indicator, raw, SENTENCE)).toBe(true);
  });

  it('though a word was cut askew at its edge', () =>
    expect(isTold(['决用工难题'], '企业', '46', SENTENCE)).toBe(true));
});

describe('something that is asked for is not', () => {
  it.each<readonly [what: string, terms: readonly string[], indicator: string, raw: string]>([
    ['said of another number behind it', ['走访企业', '路演'], '走访企业', '120'],
    ['said of a number further before it', ['用工难题'], '沙龙', '9'],
    ['said nowhere', ['走访企业', '到期'], '走访企业', '120'],
    ['said but for its middle', ['用地难题'], '企业', '46'],
    ['asked at all', [], '走访企业', '120'],
  ])('%s', (_, terms, indicator, raw) => {
    expect(isTold(terms, indicator, raw, SENTENCE)).toBe(false);
  });
});

describe('the unit of what is counted', () => {
  it.each([
    ['家', true],
    ['户', true],
    [null, true],
    ['名', false],
    ['项', false],
    ['万元', false],
  ])('asked in %s: %s', (unit, told) => {
    expect(isTold(['走访企业'], '走访企业', '120', SENTENCE, unit)).toBe(told);
  });
});
