import { averageOf } from '../average-of.ts';
import { defineMeasure } from '../measure.ts';
import { countCharacters } from '../sentences.ts';

export const firstFigure = defineMeasure({
  id: 'first-figure',
  name: '首个数字位置',
  unit: '字',
  summary: '有数字的段落里，第一个数字之前平均的字数。',
  measure: ({ paragraphs }) =>
    averageOf(
      paragraphs
        .filter((p) => p.figures.length > 0)
        .map((p) => countCharacters(p.text.slice(0, Math.min(...p.figures.map((f) => f.start))))),
    ),
});
