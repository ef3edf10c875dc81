import { describe, expect, it } from 'vitest';
import { kindsWith, oneOf, usualWord, wordsOf } from '../../src/lexicon/kinds.ts';
import { pattern } from '../../src/lexicon/pattern.ts';

describe('the words of a kind', () => {
  it('come longest first, each once, over several kinds', () => {
    const words = wordsOf('holding', 'stock');
    expect(words.filter((word) => word === '现有')).toHaveLength(1);
    expect(words.map((word) => word.length)).toEqual([...words.map((word) => word.length)].sort().reverse());
    expect(oneOf('fallNoun')).toBe('下降率|降幅|跌幅');
  });
});

describe('what a kind knows beside its words', () => {
  it('says the usual word for another spelling', () => {
    expect(['firm', 'programme', 'enterprise', '企业'].map(usualWord)).toEqual([
      'enterprise',
      'program',
      null,
      null,
    ]);
  });

  it('says the years in which reports name it', () => {
    expect(kindsWith('years').find(({ kind }) => kind === 'epidemicEra')?.value).toEqual([2020, 2022]);
  });
});

describe('a word that stands in a longer one', () => {
  it('is passed over there, at the beginning, at the end and inside', () => {
    expect('增加值和增加'.replace(pattern('{growthWord}'), '*')).toBe('增加值和*');
    expect(pattern('{planPassage}').test('科技计划')).toBe(false);
    expect(pattern('{planPassage}').test('年度计划')).toBe(true);
  });
});

describe('pattern', () => {
  it('puts words and recognisers where they are named', () => {
    expect(pattern('^{standingLevel}{orAbove}?$').test('省级及以上')).toBe(true);
    expect(pattern('({inYear})[^，]{0,3}{growthNoun}').exec('到2031年的增速')?.[1]).toBe('2031年');
  });

  it('leaves repetition, groups and properties alone', () => {
    expect(pattern('^(?<a>\\p{Script=Han}{2})\\k<a>$', 'u').test('天天天天')).toBe(true);
    expect(pattern('^{year}{2}$').test('20312032')).toBe(true);
  });

  it('takes the longer of two words that begin alike', () => {
    expect(pattern('{adding}').exec('新登记注册企业')?.[0]).toBe('新登记注册');
  });

  it('knows only the names there are', () => {
    // @ts-expect-error a name that no table has
    expect(pattern('{nowhere}')).toBeInstanceOf(RegExp);
  });
});
