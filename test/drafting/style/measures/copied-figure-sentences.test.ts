import { expect, it } from 'vitest';
import { createMemory } from '../../../../src/drafting/style/earlier.ts';
import { copiedFigureSentences } from '../../../../src/drafting/style/measures/copied-figure-sentences.ts';
import { createParagraph } from '../../../../src/drafting/style/styled-text.ts';
import { readSectionText } from '../read-text.ts';
import { testMeasure } from '../test-measure.ts';

testMeasure(copiedFigureSentences, [
  { name: 'with its old number', text: '新增平台5家。', past: ['新增平台5家。'], value: 1 },
  {
    name: 'of the report before the last',
    text: '新增平台5家。',
    past: ['新增平台5家。', '新增平台7家。'],
    value: 1,
  },
  { name: 'a space and a stop do not hide it', text: '新增平台 5 家', past: ['新增平台5家。'], value: 1 },
  { name: 'with the new number', text: '新增平台6家。', past: ['新增平台5家。'], value: 0 },
  { name: 'without a figure it may stay', text: '坚持创新引领。', past: ['坚持创新引领。'], value: 0 },
  { name: 'part of a longer sentence', text: '新增平台5家。', past: ['新增平台5家，累计21家。'], value: 0 },
  { name: 'a year alone is no figure', text: '2022年，建强平台。', past: ['2022年，建强平台。'], value: 0 },
  { name: 'nothing is earlier', text: '新增平台5家。', value: null },
]);

it.each([
  ['an old number that the draft does not name as a figure', '新增平台5家。', 1],
  ['a count in words that the draft does not name as a figure', '按照三个环节新增平台。', 0],
])('%s', (_, text, copied) => {
  const memory = createMemory();
  memory.add(readSectionText(text, undefined, 2021));
  const section = { title: '', isPlan: false, paragraphs: [createParagraph(text, [])] };
  expect(copiedFigureSentences.measure(section, memory.recall())).toBe(copied);
});
