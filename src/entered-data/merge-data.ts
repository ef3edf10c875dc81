import type { EnteredData, EnteredFigure, Highlight, PlannedFigure } from './entered-data.ts';
import { highlightSlotOf, planSlotOf, slotOf } from './slot.ts';

export interface Replaced<T> {
  readonly before: T;
  readonly after: T;
}

/** How a list of entries differs from what it was. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly changed: readonly Replaced<T>[];
  readonly removed: readonly T[];
}

export interface DataChanges {
  readonly figures: Difference<EnteredFigure>;
  readonly highlights: Difference<Highlight>;
  readonly plans: Difference<PlannedFigure>;
}

/** What was entered for a year before anything was. */
export const emptyData = (year: number, organisation: string | null): EnteredData => ({
  year,
  organisation,
  figures: [],
  highlights: [],
  plans: [],
});

/**
 * What was entered so far with what is sent now: figures and plans of the same slot are replaced, all others stay, for
 * the divisions of an office send their parts one after another. A section that was said stays until another is said.
 */
export function mergeData(current: EnteredData, sent: EnteredData): EnteredData {
  const known = new Map(current.figures.map((f) => [slotOf(f), f.section]));
  const figures = sent.figures.map((f) => ({ ...f, section: f.section ?? known.get(slotOf(f)) ?? null }));
  return {
    year: current.year,
    organisation: current.organisation,
    figures: mergeLists(current.figures, figures, slotOf),
    highlights: mergeLists(current.highlights, sent.highlights, highlightSlotOf),
    plans: mergeLists(current.plans, sent.plans, planSlotOf),
  };
}

/** What is replaced keeps its place; what is new comes last. */
function mergeLists<T>(current: readonly T[], sent: readonly T[], slot: (entry: T) => string): T[] {
  const merged = new Map(current.map((entry) => [slot(entry), entry]));
  for (const entry of sent) merged.set(slot(entry), entry);
  return [...merged.values()];
}

export const compareData = (before: EnteredData, after: EnteredData): DataChanges => ({
  figures: compareLists(before.figures, after.figures, slotOf),
  highlights: compareLists(before.highlights, after.highlights, highlightSlotOf),
  plans: compareLists(before.plans, after.plans, planSlotOf),
});

export const isChanged = ({ figures, highlights, plans }: DataChanges): boolean =>
  [figures, highlights, plans].some((d) => d.added.length + d.changed.length + d.removed.length > 0);

function compareLists<T extends object>(
  before: readonly T[],
  after: readonly T[],
  slot: (entry: T) => string,
): Difference<T> {
  const old = new Map(before.map((entry) => [slot(entry), entry]));
  const kept = new Set(after.map(slot));
  const added: T[] = [];
  const changed: Replaced<T>[] = [];
  for (const entry of after) {
    const was = old.get(slot(entry));
    if (was === undefined) added.push(entry);
    else if (!isSame(was, entry)) changed.push({ before: was, after: entry });
  }
  return { added, changed, removed: before.filter((entry) => !kept.has(slot(entry))) };
}

/** Entries are flat: every field is a text, or null. */
const isSame = <T extends object>(a: T, b: T): boolean => {
  const other = new Map<string, unknown>(Object.entries(b));
  return Object.entries(a).every(([field, value]) => other.get(field) === value);
};
