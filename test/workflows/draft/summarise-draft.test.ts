import { describe, expect, it } from 'vitest';
import type { EnteredFigure } from '../../../src/entered-data/entered-data.ts';
import { summariseDraft } from '../../../src/workflows/draft/summarise-draft.ts';
import type { WrittenDraft } from '../../../src/workflows/draft/write-draft.ts';

const entered = (over: Partial<EnteredFigure>): EnteredFigure => ({
  indicator: '高新技术企业',
  measure: 'new',
  value: '29',
  unit: '家',
  qualifier: null,
  period: null,
  scope: null,
  note: null,
  section: null,
  ...over,
});

const past = (year: number): WrittenDraft['past'][number] => ({
  id: String(year),
  file: `${year}.txt`,
  title: `${year}年总结`,
  year,
  organisation: '乙区科技局',
  body: '乙区科技局',
  places: [],
  level: null,
  planYear: year + 1,
  passages: 1,
  figures: 1,
  reader: 1,
});

const written = (over: Partial<WrittenDraft>, unused: readonly EnteredFigure[] = []): WrittenDraft => ({
  draft: { year: 2023, title: '', sections: [], unused },
  text: '',
  findings: [],
  checked: 0,
  score: { measures: [], inside: 0, of: 0 },
  past: [past(2022)],
  material: { data: { year: 2023, organisation: null, figures: [], highlights: [], plans: [] }, past: [] },
  notes: [],
  doubts: [],
  isWhole: true,
  ...over,
});

const linesOf = (draft: WrittenDraft) => summariseDraft(draft).split('\n').slice(2);

describe('what is said of a draft', () => {
  const unused = [
    entered({}),
    entered({ measure: 'cumulative', value: '123' }),
    entered({ indicator: '技术服务', measure: 'value', value: '580', unit: '次', qualifier: '多' }),
    entered({ indicator: '高企总量全市位次', measure: 'rank', value: '8', unit: '位' }),
  ];

  it('unused figures are told as a report writes them', () =>
    expect(linesOf(written({}, unused))).toEqual([
      '没有用上的数据：高新技术企业（新增）29家、高新技术企业（累计）123家、技术服务580多次、高企总量全市位次（位次）第8位。',
    ]));

  it('a section says nothing of what belongs into others', () =>
    expect(linesOf(written({ isWhole: false }, unused))).toEqual([]));

  it('what looks wrong with the data is told, once for the whole report', () => {
    const doubts = ['科普活动写作“710场次”，请核对。'];
    expect(linesOf(written({ doubts }))).toEqual([
      '录入的数据有疑点1处，请先核对：',
      '  科普活动写作“710场次”，请核对。',
    ]);
    expect(linesOf(written({ doubts, isWhole: false }))).toEqual([]);
  });

  it('a report missing between the draft and the latest is told', () => {
    expect(linesOf(written({ past: [past(2021), past(2020)] }))).toEqual([
      expect.stringContaining('没有2022年的报告，底稿是2021年的'),
    ]);
    expect(linesOf(written({ past: [past(2022), past(2020)] }))).toEqual([]);
  });
});
