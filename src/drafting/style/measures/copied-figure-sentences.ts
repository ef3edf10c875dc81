import { bareSentence } from '../earlier.ts';
import { defineMeasure } from '../measure.ts';
import { sentencesOf } from '../sentences.ts';

/** Digits and all: a sentence of another year that has kept its old number. */
export const copiedFigureSentences = defineMeasure({
  id: 'copied-figure-sentences',
  name: '照搬数字句',
  unit: '句',
  summary: '有数字的句子里，连同数字与更早的报告一字不差的句数。',
  measure({ paragraphs }, earlier) {
    if (earlier === null) return null;
    return paragraphs
      .flatMap(sentencesOf)
      .filter((s) => s.figures.length > 0 && earlier.figureSentences.has(bareSentence(s.text))).length;
  },
});
