import type { Catalogue } from '../figures/catalogue.ts';
import { type Derived, print, quantityOf } from '../relations/quantity.ts';
import { derivationsOf, isAsPrinted } from './derivations.ts';
import { deriveLast } from '../relations/stock-flow.ts';
import { answers, type Entry } from './entries.ts';
import { type FigureBook, type Finder, nameOf, type SlotName } from './figure-book.ts';
import type { Answer } from './fill-phrase.ts';
import { type Filling, isMove } from './filling.ts';
import type { Phrase, Slot } from './phrases.ts';

/** What the numbers of a draft can come from. */
export interface Numbers {
  readonly entries: readonly Entry[];
  /** What past reports state. */
  readonly book: FigureBook;
  /** The year of the draft. */
  readonly year: number;
  readonly catalogue: Catalogue;
}

/** Where the draft stands: what has been said, so that nothing is said twice. */
export interface Said {
  readonly entries: ReadonlySet<number>;
  /** Slots whose derived numbers stand in the draft. */
  readonly derived: ReadonlySet<string>;
}

export const slotId = ({ key, aim, period, scope }: SlotName, yearsOff: number): string =>
  [yearsOff, key, aim, period, scope].join('\n');

/**
 * How each slot of a past phrase is filled: with what was entered, with what a relation derives that held for the past
 * numbers, or not at all. `reportYear` is the year of the phrase's report.
 */
export function answerSlots(
  phrase: Phrase,
  reportYear: number,
  numbers: Numbers,
  said: Said,
): ReadonlyMap<Slot, Answer> {
  const slots = phrase.segments.flatMap((s) => s.slots);
  const answered = new Map<Slot, Answer>();
  for (const slot of slots) answered.set(slot, answerSlot(slot, phrase, reportYear, numbers, said));
  const isLevelOpen = (slot: Slot) =>
    slots.some((s) => s.key === slot.key && !isMove(s) && answered.get(s) === 'gap');
  for (const slot of slots)
    if (isMove(slot) && answered.get(slot) === 'gap' && isLevelOpen(slot)) answered.set(slot, 'drop');
  return answered;
}

function answerSlot(slot: Slot, phrase: Phrase, reportYear: number, numbers: Numbers, said: Said): Answer {
  const { figure, yearsOff } = slot;
  const name = nameOf(slot);
  const isTarget = figure.measure === 'target';
  if (isTarget !== (yearsOff === 1)) return 'drop';
  const entry = yearsOff < 0 ? undefined : numbers.entries.find((e) => answers(e, name, isTarget));
  if (entry) return said.entries.has(entry.id) ? 'drop' : fillingOf(entry);
  if (isTarget) return 'gap';
  const derived = deriveSlot(slot, phrase, reportYear, numbers);
  if (derived === null) return figure.scope === null && yearsOff === 0 ? 'gap' : 'drop';
  if (said.derived.has(slotId(name, yearsOff)) || (isMove(slot) && derived.value.eq(0))) return 'drop';
  return {
    value: isMove(slot) ? derived.value.toFixed(derived.places) : print(derived),
    unit: unitFor(slot, derived),
    qualifier: null,
    origin: 'derived',
    working: derived.working,
    id: null,
  };
}

export const fillingOf = ({ value, unit, qualifier, id }: Entry): Filling => ({
  value,
  unit,
  qualifier,
  id,
  origin: 'entered',
  working: null,
});

/** Counts keep the measure word of the past sentence (项, 件); an amount the magnitude that it was computed in. */
const unitFor = ({ figure }: Slot, derived: Derived): string =>
  /元|^[万亿]|%/.test(derived.unit + figure.unit) && !/百分点/.test(figure.unit) ? derived.unit : figure.unit;

/** The number that a relation gives now, if it gave the printed one then. */
function deriveSlot(slot: Slot, { sentence }: Phrase, reportYear: number, numbers: Numbers): Derived | null {
  const derivations = derivationsOf(slot, sentence.figures, reportYear, numbers.catalogue);
  const holding = derivations.filter((derivation) => {
    const then = derivation(pastFinder(reportYear, numbers));
    return then === null ? derivations.length === 1 : isAsPrinted(then, slot);
  });
  for (const derivation of holding) {
    const now = derivation(currentFinder(numbers));
    if (now !== null) return now;
  }
  return null;
}

/** What a report states of its year, and of the year before it: a stock before it also as what its own text implies. */
const pastFinder =
  (reportYear: number, { book }: Numbers): Finder =>
  (name, yearsOff) => {
    const stated = book.find(name, reportYear + yearsOff);
    if (stated !== null || yearsOff === 0 || name.aim !== 'cumulative') return stated;
    const [stock, added] = [book.find(name, reportYear), book.find({ ...name, aim: 'new' }, reportYear)];
    return stock && added && deriveLast(stock, added);
  };

/** This year's numbers as entered; last year's as its report states them. */
export const currentFinder =
  ({ entries, book, year }: Numbers): Finder =>
  (name, yearsOff) => {
    if (yearsOff === -1) return book.find(name, year - 1);
    const entry = entries.find((e) => e.aim !== null && answers(e, name, false));
    return entry ? quantityOf(entry) : null;
  };
