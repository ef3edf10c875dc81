import type { Catalogue } from '../figures/catalogue.ts';
import { type Derived, print, quantityOf } from '../relations/quantity.ts';
import { isAsPrinted, totalsOf } from './derivations.ts';
import type { Entry } from './entries.ts';
import { type FigureBook, type Finder, nameOf, type SlotName } from './figure-book.ts';
import type { KeyedFigure, PastDocument } from './past-document.ts';

/** Wholes of wholes: 科技特派员 is the sum of two, 三类科技人才 of it and two more. */
const DEEPEST = 2;

/**
 * The wholes of the catalogue that nobody entered and whose parts were, with the sum that gives them: those that past
 * reports state, added up as they add them up there.
 */
export function deriveTotals(
  documents: readonly PastDocument[],
  entered: readonly Entry[],
  book: FigureBook,
  catalogue: Catalogue,
): Entry[] {
  const totals: Entry[] = [];
  for (let depth = 0; depth < DEEPEST; depth++)
    for (const { whole, year } of statedWholes(documents, catalogue)) {
      const all = [...entered, ...totals];
      const name = nameOf(whole);
      if (findIn(all, name) || isEnteredAsLevel(entered, name)) continue;
      const total = addUp(whole, year, all, book, catalogue);
      if (total) totals.push(entryOf(name, whole, total, all.length));
    }
  return totals;
}

/** A whole that was entered as an amount is not added up as a stock besides, nor the other way round. */
const isEnteredAsLevel = (entered: readonly Entry[], name: SlotName): boolean =>
  LEVELS.includes(name.aim) && LEVELS.some((aim) => findIn(entered, { ...name, aim }));

const LEVELS: readonly SlotName['aim'][] = ['value', 'cumulative'];

/** What the reports say of wholes for their own year, each slot once, as the latest says it. */
function statedWholes(documents: readonly PastDocument[], catalogue: Catalogue) {
  const found = new Map<string, { readonly whole: KeyedFigure; readonly year: number }>();
  for (const { year, units } of documents)
    for (const whole of units.flatMap((u) => u.sentences.flatMap((s) => s.figures))) {
      const { figure, key } = whole;
      const isStated = figure.year === year && figure.measure !== 'target' && figure.value !== null;
      const id = `${key}\n${figure.aim}`;
      if (isStated && catalogue.find(key)?.parts && !found.has(id)) found.set(id, { whole, year });
    }
  return [...found.values()];
}

function addUp(
  whole: KeyedFigure,
  year: number,
  entries: readonly Entry[],
  book: FigureBook,
  catalogue: Catalogue,
): Derived | null {
  const then: Finder = (name, yearsOff) => book.find(name, year + yearsOff);
  const now: Finder = (name) => {
    const entry = findIn(entries, name);
    return entry && entry.qualifier === null ? quantityOf(entry) : null;
  };
  const sums = totalsOf(nameOf(whole), [], catalogue);
  const held = sums.filter((sum) => {
    const past = sum(then);
    return past !== null && isAsPrinted(past, whole);
  });
  // Where the past does not tell, the parts in the whole's own measure, which is what the catalogue means by parts.
  const [bySameMeasure] = sums;
  const trusted = held.length > 0 ? held : bySameMeasure?.(then) === null ? [bySameMeasure] : [];
  return trusted.map((sum) => sum(now)).find((total) => total !== null) ?? null;
}

const findIn = (entries: readonly Entry[], { key, aim, period, scope }: SlotName): Entry | undefined =>
  entries.find(
    (e) => !e.isTarget && e.key === key && e.aim === aim && e.period === period && e.scope === scope,
  );

const entryOf = (name: SlotName, { figure }: KeyedFigure, total: Derived, id: number): Entry => ({
  id,
  key: name.key,
  indicator: figure.indicator,
  aim: name.aim,
  unit: figure.unit,
  period: name.period,
  scope: name.scope,
  qualifier: null,
  isTarget: false,
  value: print(total),
  section: null,
  working: total.working,
  source: null,
});
