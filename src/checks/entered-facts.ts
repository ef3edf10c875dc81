import type { EnteredFigure } from '../entered-data/entered-data.ts';
import { figureOf } from '../entered-data/figure-of.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import { keyOf } from '../figures/indicator-keys.ts';
import type { Fact } from './fact.ts';

/** An entered figure among those of the reports. It stands in no sentence: its name is its own, not its neighbours'. */
export function factOfEntered(entry: EnteredFigure, year: number, index: number, catalogue: Catalogue): Fact {
  const figure = figureOf(entry, year);
  return { figure, key: keyOf(figure, catalogue), source: { kind: 'entered', year }, index };
}
