import { type Catalogue, type IndicatorEntry, normaliseName } from '../figures/catalogue.ts';
import type { Figure, Measure } from '../figures/figure.ts';
import { sameDimension } from '../figures/units.ts';
import { createFindNear, type KnownName } from './near-names.ts';

/** An indicator that is known. */
export interface KnownIndicator {
  /** The catalogue's name; as written where only the reports know it. */
  readonly name: string;
  readonly entry: IndicatorEntry | null;
}

/** What the catalogue and the reports know of indicators. */
export interface Vocabulary {
  /** `null` for one that neither knows. */
  find(written: string): KnownIndicator | null;
  /** The names that come nearest, the best first; may be empty. */
  near(written: string): readonly string[];
  /** What the reports say of an indicator in such a unit (any, for an empty one), targets left out. */
  measures(name: string, unit: string): ReadonlySet<Measure>;
}

/** `indicators`: every name that some report has; `figures`: those of the body's own reports. */
export function createVocabulary(
  catalogue: Catalogue,
  indicators: readonly string[],
  figures: readonly Figure[],
): Vocabulary {
  const keyOf = (written: string) =>
    normaliseName(catalogue.find(written)?.name ?? catalogue.canonicalise(written));
  const reported = Map.groupBy(figures, (f) => keyOf(f.indicator));
  const names = new Set(indicators.map(keyOf));
  const english = new Map(
    catalogue.indicators.flatMap((entry) =>
      entry.english.map((name) => [name.toLowerCase(), entry] as const),
    ),
  );
  let findNear: ReturnType<typeof createFindNear> | null = null;
  return {
    find(written) {
      const entry =
        catalogue.find(written) ?? english.get(written.toLowerCase().replace(/\s+/g, ' ')) ?? null;
      if (entry) return { name: entry.name, entry };
      const key = keyOf(written);
      const named = catalogue.find(key);
      if (named) return { name: named.name, entry: named };
      return names.has(key) ? { name: written, entry: null } : null;
    },
    near(written) {
      // Made for the first unknown name: most files have none.
      findNear ??= createFindNear(namesOf(catalogue, indicators));
      return findNear(normaliseName(written));
    },
    measures: (name, unit) =>
      new Set(
        (reported.get(keyOf(name)) ?? [])
          .filter((f) => f.measure !== 'target' && (unit === '' || sameDimension(f.unit, unit)))
          .map((f) => f.measure),
      ),
  };
}

function namesOf(catalogue: Catalogue, indicators: readonly string[]): KnownName[] {
  const inCatalogue = catalogue.indicators.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((spelling) => ({ spelling: normaliseName(spelling), name })),
  );
  const inReports = indicators
    .filter((indicator) => catalogue.find(indicator) === null)
    .map((indicator) => ({ spelling: normaliseName(indicator), name: indicator }));
  return [...inCatalogue, ...inReports];
}
