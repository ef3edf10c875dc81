import type { EnteredData, EnteredFigure, PlannedFigure } from '../entered-data/entered-data.ts';
import { type Catalogue, normaliseName } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { keyOf } from '../figures/indicator-keys.ts';
import { sameDimension } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { SlotName } from './figure-book.ts';
import type { PastDocument } from './past-document.ts';

/** A number that was entered, or added up from those that were, as the draft looks for a place for it. */
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
  /** The sum that gives a whole which nobody entered; `null` for what was entered. */
  readonly working: string | null;
  /** As it was entered; `null` for such a whole. */
  readonly source: EnteredFigure | PlannedFigure | null;
}

/**
 * The entered figures and plans in the order in which they were entered, figures first. A name that past reports write
 * has the key that it has there; any other gets its own.
 */
export function listEntries(
  data: EnteredData,
  documents: readonly PastDocument[],
  catalogue: Catalogue,
): Entry[] {
  const written = writtenKeys(documents);
  const keyFor = (f: { readonly indicator: string; readonly unit: string }) => {
    const own = keyOf({ ...f, verb: null }, catalogue);
    return written.keys.has(own) ? own : (written.byName.get(normaliseName(f.indicator)) ?? own);
  };
  const keyOfShare = (own: string): string => {
    const [only, ...others] = [...written.shares].filter((k) => k.startsWith(`${own}占`));
    return only === undefined || others.length > 0 || written.shares.has(own) ? own : only;
  };
  const figures = data.figures.map((source): Omit<Entry, 'id'> => {
    const { measure, note: _, ...rest } = source;
    const isTarget = measure === 'target';
    const named = measure === 'rank' ? { ...rest, ...nameRank(source, written.keys, catalogue) } : rest;
    const key = measure === 'share' ? keyOfShare(keyFor(named)) : keyFor(named);
    return { ...named, source, working: null, isTarget, key, aim: isTarget ? null : measure };
  });
  const plans = data.plans.map((source): Omit<Entry, 'id'> => {
    return {
      ...source,
      source,
      working: null,
      isTarget: true,
      key: keyFor(source),
      period: null,
      scope: null,
      section: null,
    };
  });
  return [...figures, ...plans].map((entry, id) => ({ ...entry, id }));
}

const RANKED = pattern('{rankNoun}$');

/** A rank is read under a name that says so, with those among whom it is: 居全市第9位 is 全市位次. */
function nameRank(
  { indicator, scope, unit }: EnteredFigure,
  written: ReadonlySet<string>,
  catalogue: Catalogue,
): Pick<Entry, 'indicator' | 'scope'> {
  if (RANKED.test(indicator)) return { indicator, scope };
  const key = keyOf({ indicator, unit, verb: null }, catalogue);
  const known = [...written].filter((k) => k.startsWith(key) && AMONG.test(k.slice(key.length)));
  const [only, ...others] = known.filter((k) => scope === null || k.slice(key.length).startsWith(scope));
  const among = only !== undefined && others.length === 0 ? only.slice(key.length) : `${scope ?? ''}位次`;
  return { indicator: `${indicator}${among}`, scope: null };
}

const AMONG = pattern('^{scope}?{rankNoun}$');

/** Shorter names (企业, 资金) are many things. */
const SHORTEST_NAME = 4;

/** What past reports call their figures: a bare word may stand for more there (奖补资金…受益企业). */
function writtenKeys(documents: readonly PastDocument[]) {
  const figures = documents.flatMap((d) => d.units.flatMap((u) => u.sentences.flatMap((s) => s.figures)));
  return {
    keys: new Set(figures.map((f) => f.key)),
    /** 财政科技支出占一般公共预算支出比重 may be entered as 财政科技支出, 占比. */
    shares: new Set(figures.filter((f) => f.figure.aim === 'share').map((f) => f.key)),
    byName: new Map(
      figures
        .toReversed()
        .filter(({ figure }) => figure.indicator.length >= SHORTEST_NAME)
        .map(({ figure, key }) => [normaliseName(figure.indicator), key] as const),
    ),
  };
}

/** Units of what is held: there is no stock of it. */
export const countsEvents = (unit: string): boolean =>
  pattern('^(?:{eventUnit}|{issueUnit}|{batchUnit})$').test(unit);

/** Whether an entry is the number that a slot of the draft's own year asks for. */
export const answers = (entry: Entry, slot: SlotName, isTarget: boolean): boolean =>
  entry.key === slot.key &&
  entry.isTarget === isTarget &&
  (entry.aim === slot.aim || entry.aim === null) &&
  entry.period === slot.period &&
  entry.scope === slot.scope &&
  (entry.unit === slot.unit || sameDimension(entry.unit, slot.unit));
