import type { AlignedUnit, Source } from './align-units.ts';
import type { Entry } from './entries.ts';
import { pairsOf, shareOf } from './likeness.ts';

/**
 * The paragraph of the outline that each entry belongs into: where last year's report has the figure, else where an
 * earlier one had it, else in the section it was entered under, where the words are most like its own.
 */
export function placeEntries(
  entries: readonly Entry[],
  units: readonly AlignedUnit[],
): ReadonlyMap<AlignedUnit, readonly Entry[]> {
  const homes = new Map<AlignedUnit, Entry[]>();
  for (const entry of entries) {
    const home = homeOf(entry, units);
    if (home) homes.set(home, [...(homes.get(home) ?? []), entry]);
  }
  return homes;
}

function homeOf(entry: Entry, units: readonly AlignedUnit[]): AlignedUnit | undefined {
  const wanted = units.filter(({ base }) => (base.unit.kind === 'plan') === entry.isTarget);
  const candidates = wanted.length > 0 ? wanted : units;
  const under = entry.section === null ? [] : candidates.filter((u) => isUnder(u.base, entry.section ?? ''));
  for (const among of [under, candidates]) {
    const found =
      among.find(({ base }) => states(base, entry, true)) ??
      among.find(({ base }) => states(base, entry, false)) ??
      among.find(({ others }) => others.some((o) => states(o, entry, true))) ??
      among.find(({ others }) => others.some((o) => states(o, entry, false)));
    if (found) return found;
  }
  return mostLike(entry.key, under.length > 0 ? under : candidates);
}

const states = ({ unit }: Source, { key, aim, isTarget }: Entry, isExact: boolean): boolean =>
  unit.sentences.some((s) =>
    s.figures.some(
      (f) =>
        f.key === key &&
        (f.figure.measure === 'target') === isTarget &&
        (!isExact || aim === null || f.figure.aim === aim),
    ),
  );

/** Headings that have so much in common are one section: sheets carry them without their numbering. */
const SAME_SECTION = 0.6;

export const isUnder = ({ unit }: Source, section: string): boolean =>
  unit.headings.some(
    ({ text }) => text.includes(section) || shareOf(pairsOf(text), pairsOf(section)) >= SAME_SECTION,
  );

/**
 * The paragraph whose words are most like these, introductions left out where there are others. A pair of characters
 * that few paragraphs have tells more than one that many have. The last paragraph where none is like them at all.
 */
export function mostLike(words: string, units: readonly AlignedUnit[]): AlignedUnit | undefined {
  const deepest = Math.max(...units.map(depthOf));
  const candidates = units.filter((u) => depthOf(u) === deepest);
  const pairs = [...pairsOf(words)];
  const texts = new Map(candidates.map((u) => [u, textOf(u)]));
  const holders = new Map(pairs.map((p) => [p, [...texts.values()].filter((t) => t.includes(p)).length]));
  const likeness = (unit: AlignedUnit): number => {
    const text = texts.get(unit) ?? '';
    return pairs.reduce(
      (sum, p) => sum + Math.min(text.split(p).length - 1, MOST_TOLD) / (holders.get(p) || 1),
      0,
    );
  };
  const best = candidates.reduce<AlignedUnit | undefined>(
    (top, unit) => (top === undefined || likeness(unit) > likeness(top) ? unit : top),
    undefined,
  );
  return best && likeness(best) > 0 ? best : candidates.at(-1);
}

/** A pair that stands in a paragraph more often tells no more. */
const MOST_TOLD = 3;

const depthOf = ({ base }: AlignedUnit): number => base.unit.headings.length;

const textOf = ({ base: { unit } }: AlignedUnit): string =>
  [...unit.headings.map((h) => h.text), ...unit.sentences.map((s) => s.text)].join('');
