import { expect, test } from 'vitest';
import { listMissing, listSources } from '../../src/drafting/list-sources.ts';
import { derived, draftOf, entered, paragraph, section } from '../support/compose-draft.ts';

const basis = { report: '2022年工作总结', year: 2022, quote: '共有103家。' };
const DRAFT = draftOf(
  '总结',
  section('', 1, paragraph(['共', entered('12', '项', '任务', 'value'), '余项。', { needs: '评价' }])),
  section('一、总结', 1),
  section(
    '1.企业。',
    3,
    paragraph(
      [
        entered('133', '家', '企业', 'cumulative'),
        '家，增长',
        derived('29.1', '%', '企业', 'growth_rate', '30 ÷ 103 = 29.1%'),
        '%。',
      ],
      basis,
    ),
    paragraph([{ needs: '名称' }]),
  ),
);

test('each figure has a row: where it stands, what it is, where it comes from', () => {
  expect(listSources(DRAFT)).toEqual([
    { section: '', figure: '12', origin: 'entered', ground: '任务', basis: null },
    { section: '1.企业', figure: '133家', origin: 'entered', ground: '企业', basis },
    { section: '1.企业', figure: '29.1%', origin: 'derived', ground: '企业：30 ÷ 103 = 29.1%', basis },
  ]);
});

test('figures come in the order of the text, whatever order the draft has them in', () => {
  const both = paragraph([entered('1', '家', '甲', 'new'), '家，', entered('2', '家', '乙', 'new'), '家']);
  const turned = { ...both, figures: both.figures.toReversed() };
  expect(listSources(draftOf('', section('', 1, turned))).map((row) => row.figure)).toEqual(['1家', '2家']);
});

test('each gap has a row', () => {
  expect(listMissing(DRAFT)).toEqual([
    { section: '', needs: '评价' },
    { section: '1.企业', needs: '名称' },
  ]);
});
