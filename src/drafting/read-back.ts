import Big from 'big.js';
import type { Catalogue } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { keysOf } from '../figures/indicator-keys.ts';
import { readFigures } from '../figures/read-figures.ts';
import { sameDimension } from '../figures/units.ts';
import { readReport } from '../report/read-report.ts';
import type { DraftedFigure } from './drafted-report.ts';
import type { Placement } from './fill-phrase.ts';

/** What a draft is read under: its title and year, and the top heading of the part that a text stands in. */
export interface Skeleton {
  readonly title: string;
  readonly year: number;
  readonly resultHeading: string;
  readonly planHeading: string;
}

export interface ReadFigure {
  readonly figure: Figure;
  readonly key: string;
}

/** The figures of a whole text of the draft's year, by the grammar that reads reports. */
export function readText(text: string, year: number, catalogue: Catalogue): ReadFigure[] {
  const figures = readFigures(readReport(text, '', [], year), text);
  const keys = keysOf(figures, catalogue);
  return figures.map((figure, i) => ({ figure, key: keys[i] ?? '' }));
}

/** The figures of a text that is to stand in the draft; offsets are its own. */
export function readAlone(
  text: string,
  isPlan: boolean,
  skeleton: Skeleton,
  catalogue: Catalogue,
): ReadFigure[] {
  const head = `${skeleton.title}\n\n${isPlan ? skeleton.planHeading : skeleton.resultHeading}\n`;
  return readText(head + text, skeleton.year, catalogue).map(({ figure, key }) => ({
    figure: { ...figure, start: figure.start - head.length, end: figure.end - head.length },
    key,
  }));
}

/**
 * The figures of a text with where each comes from. `null` unless each number that is read was placed, and each that
 * was placed is read as what it was placed for: value, unit, measure, indicator, year, period, scope.
 */
export function matchPlacements(
  read: readonly ReadFigure[],
  placements: readonly Placement[],
  year: number,
): DraftedFigure[] | null {
  if (read.length !== placements.length) return null;
  const ordered = placements.toSorted((a, b) => a.start - b.start);
  const matched = read.map(({ figure, key }, i): DraftedFigure | null => {
    const placement = ordered[i];
    if (!placement || !isReadAs(figure, key, placement, year)) return null;
    const { origin, working } = placement.filling;
    return { ...figure, origin, working };
  });
  return matched.every((f) => f !== null) ? matched : null;
}

function isReadAs(figure: Figure, key: string, { slot, filling, start }: Placement, year: number): boolean {
  const past = slot.figure;
  return (
    figure.start === start &&
    figure.value !== null &&
    new Big(figure.value).eq(filling.value) &&
    (figure.unit === filling.unit ||
      (isPointsLike(figure.unit) && sameDimension(figure.unit, filling.unit))) &&
    key === slot.key &&
    figure.aim === past.aim &&
    figure.measure === past.measure &&
    figure.period === past.period &&
    figure.scope === past.scope &&
    figure.year === year + slot.yearsOff
  );
}

const isPointsLike = (unit: string): boolean => unit.endsWith('百分点');
