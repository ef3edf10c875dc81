import type { EnteredData } from '../entered-data/entered-data.ts';
import { figureOf } from '../entered-data/figure-of.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import type { Draft } from './draft.ts';
import { draftOfFigures } from './draft-of-figures.ts';

/** Words that stand between a name and its number, so that a rule reads the number as what it is. */
const LINK: Readonly<Partial<Record<Figure['measure'], string>>> = {
  new: '新增',
  cumulative: '累计',
  growth_rate: '增长',
};

/**
 * Entered data as a draft that the rules can read: one sentence a figure, its note behind it. The facts stand in the
 * order of the entered figures.
 */
export function draftOfEntered({ year, figures }: EnteredData, catalogue: Catalogue): Draft {
  let source = '';
  const placed = figures.map((entered): Figure => {
    const figure = figureOf(entered, year);
    const words = `${figure.indicator}${LINK[figure.measure] ?? ''}`;
    const note = entered.note === null ? '' : `，${entered.note}`;
    const sentenceStart = source.length;
    const sentence = `${words}${figure.raw}${figure.unit}${note}。`;
    source += sentence;
    const start = sentenceStart + words.length;
    return {
      ...figure,
      sentence,
      sentenceStart,
      sentenceEnd: source.length,
      start,
      end: start + figure.raw.length,
    };
  });
  return draftOfFigures(placed, { year, source, catalogue });
}
