import { describe, expect, it } from 'vitest';
import { inherit } from '../../src/answers/inherit.ts';
import type { Ask, Question } from '../../src/answers/question.ts';
import { askOf, inYear, questionOf, termOf } from '../support/answer-work.ts';

const PLACE: Question['place'] = { kind: 'known', bodies: ['qinghe'], name: '青禾' };

/** 青禾2022年新增高新技术企业多少家. */
const BEFORE = questionOf({
  text: '青禾2022年新增高新技术企业多少家',
  place: PLACE,
  years: inYear(2022),
  asks: [askOf({ aim: 'new', unit: '家' })],
});

/** A question that says only this. */
const follow = (own: Partial<Question>, before: Question = BEFORE) =>
  inherit(questionOf({ asks: [], ...own }), before);

const silent = (ask: Partial<Ask>) => askOf({ terms: [], ...ask });

describe('a follow-up takes what it leaves out', () => {
  it('all but the year, where it says a year', () => {
    expect(follow({ text: '那2021年呢', years: inYear(2021) })).toMatchObject({
      place: PLACE,
      years: inYear(2021),
      asks: [{ terms: [termOf('高新技术企业')], aim: 'new', unit: '家' }],
      operation: { kind: 'lookup' },
    });
  });

  it('all but the measure, where it says a measure; the unit goes with the measure', () => {
    expect(follow({ text: '增速呢', asks: [silent({ aim: 'growth_rate' })] })).toMatchObject({
      years: inYear(2022),
      asks: [{ terms: [termOf('高新技术企业')], aim: 'growth_rate', unit: null }],
    });
    expect(follow({ text: '新增呢', asks: [silent({ aim: 'new' })] }).asks[0]?.unit).toBe('家');
  });

  it('the year and the place, where it names another thing; what was measured only leans', () => {
    const own = follow({ text: '科技小院呢', asks: [askOf({ terms: [termOf('科技小院')] })] });
    expect(own).toMatchObject({ place: PLACE, years: inYear(2022) });
    expect(own.asks).toMatchObject([{ terms: [termOf('科技小院')], aim: null, leaning: 'new', unit: null }]);
  });

  it('all but the place, where it says a place', () => {
    const other: Question['place'] = { kind: 'known', bodies: ['yunhe'], name: '云河' };
    expect(follow({ text: '云河呢', place: other })).toMatchObject({ place: other, years: inYear(2022) });
  });

  it('the year before the one last asked for', () =>
    expect(follow({ text: '那上一年呢' }).years).toEqual(inYear(2021)));

  it('what was done, where it says only a year', () => {
    const before = { ...BEFORE, operation: { kind: 'growth', base: 'previous' } } as const;
    expect(follow({ text: '2021年呢', years: inYear(2021) }, before).operation).toEqual(before.operation);
    const rebased = follow({ text: '比2019年呢', operation: { kind: 'difference', base: 2019 } }, before);
    expect(rebased.operation).toEqual({ kind: 'growth', base: 2019 });
  });

  it('that targets are spoken of, until results are', () => {
    const before = { ...BEFORE, isTarget: true };
    expect(follow({ text: '2021年呢', years: inYear(2021) }, before).isTarget).toBe(true);
    expect(follow({ text: '实际呢', years: inYear(2022) }, before).isTarget).toBe(false);
  });

  it('for each of several figures, once', () => {
    const before = { ...BEFORE, asks: [askOf({ aim: 'new' }), askOf({ aim: 'cumulative' })] };
    expect(follow({ text: '2021年呢', years: inYear(2021) }, before).asks).toHaveLength(2);
    expect(follow({ text: '占比呢', asks: [silent({ aim: 'share' })] }, before).asks).toHaveLength(1);
  });
});

describe('what is not taken over', () => {
  it('anything, by words of which nothing was understood', () =>
    expect(follow({ text: '谢谢' }).asks).toEqual([]));

  it('a year, where every year is asked for', () =>
    expect(
      follow({ text: '科技小院哪年最多', asks: [askOf({ terms: [termOf('科技小院')] })] }).years,
    ).toEqual({ kind: 'unsaid' }));

  it('what was done, where another measure is asked for', () => {
    const before = { ...BEFORE, operation: { kind: 'growth', base: 'previous' } } as const;
    expect(follow({ text: '累计呢', asks: [silent({ aim: 'cumulative' })] }, before).operation).toEqual({
      kind: 'lookup',
    });
  });

  it('a place that the store has never heard of', () => {
    const before: Question = { ...BEFORE, place: { kind: 'unknown', name: '松岭区' } };
    expect(follow({ text: '2021年呢', years: inYear(2021) }, before).place).toEqual({ kind: 'unsaid' });
  });
});

describe('a question about words', () => {
  const before: Question = { ...BEFORE, text: '2022年做了哪些科普工作', asks: [], isAboutWords: true };

  it('goes on in another year', () =>
    expect(follow({ text: '2021年呢', years: inYear(2021) }, before)).toMatchObject({
      text: before.text,
      years: inYear(2021),
      isAboutWords: true,
    }));

  it('ends with one that names a figure', () =>
    expect(follow({ text: '高企呢', asks: [askOf()] }, before).isAboutWords).toBe(false));
});
