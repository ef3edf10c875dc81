import type { EnteredData, EnteredFigure, PlannedFigure } from '../entered-data/entered-data.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { keyOf } from '../figures/indicator-keys.ts';
import { sameDimension } from '../figures/units.ts';
import type { SlotName } from './figure-book.ts';

/** A number that was entered, as the draft looks for a place for it. */
export interface Entry extends Pick<Figure, 'unit' | 'qualifier' | 'period' | 'scope' | 'indicator'> {
  /** Its place in the list, from 0. */
  readonly id: number;
  readonly key: string;
  /** What it says; `null` for a plan that does not tell: any aim of its indicator will do. */
  readonly aim: Figure['aim'] | null;
  readonly isTarget: boolean;
  /** Exact decimal; a fall is negative. */
  readonly value: string;
  /** The section that it was entered under, `null` when not said. */
  readonly section: string | null;
  readonly source: EnteredFigure | PlannedFigure;
}

/** The entered figures and plans in the order in which they were entered, figures first. */
export function listEntries(data: EnteredData, catalogue: Catalogue): Entry[] {
  const keyFor = (f: { readonly indicator: string; readonly unit: string }) =>
    keyOf({ ...f, verb: null }, catalogue);
  const figures = data.figures.map((source): Omit<Entry, 'id'> => {
    const { measure, note: _, ...rest } = source;
    const isTarget = measure === 'target';
    return { ...rest, source, isTarget, key: keyFor(source), aim: isTarget ? null : measure };
  });
  const plans = data.plans.map((source): Omit<Entry, 'id'> => {
    return {
      ...source,
      source,
      isTarget: true,
      key: keyFor(source),
      period: null,
      scope: null,
      section: null,
    };
  });
  return [...figures, ...plans].map((entry, id) => ({ ...entry, id }));
}

/** Whether an entry is the number that a slot of the draft's own year asks for. */
export const answers = (entry: Entry, slot: SlotName, isTarget: boolean): boolean =>
  entry.key === slot.key &&
  entry.isTarget === isTarget &&
  (entry.aim === slot.aim || entry.aim === null) &&
  entry.period === slot.period &&
  entry.scope === slot.scope &&
  (entry.unit === slot.unit || sameDimension(entry.unit, slot.unit));
