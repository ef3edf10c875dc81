import { averageOf } from '../average-of.ts';
import { defineMeasure } from '../measure.ts';
import { countCharacters, sentencesOf } from '../sentences.ts';

export const sentenceLength = defineMeasure({
  id: 'sentence-length',
  name: '句子长度',
  unit: '字',
  summary: '平均每句的字数，标点不计。',
  measure: ({ paragraphs }) =>
    averageOf(paragraphs.flatMap(sentencesOf).map(({ text }) => countCharacters(text))),
});
