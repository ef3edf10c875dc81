import { normaliseName } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { isCountUnit, sameDimension } from '../figures/units.ts';
import type { ExpectedFigure } from './expected.ts';

/** Whether a figure, named `key` by the catalogue, is what last year's row asks for; a number of things is one with their stock. */
export function fillsExpected(
  key: string,
  figure: Pick<Figure, 'indicator' | 'measure' | 'period' | 'scope' | 'unit'>,
  slot: ExpectedFigure,
): boolean {
  return (
    (key === slot.key || normaliseName(figure.indicator) === normaliseName(slot.indicator)) &&
    figure.period === slot.period &&
    figure.scope === slot.scope &&
    sameDimension(figure.unit, slot.unit) &&
    (figure.measure === slot.measure ||
      (isLevel(figure.measure) && isLevel(slot.measure) && isCountUnit(slot.unit)))
  );
}

const isLevel = (measure: Figure['measure']): boolean => measure === 'cumulative' || measure === 'value';
