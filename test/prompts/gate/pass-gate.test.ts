import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumbers } from '../../../src/prompts/gate/masked-text.ts';
import { type GateSource, passGate } from '../../../src/prompts/gate/pass-gate.ts';
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './hostile-numbers.ts';

const PASSAGES = {
  p1: '全年新认定高新技术企业26家，总数达到103家，较上年增长29.1%。组织专题培训，引导企业加大研发投入。',
  p2: '2021年建成市级重点实验室三个，第7届科普讲解大赛吸引选手45名，受众5.6万余人次。',
  p4: '企业R&D经费支出稳步增长。',
  p3: '力争新认定高新技术企业28家以上。',
};
const source = (id: keyof typeof PASSAGES, kind: 'result' | 'plan' = 'result'): GateSource => ({
  ...maskNumbers(PASSAGES[id], id),
  frame: { year: kind === 'plan' ? 2023 : 2022, kind },
});
const sources = new Map([
  ['p1', source('p1')],
  ['p2', source('p2')],
  ['p3', source('p3', 'plan')],
  ['p4', source('p4')],
]);
const pass = (text: string, ...ids: string[]) => passGate([{ text, sources: ids }], sources);

describe('what is shown to a model', () => {
  it.each([
    [
      'p1',
      '全年新认定高新技术企业{{figure:p1_1}}，总数达到{{figure:p1_2}}，较上年增长{{figure:p1_3}}。组织专题培训，引导企业加大研发投入。',
    ],
    [
      'p2',
      '{{figure:p2_1}}建成市级重点实验室{{figure:p2_2}}，第{{figure:p2_3}}届科普讲解大赛吸引选手{{figure:p2_4}}，受众{{figure:p2_5}}。',
    ],
  ])('of %s has no number in it', (id, text) => expect(sources.get(id)?.text).toBe(text));

  it('keeps gaps whole', () => {
    const { text, slots } = maskNumbers('新增【待补：2023年的数】家。', 'p1');
    expect(text).toBe('新增{{gap:p1_1}}家。');
    expect(slots).toEqual([{ kind: 'gap', id: 'p1_1', raw: '【待补：2023年的数】', start: 2 }]);
  });
});

describe('the gate lets through', () => {
  it.each([
    [
      'a sentence as it stands',
      '全年新认定高新技术企业{{figure:p1_1}}，总数达到{{figure:p1_2}}。',
      '全年新认定高新技术企业26家，总数达到103家。',
    ],
    [
      'one with plain words added',
      '根据报告，全年新认定高新技术企业{{figure:p1_1}}，同时组织专题培训。',
      '根据报告，全年新认定高新技术企业26家，同时组织专题培训。',
    ],
    [
      'its parts in another order',
      '引导企业加大研发投入，组织专题培训。',
      '引导企业加大研发投入，组织专题培训。',
    ],
  ])('%s', (_, text, filled) =>
    expect(pass(text, 'p1')).toMatchObject({ ok: true, value: [{ text: filled }] }),
  );

  it('R&D where the source says it, and & nowhere else', () => {
    expect(pass('企业R&D经费支出稳步增长。', 'p4').ok).toBe(true);
    expect(pass('组织专题培训，引导企业加大R&D投入。', 'p1').ok).toBe(false);
    for (const text of [
      '企业R&amp;D经费支出稳步增长。',
      '企业R&经费支出稳步增长。',
      '企业&R&D经费支出稳步增长。',
    ])
      expect(pass(text, 'p4').ok).toBe(false);
  });
  it('an edition and a year where they stand', () => {
    const text =
      '{{figure:p2_1}}第{{figure:p2_3}}届科普讲解大赛吸引选手{{figure:p2_4}}，受众{{figure:p2_5}}。';
    expect(pass(text, 'p2')).toMatchObject({
      value: [{ text: '2021年第7届科普讲解大赛吸引选手45名，受众5.6万余人次。' }],
    });
  });
});

describe('the gate throws away', () => {
  it.each([
    ['a number of another source than cited', '新认定高新技术企业{{figure:p1_1}}。', ['p3'], 'placeholder'],
    ['a source that was not given', '组织专题培训。', ['p1', 'p7'], 'citation'],
    ['no source', '组织专题培训。', [], 'incomplete'],
    ['an empty text', '  ', ['p1'], 'incomplete'],
    ['the total as the new ones', '全年新认定高新技术企业{{figure:p1_2}}。', ['p1'], 'reading'],
    ['the new ones as the total', '高新技术企业总数达到{{figure:p1_1}}。', ['p1'], 'reading'],
    ['a growth rate of something else', '研发投入较上年增长{{figure:p1_3}}。', ['p1'], 'reading'],
    ['a rise made a fall', '总数达到{{figure:p1_2}}，较上年下降{{figure:p1_3}}。', ['p1'], 'foreign-word'],
    ['a plan told as a result', '新认定高新技术企业{{figure:p3_1}}。', ['p3'], 'reading'],
    [
      'a number without the year that it is of',
      '第{{figure:p2_3}}届科普讲解大赛吸引选手{{figure:p2_4}}。',
      ['p2'],
      'reading',
    ],
    ['an edition as a number', '吸引选手{{figure:p2_3}}。', ['p2'], 'reading'],
    [
      'sources of two years in one sentence',
      '新认定高新技术企业{{figure:p1_1}}，力争新认定高新技术企业{{figure:p3_1}}以上。',
      ['p1', 'p3'],
      'reading',
    ],
    ['two numbers run together', '总数达到{{figure:p1_1}}{{figure:p1_2}}。', ['p1'], 'number'],
    ['a numeral before a number', '总数达到八{{figure:p1_2}}。', ['p1'], 'number'],
  ] as const)('%s', (_, text, ids, kind) =>
    expect(pass(text, ...ids)).toMatchObject({ ok: false, error: { kind } }),
  );

  const honest = '全年新认定高新技术企业{{figure:p1_1}}，总数达到{{figure:p1_2}}。组织专题培训。';
  const places = [
    0,
    2,
    10,
    honest.indexOf('，'),
    honest.indexOf('达到') + 2,
    honest.indexOf('组织'),
    honest.length,
  ];
  it.each([...HOSTILE_NUMBERS, ...HOSTILE_TEXTS])('%j wherever it stands', (hostile) => {
    for (const at of places) {
      const text = honest.slice(0, at) + hostile + honest.slice(at);
      expect(pass(text, 'p1'), text).toMatchObject({ ok: false });
    }
  });

  it('all texts for a fault in one', () => {
    const texts = ['组织专题培训。', '组织专题培训8848场。'].map((text) => ({ text, sources: ['p1'] }));
    expect(passGate(texts, sources).ok).toBe(false);
  });

  it('every character that is neither prose nor in the sources', () => {
    const isProse = (c: string) =>
      /^[\p{Script=Han}A-Za-z，。、；：？！“”‘’《》（）〔〕【】—…·～+\- ]$/u.test(c);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }), (odd) => {
        if ([...odd].every(isProse)) return;
        expect(pass(`组织专题${odd}培训。`, 'p1').ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('any figure that it lets through says what its source says', () => {
    const words = [
      '全年',
      '新认定',
      '高新技术企业',
      '总数',
      '达到',
      '较上年',
      '增长',
      '研发投入',
      '，',
      '{{figure:p1_1}}',
      '{{figure:p1_2}}',
      '{{figure:p1_3}}',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 8 }), (parts) => {
        const passed = pass(`${parts.join('')}。`, 'p1');
        if (!passed.ok) return;
        for (const { text } of passed.value) {
          // 26家高新技术企业新认定 says the same of the same number.
          if (/26家/.test(text)) expect(text).toMatch(/新认定.*26家|26家(?:高新技术企业)?.*新认定/);
          if (/103家/.test(text))
            expect(text).not.toMatch(/新认定(?:高新技术企业)?103家|103家(?:高新技术企业)?新认定/);
          if (/29\.1%/.test(text)) expect(text).toMatch(/增长/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
