import { describe, expect, it } from 'vitest';
import { readEnglishSpans } from '../../../src/answers/read/read-english-spans.ts';
import { parseCatalogue } from '../../../src/figures/catalogue.ts';

const parsed = parseCatalogue({ indicators: [], terms: { 'nursing bed': ['护理床位'] } });
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
    ['How many nursing beds were added in 松岭 city in 2022?', ['nursing bed=护理床位']],
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
