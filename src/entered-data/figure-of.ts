import type { Figure } from '../figures/figure.ts';
import type { EnteredFigure } from './entered-data.ts';

/** An entered figure as if it had been read from a report on `year`: it stands in no text, so its offsets are 0. */
export function figureOf(entered: EnteredFigure, year: number): Figure {
  const { note, section, ...slot } = entered;
  return {
    ...slot,
    aim: entered.measure === 'target' ? 'value' : entered.measure,
    verb: null,
    year,
    masked: null,
    raw: entered.value,
    start: 0,
    end: 0,
    sentence: note ?? '',
    sentenceStart: 0,
    sentenceEnd: 0,
    section: section ?? '',
  };
}
