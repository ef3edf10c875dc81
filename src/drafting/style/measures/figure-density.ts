import { defineMeasure } from '../measure.ts';
import { charactersIn } from '../sentences.ts';
import { shareOf } from '../share-of.ts';

export const figureDensity = defineMeasure({
  id: 'figure-density',
  name: '数字密度',
  unit: '个/百字',
  summary: '平均每百字有几个数字；年份和名称里的数不算。',
  measure(section) {
    const figures = section.paragraphs.reduce((sum, p) => sum + p.figures.length, 0);
    return shareOf(figures, charactersIn(section));
  },
});
