import { expect, it } from 'vitest';
import type { StoredReport } from '../../../src/retrieval/report-store.ts';
import { describeStore } from '../../../src/workflows/converse/describe-store.ts';

const report = (organisation: string, year: number | null, figures = 10): StoredReport => ({
  id: `${organisation}${year}`,
  file: '',
  title: '',
  body: organisation,
  organisation,
  places: [],
  level: null,
  year,
  planYear: null,
  passages: 1,
  figures,
  reader: 1,
});

it('names each body with its years, those with most reports first', () => {
  const text = describeStore([
    report('柳泉街道', 2021),
    report('松岭县财政局', 2020),
    report('松岭县财政局', 2022),
  ]);
  expect(text).toContain('松岭县财政局2020—2022年、柳泉街道2021年的报告，共3份、30个数字。');
});

it('counts the bodies where they are too many to name', () => {
  const text = describeStore(['甲局', '乙局', '丙局', '丁局', '戊局'].map((name) => report(name, 2022)));
  expect(text).toContain('甲局2022年、乙局2022年、丙局2022年、丁局2022年等5家单位的报告');
});

it('says that a year is not known', () => {
  expect(describeStore([report('甲局', null)])).toContain('甲局（年份不明）');
});

it('tells how to add reports of one’s own', () => {
  expect(describeStore([report('甲局', 2022)])).toContain('npx zhubi ingest');
});
