import type { Catalogue } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { pattern } from '../lexicon/pattern.ts';
import { type Derived, inOneUnit, print, type Quantity, quantityOf } from '../relations/quantity.ts';
import { deriveLast } from '../relations/stock-flow.ts';
import { derivationsOf, isAsPrinted, levelsOf } from './derivations.ts';
import { answers, countsEvents, type Entry } from './entries.ts';
import { type FigureBook, type Finder, nameOf, type SlotName } from './figure-book.ts';
import type { Answer } from './fill-phrase.ts';
import { type Filling, isMove } from './filling.ts';
import type { KeyedFigure, PastSentence } from './past-document.ts';
import type { Phrase, Slot } from './phrases.ts';
import { slotId } from './slot-id.ts';

/** What the numbers of a draft can come from. */
export interface Numbers {
  readonly entries: readonly Entry[];
  /** What past reports state. */
  readonly book: FigureBook;
  /** This year's numbers as entered or added up; last year's as its report states them. */
  readonly find: Finder;
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
  const derivedHere = new Map<string, Quantity>();
  const find: Finder = (name, yearsOff) =>
    numbers.find(name, yearsOff) ?? derivedHere.get(slotId(name, yearsOff)) ?? null;
  for (const slot of slots) {
    const used = new Set([...said.entries, ...usedIn(answered)]);
    const derived = answerSlot(slot, phrase, reportYear, { ...numbers, find }, { ...said, entries: used });
    answered.set(slot, derived.answer);
    if (derived.number) derivedHere.set(slotId(nameOf(slot), slot.yearsOff), derived.number);
  }
  const isLevelOpen = (slot: Slot) =>
    slots.some((s) => s.key === slot.key && !isMove(s) && answered.get(s) === 'gap');
  for (const slot of slots)
    if (isMove(slot) && answered.get(slot) === 'gap' && isLevelOpen(slot)) answered.set(slot, 'drop');
  return answered;
}

/** The entries that slots of a phrase have taken: each fills one. */
const usedIn = (answered: ReadonlyMap<Slot, Answer>): number[] =>
  [...answered.values()].flatMap((answer) =>
    typeof answer === 'string' || answer.id === null
      ? []
      : [answer.id, ...(answer.upper ? [answer.upper.id] : [])],
  );

interface SlotAnswer {
  readonly answer: Answer;
  /** The number, where a relation gave it. */
  readonly number?: Quantity;
}

function answerSlot(
  slot: Slot,
  phrase: Phrase,
  reportYear: number,
  numbers: Numbers,
  said: Said,
): SlotAnswer {
  const { figure, yearsOff } = slot;
  const name = nameOf(slot);
  const isTarget = figure.measure === 'target';
  if (isTarget !== (yearsOff === 1)) return { answer: 'drop' };
  const entries =
    yearsOff < 0
      ? []
      : numbers.entries.filter((e) => answers(e, name, isTarget) && fitsStock(e, name, numbers));
  if (entries.length > 0) {
    const unsaid = entries.filter((e) => !said.entries.has(e.id) && saysSameLevel(e, figure));
    const entry = unsaid.find((e) => e.qualifier === null) ?? unsaid[0];
    return {
      answer: entry ? fillingOf(entry, unsaid, countsEvents(entry.unit) || isRange(slot, phrase)) : 'drop',
    };
  }
  if (isTarget) return { answer: 'gap' };
  if (figure.aim === 'multiple' || figure.aim === 'growth_multiple') return { answer: 'drop' };
  if (yearsOff === 0 && numbers.entries.some((e) => isLevelOf(e, name))) return { answer: 'drop' };
  const derived = deriveSlot(slot, phrase, reportYear, numbers);
  if (derived === null) {
    const isOpen = figure.scope === null && yearsOff === 0 && !isStill(slot, phrase, numbers.find);
    return { answer: isOpen ? 'gap' : 'drop' };
  }
  const isSaid = said.derived.has(slotId(name, yearsOff));
  if (isSaid || (isMove(slot) && derived.value.eq(0))) return { answer: 'drop', number: derived };
  const value = isMove(slot) ? derived.value.toFixed(derived.places) : print(derived);
  const { working } = derived;
  const unit = unitFor(slot, derived);
  return {
    answer: { value, unit, qualifier: null, upper: null, origin: 'derived', working, id: null },
    number: derived,
  };
}

/** The number of a slot where it stands in its sentence: a slot counts from its segment. */
const inSentence = (slot: Slot, { figures }: PastSentence): KeyedFigure =>
  figures.find((f) => f.figure === slot.figure) ?? slot;

/** A move whose level stands where it stood, or so near that rounding hides the rate: there is nothing to ask for. */
const isStill = (slot: Slot, { sentence }: Phrase, find: Finder): boolean =>
  isMove(slot) &&
  levelsOf(inSentence(slot, sentence), sentence.figures).some(
    (level) => find(level, 0) !== null && find(level, -1) !== null,
  );

const LEVEL_WORD = pattern('{level}{orAbove}?');

/** 市级以上科普基地 is not 市级科普基地, though the catalogue may have one name for both. */
function saysSameLevel({ indicator }: Entry, figure: Figure): boolean {
  const [a, b] = [indicator, figure.indicator].map((name) => LEVEL_WORD.exec(name)?.[0]);
  return !a || !b || a === b;
}

const LOWER = pattern('^{lowerBound}$');
const UPPER = pattern('^{upperBound}$');

/** An amount that was entered as a stock, or a stock as an amount: it is said as entered, and not computed besides. */
const isLevelOf = (entry: Entry, name: SlotName): boolean =>
  LEVELS.has(name.aim) && LEVELS.has(entry.aim ?? '') && answers({ ...entry, aim: name.aim }, name, false);

const LEVELS: ReadonlySet<string> = new Set(['value', 'cumulative']);

/** A plan that does not say what it aims at is no stock below this year's, and no addition above it. */
function fitsStock(entry: Entry, name: SlotName, { find }: Numbers): boolean {
  if (entry.aim !== null || (name.aim !== 'cumulative' && name.aim !== 'new')) return true;
  const stock = find({ ...name, aim: 'cumulative', period: null, scope: null }, 0);
  const planned = quantityOf(entry);
  const pair = stock && planned && inOneUnit(planned, stock);
  return !pair || pair[0].value.gte(pair[1].value) === (name.aim === 'cumulative');
}

/** Whether a past slot is a range with two ends: 6—8场. */
const isRange = (slot: Slot, { segments }: Phrase): boolean =>
  segments.some(
    (s) =>
      s.slots.includes(slot) && (s.text.slice(slot.start, slot.end).match(/\d+(?:\.\d+)?/g) ?? []).length > 1,
  );

/**
 * An entry as it fills a slot; a lower and an upper end of one slot fill it together: 6—8场. In the place of a range
 * two bare numbers are its ends.
 */
export function fillingOf(entry: Entry, same: readonly Entry[] = [], takesRange = false): Filling {
  const { value, unit, qualifier, id } = entry;
  const upper = LOWER.test(qualifier ?? '')
    ? same.find((e) => UPPER.test(e.qualifier ?? ''))
    : takesRange && qualifier === null
      ? same.find((e) => e.qualifier === null && e.unit === unit && Number(e.value) > Number(value))
      : undefined;
  return {
    value,
    unit,
    qualifier: upper ? null : qualifier,
    upper: upper ? { value: upper.value, id: upper.id } : null,
    id,
    origin: entry.working === null ? 'entered' : 'derived',
    working: entry.working,
  };
}

/** Counts keep the measure word of the past sentence (项, 件); an amount the magnitude that it was computed in. */
const unitFor = ({ figure }: Slot, derived: Derived): string =>
  /元|^[万亿]|%/.test(derived.unit + figure.unit) && !/百分点/.test(figure.unit) ? derived.unit : figure.unit;

/** The number that a relation gives now, if it gave the printed one then. */
function deriveSlot(slot: Slot, { sentence }: Phrase, reportYear: number, numbers: Numbers): Derived | null {
  const derivations = derivationsOf(
    inSentence(slot, sentence),
    sentence.figures,
    reportYear,
    numbers.catalogue,
  );
  const holding = derivations.filter((derivation) => {
    const then = derivation(pastFinder(reportYear, numbers));
    return then === null ? derivations.length === 1 : isAsPrinted(then, slot);
  });
  const results = holding.map((derivation) => derivation(numbers.find)).filter((now) => now !== null);
  const [first, ...others] = results;
  // Two relations that both held then and part now: nobody can tell which one was meant.
  return first && others.every((now) => now.value.eq(first.value)) ? first : null;
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

/** This year's numbers as entered, qualified ones (突破50) left out; last year's as its report states them. */
export const findEntered =
  ({ entries, book, year }: Pick<Numbers, 'entries' | 'book' | 'year'>): Finder =>
  (name: SlotName, yearsOff) => {
    if (yearsOff === -1) return book.find(name, year - 1);
    const entry = entries.find((e) => e.aim !== null && e.qualifier === null && answers(e, name, false));
    return entry ? quantityOf(entry) : null;
  };
