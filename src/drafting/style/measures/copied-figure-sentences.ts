import { bareSentence } from '../earlier.ts';
import { defineMeasure } from '../measure.ts';
import { sentencesOf } from '../sentences.ts';

/**
 * Digits and all: a sentence of another year that has kept its old number, also where the draft does not name it as a
 * figure. A sentence whose only number is a count in words (三个环节) may stay where the draft has no figure in it.
 */
export const copiedFigureSentences = defineMeasure({
  id: 'copied-figure-sentences',
  name: '照搬数字句',
  unit: '句',
  summary: '有数字的句子里，连同数字与更早的报告一字不差的句数。',
  measure({ paragraphs }, earlier) {
    if (earlier === null) return null;
    return paragraphs
      .flatMap(sentencesOf)
      .filter(({ text, figures }) => figures.length > 0 || /\d/.test(text))
      .filter(({ text }) => earlier.figureSentences.has(bareSentence(text))).length;
  },
});
