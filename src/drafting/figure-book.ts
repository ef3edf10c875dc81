import type { Figure } from '../figures/figure.ts';
import { sameDimension } from '../figures/units.ts';
import { type Quantity, quantityOf } from '../relations/quantity.ts';
import type { KeyedFigure, PastDocument } from './past-document.ts';

/** Which number is meant, whatever the year. */
export interface SlotName extends Pick<Figure, 'aim' | 'unit' | 'period' | 'scope'> {
  readonly key: string;
}

/** The value of a slot in the year itself (0) or in the one before it (-1); `null` when nobody said it. */
export type Finder = (slot: SlotName, yearsOff: 0 | -1) => Quantity | null;

/** What reports say of their years, by slot. */
export interface FigureBook {
  /** The value that a slot had in a year, as the report on that year states it, else a later one. */
  find(slot: SlotName, year: number): Quantity | null;
}

export const nameOf = ({ figure, key }: KeyedFigure): SlotName => ({ ...figure, key });

/** A qualified number (突破50, 近400) is left out: no sum of it can be printed as exact. */
export function createFigureBook(documents: readonly PastDocument[]): FigureBook {
  const entries = new Map<string, { readonly figure: Figure; readonly rank: number }[]>();
  for (const { year, units } of documents) {
    for (const keyed of units.flatMap((u) => u.sentences.flatMap((s) => s.figures))) {
      const { figure } = keyed;
      if (figure.value === null || figure.qualifier !== null) continue;
      if (figure.measure === 'target' || figure.year === null) continue;
      const slot = idOf(nameOf(keyed), figure.year);
      const rank = figure.year === year ? 0 : 1;
      entries.set(slot, [...(entries.get(slot) ?? []), { figure, rank }]);
    }
  }
  return {
    find(slot, year) {
      const found = (entries.get(idOf(slot, year)) ?? [])
        .filter(({ figure }) => sameDimension(figure.unit, slot.unit))
        .reduce<{ readonly figure: Figure; readonly rank: number } | null>(
          (best, entry) => (best === null || entry.rank < best.rank ? entry : best),
          null,
        );
      return found && quantityOf(found.figure);
    },
  };
}

const idOf = ({ key, aim, period, scope }: SlotName, year: number): string =>
  [year, key, aim, period, scope].join('\n');
