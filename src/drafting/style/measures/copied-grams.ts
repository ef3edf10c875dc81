import { gramsOf } from '../earlier.ts';
import { defineMeasure } from '../measure.ts';
import { shareOf } from '../share-of.ts';

/**
 * How much is taken over word for word. A text put together from past phrases lies above the band of reports that people
 * wrote anew; that is what this measure is there to show.
 */
export const copiedGrams = defineMeasure({
  id: 'copied-grams',
  name: '五字串重复',
  unit: '%',
  summary: '连续五个字（数字只算一个字，不看大小）里，更早的报告中有过的所占的比例。',
  measure({ paragraphs }, earlier) {
    if (earlier === null) return null;
    const grams = paragraphs.flatMap((p) => gramsOf(p.text));
    return shareOf(grams.filter((g) => earlier.grams.has(g)).length, grams.length);
  },
});
