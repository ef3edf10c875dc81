import Big from 'big.js';
import type { Figure } from '../figures/figure.ts';
import { sameDimension, unitScale } from '../figures/units.ts';

/** An exact number with its unit and the decimal places it was printed with. */
export interface Quantity {
  readonly value: Big;
  readonly unit: string;
  readonly places: number;
}

/** What a relation makes of its figures: the number, and the sum as a person would write it. */
export interface Derived extends Quantity {
  readonly working: string;
}

/** The quantity a figure prints; `null` when the figure is masked. */
export function quantityOf(figure: Pick<Figure, 'value' | 'unit'>): Quantity | null {
  if (figure.value === null) return null;
  return { value: new Big(figure.value), unit: figure.unit, places: figure.value.split('.')[1]?.length ?? 0 };
}

/** Both in one unit (the first one's unless the second is finer); `null` when they cannot be: 家 and 万元. */
export function inOneUnit(a: Quantity, b: Quantity): readonly [Quantity, Quantity] | null {
  if (a.unit === b.unit) return [a, b];
  if (!sameDimension(a.unit, b.unit)) return null;
  const [scaleA, scaleB] = [unitScale(a.unit), unitScale(b.unit)];
  if (scaleA === scaleB) return [a, { ...b, unit: a.unit }];
  return scaleA <= scaleB ? [a, rescale(b, a.unit)] : [rescale(a, b.unit), b];
}

/** The one whose unit all the others can be written in without loss; `null` for none, or for units of two kinds. */
export function finestOf([first, ...rest]: readonly Quantity[]): Quantity | null {
  if (!first) return null;
  return rest.reduce<Quantity | null>((finest, q) => finest && (inOneUnit(finest, q)?.[0] ?? null), first);
}

/** The same amount in another magnitude of its unit: 1.2 亿元 → 12000 万元. Places follow the magnitude. */
function rescale(q: Quantity, unit: string): Quantity {
  const factor = unitScale(q.unit) / unitScale(unit);
  const shift = Math.round(Math.log10(factor));
  return { value: q.value.times(factor), unit, places: Math.max(0, q.places - shift) };
}

/** As printed in a report: no trailing zeros beyond its places, no exponent. */
export const print = (q: Quantity): string =>
  q.value
    .toFixed(Math.max(q.places, 0))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

/** Half away from zero, as GB/T 8170-2008 is applied in statistical reports (四舍五入). */
export function roundTo(value: Big, places: number): Big {
  return value.round(places, Big.roundHalfUp);
}
