import { baseUnit, isMoney, isPercent, isPoints } from '../figures/units.ts';
import type { CheckContext } from './rule.ts';

/** The names of indicators, as written, with the units that they are counted in; none for amounts of money and rates. */
export type KnownNames = ReadonlyMap<string, ReadonlySet<string>>;

const LONGEST_NAME = 20;

/** Every name of the catalogue and of the figures at hand (draft, past reports, entered data) with its units. */
export function knownNames({ catalogue, series }: CheckContext): KnownNames {
  const names = new Map<string, Set<string>>();
  const add = (name: string, unit: string) => {
    if (name.length < 3 || name.length > LONGEST_NAME || unit === '') return;
    if (isPoints(unit)) return;
    const units = names.get(name) ?? new Set<string>();
    names.set(name, isMoney(unit) || isPercent(unit) ? units : units.add(unit).add(baseUnit(unit)));
  };
  for (const { name, aliases, units } of catalogue.indicators)
    for (const written of [name, ...aliases]) for (const unit of units) add(written, unit);
  for (const key of series.keys) for (const { figure } of series.all(key)) add(figure.indicator, figure.unit);
  return names;
}

/** The longest known name that the text ends in; `null` when there is none. */
export function knownNameAtEnd(text: string, names: KnownNames): string | null {
  for (let length = Math.min(LONGEST_NAME, text.length); length >= 3; length--) {
    const name = text.slice(text.length - length);
    if (names.has(name)) return name;
  }
  return null;
}
