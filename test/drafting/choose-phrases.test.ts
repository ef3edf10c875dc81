import { describe, expect, it } from 'vitest';
import { dataFor, draftSmall, smallReport } from '../support/small-report.ts';

const LAST_YEAR = '举办创业路演24场。';

/** The draft for 2023 after last year's sentence and an earlier one's. */
const draft = (earlier: string, year: number, preferred: number | null = null) =>
  draftSmall(
    [smallReport(2022, LAST_YEAR), smallReport(year, earlier)],
    dataFor(2023, { figures: ['创业路演 value 30 场'] }),
    preferred,
  ).text;

describe('an earlier phrase that says one computed number more', () => {
  const RICHER = '组织开展创业路演20场，比上年多4场。';
  it.each([2021, 2020])('of %d is taken before last year’s', (year) => {
    expect(draft(RICHER, year)).toContain('组织开展创业路演30场，比上年多6场');
  });
  it.each([2018, 2017])('of %d is too old', (year) => {
    expect(draft(RICHER, year)).toContain('举办创业路演30场');
  });
  it('of 2017 is taken where that year’s phrasing was asked for', () => {
    expect(draft(RICHER, 2017, 2017)).toContain('组织开展创业路演30场，比上年多6场');
  });
});

describe('an earlier phrase that says no more', () => {
  const ALIKE = '组织开展创业路演20场。';
  it.each([2021, 2017])('of %d leaves last year’s where it is', (year) => {
    expect(draft(ALIKE, year)).toContain('举办创业路演30场');
  });
  it('is taken where its year’s phrasing was asked for', () => {
    expect(draft(ALIKE, 2021, 2021)).toContain('组织开展创业路演30场');
  });
});
