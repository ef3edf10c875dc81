import { averageOf } from '../average-of.ts';
import { defineMeasure } from '../measure.ts';
import { clausesIn, countCharacters } from '../sentences.ts';

export const clauseLength = defineMeasure({
  id: 'clause-length',
  name: '分句长度',
  unit: '字',
  summary: '逗号、分号、冒号、句号之间平均的字数，顿号不断开。',
  measure: (section) => averageOf(clausesIn(section).map(({ clause }) => countCharacters(clause.text))),
});
