import type { Figure } from '../figures/figure.ts';
import { sameDimension } from '../figures/units.ts';
import type { Fact } from './fact.ts';

/** What a figure must say of an indicator to be found; what is left out does not narrow. */
export interface Slot {
  readonly key: string;
  readonly scope: string | null;
  readonly year: number | null;
  readonly period: string | null;
  readonly aims?: readonly Figure['aim'][];
  /** Targets, or what is reported; both when left out. */
  readonly isTarget?: boolean;
  /** A unit that it must be comparable with. */
  readonly unit?: string;
}

const sentenceKey = ({ source, figure }: Fact): string =>
  `${source.kind === 'report' ? source.id : source.kind}\u0000${figure.sentenceStart}`;

/** Figures by what they count. */
export interface Series {
  find(slot: Slot): readonly Fact[];
  /** Every figure of an indicator, of any year, scope and measure. */
  all(key: string): readonly Fact[];
  readonly keys: ReadonlySet<string>;
  /** What else the sentence of a figure counts. */
  beside(fact: Fact): ReadonlySet<string>;
}

const yearKey = (key: string, year: number | null): string => `${year}\u0000${key}`;

export function createSeries(facts: readonly Fact[]): Series {
  const byKey = Map.groupBy(facts, (f) => f.key);
  const byKeyAndYear = Map.groupBy(facts, (f) => yearKey(f.key, f.figure.year));
  const bySentence = Map.groupBy(facts, sentenceKey);
  return {
    beside: (fact) =>
      new Set((bySentence.get(sentenceKey(fact)) ?? []).map((f) => f.key).filter((key) => key !== fact.key)),
    keys: new Set(byKey.keys()),
    all: (key) => byKey.get(key) ?? [],
    find: (slot) => (byKeyAndYear.get(yearKey(slot.key, slot.year)) ?? []).filter((f) => fits(f, slot)),
  };
}

function fits({ figure }: Fact, slot: Slot): boolean {
  return (
    figure.scope === slot.scope &&
    figure.period === slot.period &&
    (slot.aims === undefined || slot.aims.includes(figure.aim)) &&
    (slot.isTarget === undefined || slot.isTarget === (figure.measure === 'target')) &&
    (slot.unit === undefined || sameDimension(slot.unit, figure.unit))
  );
}
