import { describe, expect, it } from 'vitest';
import { sayAround, wordsAround } from '../../../src/workflows/check/words-around.ts';

const TEXT = '一、主要成效\n全年新增公园62座，增长3.1%。\n二、打算';
const at = (word: string) => ({ start: TEXT.indexOf(word), end: TEXT.indexOf(word) + word.length });

describe('the words around a figure', () => {
  it('are those of its line', () => {
    expect(wordsAround(TEXT, at('62'))).toEqual({
      before: '全年新增公园',
      quote: '62',
      behind: '座，增长3.1%。',
    });
  });
  it('are one text for those who show one', () => {
    expect(sayAround(TEXT, at('62'))).toBe('全年新增公园62座，增长3.1%。');
  });
  it('end at the ends of the text', () => {
    expect(sayAround('62', { start: 0, end: 2 })).toBe('62');
  });
  it('close up a quote that is wrapped', () => {
    expect(sayAround('公园6\n2座', { start: 2, end: 5 })).toBe('公园6 2座');
  });
  it('go no further than a few dozen characters', () => {
    const long = `${'甲'.repeat(90)}62${'乙'.repeat(90)}`;
    expect(sayAround(long, { start: 90, end: 92 })).toHaveLength(72);
  });
});
