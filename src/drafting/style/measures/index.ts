import type { Measure } from '../measure.ts';
import { clauseLength } from './clause-length.ts';
import { copiedFigureSentences } from './copied-figure-sentences.ts';
import { copiedGrams } from './copied-grams.ts';
import { figureDensity } from './figure-density.ts';
import { firstFigure } from './first-figure.ts';
import { firstPerson } from './first-person.ts';
import { headingHalves } from './heading-halves.ts';
import { particles } from './particles.ts';
import { phraseOrder } from './phrase-order.ts';
import { sentenceLength } from './sentence-length.ts';
import { verbOpenings } from './verb-openings.ts';
import { vocabularyOverlap } from './vocabulary-overlap.ts';

/** Every measure of style: headings, sentences, figures, words, what is taken over. */
export const MEASURES_OF_STYLE: readonly Measure[] = [
  headingHalves,
  sentenceLength,
  clauseLength,
  figureDensity,
  firstFigure,
  phraseOrder,
  verbOpenings,
  firstPerson,
  particles,
  vocabularyOverlap,
  copiedGrams,
  copiedFigureSentences,
];
