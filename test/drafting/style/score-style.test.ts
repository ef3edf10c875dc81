import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURES_OF_STYLE } from '../../../src/drafting/style/measures/index.ts';
import { readPastStyle } from '../../../src/drafting/style/read-past-style.ts';
import { type StyleScore, scoreStyle } from '../../../src/drafting/style/score-style.ts';
import type { StyledText } from '../../../src/drafting/style/styled-text.ts';
import { readPast, readSectionText } from './read-text.ts';

const CORPUS = new URL('../../../corpus/', import.meta.url);
const REPORTS = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .map((name) => readPastStyle(readPast(readFileSync(new URL(name, CORPUS), 'utf8'), name)));
const earlierThan = (year: number) => REPORTS.filter((r) => r.year !== null && r.year < year);
const reportOf = (year: number): StyledText => {
  const found = REPORTS.find((r) => r.year === year);
  if (!found) throw new Error(`No sample report of ${year}`);
  return found;
};
const line = (score: StyleScore, id: string) => score.measures.find((m) => m.id === id);
const reword = (text: StyledText, from: string | RegExp, to: string): StyledText => {
  const change = (p: StyledText['paragraphs'][number]) => ({ ...p, text: p.text.replaceAll(from, to) });
  return {
    ...text,
    sections: text.sections.map((s) => ({ ...s, paragraphs: s.paragraphs.map(change) })),
  };
};

describe('the sample reports against the earlier ones', () => {
  it.each([
    [2019, 9],
    [2020, 9],
    [2021, 10],
    [2022, 10],
  ])('%d is inside most of its bands', (year, fewest) => {
    const { inside, of } = scoreStyle(reportOf(year), earlierThan(year));
    expect(of).toBe(12);
    expect(inside).toBeGreaterThanOrEqual(fewest);
  });

  it('a report has no first person, and no figure sentence of another year', () => {
    const score = scoreStyle(reportOf(2022), earlierThan(2022));
    for (const id of ['first-person', 'copied-figure-sentences'])
      expect(line(score, id)).toMatchObject({ value: 0, low: 0, high: 0, isInside: true });
  });

  it('takes a band of all past sections, less the first report where a past is needed', () => {
    const score = scoreStyle(reportOf(2022), earlierThan(2022));
    expect(line(score, 'sentence-length')?.sections).toBe(25);
    expect(line(score, 'copied-grams')?.sections).toBe(20);
  });
});

describe('a draft unlike the past', () => {
  const draft = reportOf(2022);
  const past = earlierThan(2022);

  it('one sentence in the first person leaves the band', () => {
    expect(
      line(
        scoreStyle(reword(draft, '高新园科创中心建成启用', '我们建成高新园科创中心'), past),
        'first-person',
      ),
    ).toMatchObject({ isInside: false });
  });

  it('last year said again is copied, digits and all', () => {
    const score = scoreStyle({ ...reportOf(2021), year: 2022 }, past);
    expect(line(score, 'copied-grams')).toMatchObject({ value: 100, isInside: false });
    expect(line(score, 'copied-figure-sentences')?.isInside).toBe(false);
    expect(line(score, 'sentence-length')?.isInside).toBe(true);
  });

  it('sentences run together leave the band', () => {
    expect(line(scoreStyle(reword(draft, /。(?=.)/g, '，'), past), 'sentence-length')?.isInside).toBe(false);
  });

  it('one that only plans is compared with plans', () => {
    const plans = { ...draft, sections: draft.sections.filter((s) => s.isPlan) };
    expect(line(scoreStyle(plans, past), 'sentence-length')).toMatchObject({ sections: 30, isInside: true });
  });
});

describe('too little to say', () => {
  const section = readSectionText('新增平台5家。');

  it('fewer than five past sections make no band', () => {
    const past = [2018, 2019, 2020, 2021].map((year) => readSectionText('新增平台5家。', undefined, year));
    const { inside, of, measures } = scoreStyle(section, past);
    expect({ inside, of }).toEqual({ inside: 0, of: 12 });
    expect(measures.every((m) => m.low === null && m.high === null && m.isInside === null)).toBe(true);
  });

  it('five make one, and equal values are inside it', () => {
    const past = [2017, 2018, 2019, 2020, 2021].map((year) =>
      readSectionText('新增平台5家。', undefined, year),
    );
    expect(line(scoreStyle(section, past), 'sentence-length')).toMatchObject({ isInside: true, sections: 5 });
    expect(line(scoreStyle(section, past), 'copied-grams')).toMatchObject({ isInside: null, sections: 4 });
  });

  it('reports of one year are not before each other', () => {
    const past = [2020, 2020, 2021].map((year) => readSectionText('新增平台5家。', undefined, year));
    expect(line(scoreStyle(section, past), 'copied-grams')?.sections).toBe(1);
  });
});

describe('every measure', () => {
  it('does not depend on the order of paragraphs, sections or past reports', () => {
    const draft = reportOf(2022);
    const past = earlierThan(2022);
    const expected = scoreStyle(draft, past);
    const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(
        shuffled(draft.sections),
        shuffled([0, 1, 2, 3]),
        shuffled(past),
        (sections, order, reports) => {
          const mixed = sections.map((s) => ({
            ...s,
            paragraphs: order.flatMap((i) => s.paragraphs[i] ?? []),
          }));
          expect(scoreStyle({ ...draft, sections: mixed }, reports)).toEqual(expected);
        },
      ),
      { numRuns: 5 },
    );
  });

  it('has nothing to say of an empty section, or says zero', () => {
    for (const measure of MEASURES_OF_STYLE)
      expect([null, 0]).toContain(measure.measure({ title: '', isPlan: false, paragraphs: [] }, null));
  });
});
