import { defineMeasure } from '../measure.ts';
import { shareOf } from '../share-of.ts';

/** Words of one character are in every text and say nothing. */
export const vocabularyOverlap = defineMeasure({
  id: 'vocabulary-overlap',
  name: '词汇重合',
  unit: '%',
  summary: '所用的词（两字以上，重复的算一个）里，更早的报告用过的所占的比例。',
  measure({ paragraphs }, earlier) {
    if (earlier === null) return null;
    const words = new Set(paragraphs.flatMap((p) => p.words.map((w) => w.text)).filter((w) => w.length >= 2));
    return shareOf([...words].filter((w) => earlier.words.has(w)).length, words.size);
  },
});
