import { describe, expect, test } from 'vitest';
import type { ComposedParagraph } from '../../src/drafting/compose-paragraph.ts';
import type { DraftedReport } from '../../src/drafting/drafted-report.ts';
import { fillPhrase } from '../../src/drafting/fill-phrase.ts';
import type { Filling } from '../../src/drafting/filling.ts';
import { phrasesOf } from '../../src/drafting/phrases.ts';
import { verifyDraft } from '../../src/drafting/verify-draft.ts';
import { SAMPLE_CATALOGUE } from '../support/past-texts.ts';
import { sentenceOf } from '../support/small-report.ts';

const JOURNEY = {
  from: 2022,
  to: 2023,
  outlineYear: 2022,
  lastingNames: new Set<string>(),
  yearlyEvents: new Map(),
};

/** The past sentence 新增高新技术企业24家，总数达到103家 filled with 30 and 133, as it was composed. */
function compose(): ComposedParagraph {
  const [phrase] = phrasesOf(sentenceOf('新增高新技术企业24家，总数达到103家。'), 2022);
  const values = ['30', '133'];
  const slots = phrase?.segments.flatMap((s) => s.slots) ?? [];
  const filled =
    phrase &&
    fillPhrase(
      phrase,
      (slot): Filling => ({
        value: values[slots.indexOf(slot)] ?? '',
        unit: '家',
        qualifier: null,
        upper: null,
        origin: 'entered',
        working: null,
        id: slots.indexOf(slot),
      }),
      JOURNEY,
      false,
    );
  if (!filled) throw new Error('not filled');
  return { filled: { ...filled, text: `${filled.text}。` }, basis: null };
}

const HONEST = '新增高新技术企业30家，总数达到133家。';

function verify(text: string, words: readonly string[] = [], heading = '1.企业培育') {
  const paragraph = { text, figures: [], basis: null, gaps: [] };
  const top = { heading: '一、2023年工作总结', level: 1, isRunIn: false, paragraphs: [] } as const;
  const section = { heading, level: 2, isRunIn: true, paragraphs: [paragraph] } as const;
  const draft: DraftedReport = {
    year: 2023,
    title: '云溪区科技局2023年工作总结',
    sections: [top, section],
    unused: [],
  };
  return verifyDraft(draft, [[], [compose()]], words, SAMPLE_CATALOGUE);
}

test('a draft that says what was put into it gets its figures, where they stand', () => {
  const verified = verify(HONEST);
  if (!verified.ok) throw new Error(JSON.stringify(verified.error));
  const figures = verified.value.sections.flatMap((s) => s.paragraphs.flatMap((p) => p.figures));
  expect(figures.map((f) => [f.measure, HONEST.slice(f.start, f.end), f.origin])).toEqual([
    ['new', '30', 'entered'],
    ['cumulative', '133', 'entered'],
  ]);
});

describe('a draft that lies is stopped', () => {
  test.each<readonly [lie: string, text: string]>([
    ['another number', HONEST.replace('133', '143')],
    ['last year’s number', HONEST.replace('133', '103')],
    ['a digit more', HONEST.replace('133', '1330')],
    ['a decimal', HONEST.replace('30家', '3.0家')],
    ['another unit', HONEST.replace('133家', '133亿元')],
    ['another magnitude', HONEST.replace('133家', '133万家')],
    ['another measure', HONEST.replace('新增', '')],
    ['another indicator', HONEST.replace('高新技术企业', '科技型中小企业')],
    ['another scope', HONEST.replace('新增', '全市新增')],
    ['another year', HONEST.replace('新增', '2021年新增')],
    ['another period', HONEST.replace('新增', '上半年新增')],
    ['a number more', HONEST.replace('。', '，瞪羚企业5家。')],
    ['a number less', '新增高新技术企业30家。'],
    ['numbers changed over', HONEST.replace('30', '@').replace('133', '30').replace('@', '133')],
    ['digits that are no figure', HONEST.replace('。', '，落实“科创20条”。')],
  ])('%s', (_, text) => {
    const verified = verify(text);
    expect(verified.ok ? null : [verified.error.kind, verified.error.quote]).toEqual([
      'draft-unverified',
      text,
    ]);
  });
});

test('digits in words that were entered are entered', () => {
  const highlight = '落实“科创20条”，带动企业12家';
  const text = HONEST.replace('。', `。${highlight}。`);
  expect(verify(text).ok).toBe(false);
  expect(verify(text, [highlight]).ok).toBe(true);
});
