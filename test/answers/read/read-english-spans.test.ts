import { describe, expect, it } from 'vitest';
import { readEnglishSpans } from '../../../src/answers/read/read-english-spans.ts';
import { parseCatalogue } from '../../../src/figures/catalogue.ts';

const parsed = parseCatalogue({ indicators: [], terms: { 'blanket bed': ['护理床位'] } });
if (!parsed.ok) throw new Error('the catalogue of this test is malformed');
const CONTEXT = {
  catalogue: parsed.value,
  bodies: [{ key: '松岭市民政局', places: ['松岭市', '松岭'], level: '市' }],
  homeBody: null,
  thisYear: 2024,
  previous: null,
};
const BODIES = [{ key: '松岭市民政局', names: ['松岭市', '松岭'] }];
/** What has to be said, each term with its first Chinese way; `?` where no table knows one. */
const asked = (text: string) =>
  readEnglishSpans(text, CONTEXT, BODIES)?.pieces.map((p) => `${p.text}=${p.others[0]?.ways[0] ?? '?'}`) ??
  null;

describe('an English question as terms that a figure has to say', () => {
  it.each([
    ['How many kindergartens did 松岭 have in 2022?', ['kindergarten=幼儿园']],
    ['How many blanket beds were added in 松岭 city in 2022?', ['blanket bed=护理床位']],
    [
      'What was the average price of commercial housing in 松岭 in 2022?',
      ['average price=均价', 'commercial housing=商品房'],
    ],
    [
      'How many beds did the whole province have in 2022, as quoted by the 松岭 civil affairs bureau?',
      ['bed=床位'],
    ],
  ])('%s', (text, terms) => expect(asked(text)?.toSorted()).toEqual(terms.toSorted()));

  it('keeps Chinese as it stands, and lets unknown English before its bracket translate it', () => {
    expect(asked('How many blorple halls (老年食堂) did 松岭 run in 2022?')).toEqual(['老年食堂=?']);
  });

  it('keeps a restricting word that is known, bracket or not', () => {
    expect(asked('How many provincial-level halls (老年食堂) did 松岭 run in 2022?')).not.toEqual([
      '老年食堂=?',
    ]);
  });

  it('keeps a word that no table knows, so that it has to be found', () => {
    expect(asked('How many blorples did 松岭 have in 2022?')).toEqual(['blorple=?']);
  });

  it.each([
    'How many beds were there in 松岭 in 2022, and how many nurses?',
    'Why did beds in 松岭 fall in 2022?',
    'New and cumulative beds in 松岭 in 2022?',
  ])('leaves several figures and words to the grammar: %s', (text) => expect(asked(text)).toBeNull());
});

/** `years operation aim unit`, as far as said. */
const framed = (text: string) => {
  const question = readEnglishSpans(text, CONTEXT, RIVALS)?.question;
  if (!question) return null;
  const { operation, isTarget, asks, years } = question;
  const year = years.kind === 'listed' ? years.years.join(',') : years.kind;
  return `${year} ${operation.kind}${isTarget ? ' target' : ''} ${asks[0]?.aim ?? '-'} ${asks[0]?.unit ?? '-'}`;
};
const RIVALS = [...BODIES, { key: '云河区民政局', names: ['云河区', 'Yunhe'] }];

describe('an English question in roles', () => {
  it.each([
    ['How many beds did 松岭 have in 2022?', '2022 lookup - 个'],
    ['How many new beds were added in 松岭 in 2022?', '2022 lookup new 个'],
    ['How many beds had 松岭 added in total by the end of 2022?', '2022 lookup cumulative 个'],
    ['How many kilometres of footpath did 松岭 have in 2022?', '2022 lookup - 公里'],
    ['What share of beds in 松岭 were private in 2022?', '2022 lookup share -'],
    ['Where did 松岭 rank for beds in 2022?', '2022 lookup rank -'],
    ['By what percentage did beds grow in 松岭 in 2022?', '2022 growth - -'],
    ['How fast did beds in 松岭 rise in 2022?', '2022 growth - -'],
    [
      'By how many percentage points did the bed growth slow from 2021 to 2022?',
      'range difference growth_rate 个百分点',
    ],
    ['How many more beds did 松岭 have in 2022 than a year before?', '2022 difference - 个'],
    ['How many more beds did 松岭 have in 2022 than in 2020?', '2022 difference - 个'],
    ['How many times as many beds did 松岭 have in 2022 as in 2021?', '2022 multiple - -'],
    ['Did 松岭 meet its 2022 target for beds?', '2022 met-target target - -'],
    ['What bed growth is 松岭 aiming for in 2023?', '2023 lookup target growth_rate -'],
    ['Add up the new beds of 松岭 for 2021 and 2022', '2021,2022 sum new -'],
    ['How much larger was 松岭 in beds than Yunhe in 2022?', '2022 versus - -'],
  ])('%s → %s', (text, expected) => expect(framed(text)).toBe(expected));
});
