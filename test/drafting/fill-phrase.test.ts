import { describe, expect, test } from 'vitest';
import type { Journey } from '../../src/drafting/carry-words.ts';
import { type Answer, fillPhrase, joinTexts } from '../../src/drafting/fill-phrase.ts';
import type { Filling } from '../../src/drafting/filling.ts';
import { phrasesOf } from '../../src/drafting/phrases.ts';
import { sentenceOf } from '../support/small-report.ts';

const JOURNEY: Journey = {
  from: 2022,
  to: 2023,
  outlineYear: 2022,
  lastingNames: new Set(),
  yearlyEvents: new Map(),
};

const filling = (value: string, unit: string, qualifier: string | null = null): Filling => ({
  value,
  unit,
  qualifier,
  upper: null,
  origin: 'entered',
  working: null,
  id: 0,
});

/** `23.5 %`, `近 400 家`, `gap` or `drop`. */
function answerOf(row: string): Answer {
  if (row === 'gap' || row === 'drop') return row;
  const [value = '', unit = '', qualifier] = row.split(' ');
  return filling(value, unit, qualifier ?? null);
}

function fill(text: string, rows: readonly string[], kind: 'result' | 'plan' = 'result') {
  const [phrase] = phrasesOf(sentenceOf(text, kind), 2022);
  if (!phrase) throw new Error('no phrase');
  const slots = phrase.segments.flatMap((s) => s.slots);
  expect(slots).toHaveLength(rows.length);
  return fillPhrase(phrase, (slot) => answerOf(rows[slots.indexOf(slot)] ?? ''), JOURNEY, kind === 'plan');
}

test.each<readonly [name: string, text: string, answers: readonly string[], filled: string | null]>([
  [
    'numbers take the place of numbers',
    '新增高新技术企业24家，总数达到103家。',
    ['30 家', '133 家'],
    '新增高新技术企业30家，总数达到133家',
  ],
  ['the unit is the new one’s', '技术合同成交额9800万元。', ['1.2 亿元'], '技术合同成交额1.2亿元'],
  ['a qualifier of the past goes, one of this year comes', '入驻企业近400家。', ['455 家'], '入驻企业455家'],
  ['达到突破 is not said', '高新技术企业总数达到103家。', ['120 家 突破'], '高新技术企业总数突破120家'],
  ['达到近 is', '高新技术企业总数达到103家。', ['120 家 近'], '高新技术企业总数达到近120家'],
  [
    'growth that turns, turns its words',
    '研发费用5.38亿元，同比增长19.0%。',
    ['4.38 亿元', '-18.6 %'],
    '研发费用4.38亿元，同比下降18.6%',
  ],
  [
    'a fall that turns too',
    '党组专题研究党建工作8次，比上年少1次。',
    ['9 次', '1 次'],
    '党组专题研究党建工作9次，比上年多1次',
  ],
  [
    'a fall that goes on keeps its words',
    '党组专题研究党建工作8次，比上年少1次。',
    ['7 次', '-1 次'],
    '党组专题研究党建工作7次，比上年少1次',
  ],
  ['no growth cannot be said', '研发费用5.38亿元，同比增长19.0%。', ['5.38 亿元', '0 %'], null],
  [
    '分别 turns for both',
    '主营收入64.7亿元、销售收入43.5亿元，分别增长20.0%、18.2%。',
    ['60 亿元', '40 亿元', '-7.3 %', '-8.0 %'],
    '主营收入60亿元、销售收入40亿元，分别下降7.3%、8.0%',
  ],
  [
    '分别 cannot say two directions',
    '主营收入64.7亿元、销售收入43.5亿元，分别增长20.0%、18.2%。',
    ['70 亿元', '40 亿元', '8.2 %', '-8.0 %'],
    null,
  ],
  [
    'nor the other way round',
    '主营收入64.7亿元、销售收入43.5亿元，分别增长20.0%、18.2%。',
    ['60 亿元', '50 亿元', '-7.3 %', '14.9 %'],
    null,
  ],
  [
    'a clause whose numbers all go, goes',
    '研发费用5.38亿元，同比增长19.0%，居全市第9位。',
    ['6.26 亿元', 'drop', '8 位'],
    '研发费用6.26亿元，居全市第8位',
  ],
  ['one number of a clause cannot go alone', '召开支委会13次、主题党日12次。', ['14 次', 'drop'], null],
  [
    'what is missing is marked with its unit',
    '研发费用5.38亿元，同比增长19.0%。',
    ['6.26 亿元', 'gap'],
    '研发费用6.26亿元，同比增长【待补：研发费用增长率（%）】',
  ],
  [
    'a rank that is missing keeps no 第',
    '高新技术企业居全市第9位。',
    ['gap'],
    '高新技术企业居全市【待补：高新技术企业全市位次（位）】',
  ],
  [
    'what was new is asked for as new',
    '新增高新技术企业24家，总数达到103家。',
    ['gap', '133 家'],
    '新增高新技术企业【待补：新增高新技术企业（家）】，总数达到133家',
  ],
  [
    'a clause without numbers that belongs to its year goes',
    '科普讲解大赛参赛选手38名，为历届最多。',
    ['29 名'],
    '科普讲解大赛参赛选手29名',
  ],
  [
    'words around numbers that belong to their year hold the phrase back',
    '首次认定高新技术企业24家。',
    ['30 家'],
    null,
  ],
  ['the year of the words moves on', '2022年新增高新技术企业24家。', ['30 家'], '2023年新增高新技术企业30家'],
])('%s', (_, text, answers, filled) => {
  expect(fill(text, answers)?.text ?? null).toBe(filled);
});

describe('places', () => {
  test('each number stands where its placement says', () => {
    const done = fill('新增高新技术企业24家，总数达到103家，同比增长30.4%。', [
      '30 家',
      '133 家 近',
      '-1.5 %',
    ]);
    expect(done?.placements.map((p) => done.text.slice(p.start, p.end))).toEqual(['30', '133', '1.5']);
  });

  test('both ends of a range are placed', () => {
    const [phrase] = phrasesOf(sentenceOf('开展科技成果对接活动6—8场，不走过场。', 'plan'), 2022);
    if (!phrase) throw new Error('no phrase');
    const range = { ...filling('10', '场'), upper: { value: '12', id: 7 } };
    const done = fillPhrase(phrase, () => range, JOURNEY, true);
    expect(done?.text).toBe('开展科技成果对接活动10—12场，不走过场');
    expect(done?.placements.map((p) => [done.text.slice(p.start, p.end), p.filling.id])).toEqual([
      ['10', 0],
      ['12', 7],
    ]);
  });

  test('marks and numbers move along when texts are joined', () => {
    const a = fill('新增高新技术企业24家。', ['gap']);
    const b = fill('研发费用5.38亿元。', ['6.26 亿元']);
    if (!a || !b) throw new Error('not filled');
    const both = joinTexts([a, { text: '，', placements: [], gaps: [] }, b]);
    expect(both.placements.map((p) => both.text.slice(p.start, p.end))).toEqual(['6.26']);
    expect(both.gaps.map((g) => both.text.slice(g.start, g.end))).toEqual([
      '【待补：新增高新技术企业（家）】',
    ]);
  });
});
