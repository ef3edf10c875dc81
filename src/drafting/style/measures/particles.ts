import { defineMeasure } from '../measure.ts';
import { charactersIn } from '../sentences.ts';
import { shareOf } from '../share-of.ts';

/** As words of their own: 了解 and 目的 hold none. */
export const particles = defineMeasure({
  id: 'particles',
  name: '了和的',
  unit: '个/百字',
  summary: '平均每百字有几个助词了、的；了解、目的这样的词不算。',
  measure(section) {
    const found = section.paragraphs.flatMap((p) =>
      p.words.filter((w) => w.text === '了' || w.text === '的'),
    );
    return shareOf(found.length, charactersIn(section));
  },
});
