import { describe, expect, it } from 'vitest';
import type { DraftedParagraph } from '../../src/drafting/drafted-report.ts';
import {
  composeSectionPrompt,
  type SectionInput,
  type SectionReply,
} from '../../src/prompts/write-section.ts';
import { ok } from '../../src/shared/result.ts';
import { polishSection } from '../../src/workflows/draft/polish-section.ts';
import type { ModelOutcome } from '../../src/workflows/errors/model-outcome.ts';
import { createScriptedModel } from '../llm/scripted-model.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './gate/hostile-numbers.ts';

const TEXT =
  '全年新认定高新技术企业30家，总数达到133家，较上年增长29.1%。新建研发平台【待补：2023年的数】个。';
const DERIVED = { start: TEXT.indexOf('133'), end: TEXT.indexOf('133') + 3 };
const paragraph: DraftedParagraph = {
  text: TEXT,
  figures: [
    {
      indicator: '高新技术企业',
      measure: 'cumulative',
      aim: 'cumulative',
      verb: null,
      value: '133',
      unit: '家',
      year: 2023,
      period: null,
      scope: null,
      qualifier: null,
      masked: null,
      raw: '133',
      ...DERIVED,
      sentence: TEXT,
      sentenceStart: 0,
      sentenceEnd: TEXT.length,
      section: '',
      origin: 'derived',
      working: '103 + 30 = 133',
    },
  ],
  basis: null,
  gaps: [{ start: TEXT.indexOf('【'), end: TEXT.indexOf('】') + 1, needs: '2023年的数' }],
};
const input: SectionInput = {
  heading: '（一）壮大主体',
  style: 'concise',
  past: ['扎实培育高新技术企业26家。'],
  kept: [],
  paragraphs: [paragraph],
  frame: { year: 2023, kind: 'result' },
};
const HONEST =
  '新建研发平台{{gap:d1_4}}个。全年扎实培育，新认定高新技术企业{{figure:d1_1}}，总数达到{{figure:d1_2}}，较上年增长{{figure:d1_3}}。';

async function polish(reply: SectionReply) {
  const outcomes: ModelOutcome[] = [];
  const model = createScriptedModel(() => ok(reply));
  const section = { heading: input.heading, level: 2, isRunIn: false, paragraphs: [paragraph] } as const;
  const polished = await polishSection(
    { model, onOutcome: (o) => outcomes.push(o) },
    { section, style: 'concise', past: input.past, kept: input.kept, frame: input.frame },
  );
  return { polished, outcomes };
}
const one = (text: string): SectionReply => ({ paragraphs: [{ id: 'd1', text }] });

describe('the prompt of a section', () => {
  it('holds no number, and data in the user message alone', () => {
    const [system, user] = composeSectionPrompt(input);
    expect(user?.text.replace(/\{\{[^}]*\}\}|底稿 d1/g, '')).not.toMatch(/\d/);
    expect(system?.text).not.toContain('壮大主体');
    expect(user?.text).toContain(`<<<底稿 d1\n全年新认定高新技术企业{{figure:d1_1}}`);
  });
});

describe('a section in the model’s words', () => {
  it('has the same figures and gaps at their new places', async () => {
    const { polished } = await polish(one(HONEST));
    const written = polished?.section.paragraphs[0];
    expect(written?.text).toBe(
      '新建研发平台【待补：2023年的数】个。全年扎实培育，新认定高新技术企业30家，总数达到133家，较上年增长29.1%。',
    );
    for (const { start, end, raw } of written?.figures ?? [])
      expect(written?.text.slice(start, end)).toBe(raw);
    expect(written?.gaps.map(({ start, end }) => written.text.slice(start, end))).toEqual([
      '【待补：2023年的数】',
    ]);
  });

  it.each([
    ['a figure left out', one(HONEST.replace('，总数达到{{figure:d1_2}}', ''))],
    ['a figure twice', one(`${HONEST}总数达到{{figure:d1_2}}。`)],
    ['a gap left out', one(HONEST.replace('{{gap:d1_4}}', ''))],
    ['two figures exchanged', one(HONEST.replace('d1_1', 'x').replace('d1_2', 'd1_1').replace('x', 'd1_2'))],
    ['no paragraph', { paragraphs: [] }],
    ['another paragraph', { paragraphs: [{ id: 'd2', text: HONEST }] }],
    [
      'a paragraph more',
      {
        paragraphs: [
          { id: 'd1', text: HONEST },
          { id: 'd2', text: '扎实培育。' },
        ],
      },
    ],
    ...[...HOSTILE_NUMBERS, ...HOSTILE_TEXTS].map((h): [string, SectionReply] => [
      JSON.stringify(h),
      one(HONEST.replace('，', `${h}，`)),
    ]),
  ])('(%s) is thrown away', async (_, reply) => {
    const { polished, outcomes } = await polish(reply);
    expect(polished).toBeNull();
    expect(outcomes).toMatchObject([{ purpose: 'section', kind: 'blocked' }]);
  });
});
