import { answerSlots, type Said } from './answer-slots.ts';

import { nameOf } from './figure-book.ts';
import { type FilledPhrase, fillPhrase } from './fill-phrase.ts';
import { isMove } from './filling.ts';
import type { PastDocument } from './past-document.ts';
import { phrasesOf, type Slot } from './phrases.ts';
import { matchPlacements, readAlone } from './read-back.ts';
import type { ChosenPhrase, Tail, Tails, Workshop } from './workshop.ts';

/** Every clause of the past reports that says nothing but how one indicator moved. */
export function collectTails(documents: readonly PastDocument[]): Tails {
  const tails = new Map<string, Tail[]>();
  for (const { year, units } of documents)
    for (const phrase of units.flatMap((u) => u.sentences.flatMap((s) => phrasesOf(s, year))))
      for (const segment of phrase.segments) {
        const [slot, ...others] = segment.slots;
        if (!slot || others.length > 0 || !isMove(slot) || slot.yearsOff !== 0) continue;
        tails.set(slot.key, [...(tails.get(slot.key) ?? []), { segment, phrase, year }]);
      }
  return tails;
}

/** A move is looked for in so many past wordings. */
const MOST_TRIES = 3;

/**
 * The phrase with the growth or change of its levels, where past reports have said it of the indicator and a relation
 * gives it now: what is said every year is not lost with the sentence that said it.
 */
export function extendPhrase(chosen: ChosenPhrase, workshop: Workshop, said: Said): ChosenPhrase {
  const levels = chosen.filled.placements
    .filter((p) => p.filling.qualifier === null)
    .map((p) => p.slot)
    .filter((s) => !isMove(s) && s.yearsOff === 0 && s.figure.measure !== 'target');
  return levels
    .filter((slot, i) => levels.findLastIndex((s) => s.key === slot.key) === i)
    .flatMap((slot) => (['change', 'growth_rate'] as const).map((aim) => [slot, aim] as const))
    .reduce((extended, [slot, aim]) => addTail(extended, slot, aim, workshop, said), chosen);
}

function addTail(
  chosen: ChosenPhrase,
  slot: Slot,
  aim: 'change' | 'growth_rate',
  workshop: Workshop,
  said: Said,
): ChosenPhrase {
  const known = workshop.tails.get(slot.key) ?? [];
  const moves = chosen.filled.placements.map((p) => p.slot).filter((s) => s.key === slot.key && isMove(s));
  if (moves.some((s) => s.figure.aim === aim) || (moves.length > 0 && !known.some(saysBoth))) return chosen;
  const tails = known.filter((t) => t.segment.slots[0]?.figure.aim === aim);
  for (const tail of tails.slice(0, MOST_TRIES)) {
    const extended = withTail(chosen, slot, tail, workshop, said);
    if (extended) return extended;
  }
  return chosen;
}

/** 比上年多32家，增长41.6%: an indicator is said to move twice only where a past sentence says so. */
const saysBoth = ({ phrase: { sentence }, segment }: Tail): boolean => {
  const key = segment.slots[0]?.key;
  const aims = sentence.figures.filter((f) => f.key === key).map((f) => f.figure.aim);
  return aims.includes('change') && aims.includes('growth_rate');
};

function withTail(
  chosen: ChosenPhrase,
  level: Slot,
  { segment, phrase, year }: Tail,
  workshop: Workshop,
  said: Said,
): ChosenPhrase | null {
  const { numbers, journey } = workshop;
  const [move] = segment.slots;
  const answer = move && answerSlots(phrase, year, numbers, said).get(move);
  if (!move || !answer || typeof answer === 'string' || answer.origin !== 'derived') return null;
  if (nameOf(move).scope !== level.figure.scope || move.figure.period !== level.figure.period) return null;
  const tail = fillPhrase(
    { segments: [segment], sentence: phrase.sentence },
    () => answer,
    { ...journey, from: year },
    false,
  );
  return tail && insertTail(chosen, level, tail, workshop);
}

/** The phrase with a tail behind the clause of a level; `null` where it is not read as meant. */
function insertTail(
  chosen: ChosenPhrase,
  level: Slot,
  tail: FilledPhrase,
  { numbers, skeleton }: Workshop,
): ChosenPhrase | null {
  const at = endOfClause(
    chosen.filled.text,
    chosen.filled.placements.find((p) => p.slot === level)?.end ?? 0,
  );
  const by = tail.text.length + 1;
  const { text, placements, gaps } = chosen.filled;
  const filled = {
    text: `${text.slice(0, at)}，${tail.text}${text.slice(at)}`,
    placements: [
      ...placements.map((p) => (p.start < at ? p : { ...p, start: p.start + by, end: p.end + by })),
      ...tail.placements.map((p) => ({ ...p, start: p.start + at + 1, end: p.end + at + 1 })),
    ],
    gaps: gaps.map((g) => (g.start < at ? g : { ...g, start: g.start + by, end: g.end + by })),
  };
  const read = readAlone(`${filled.text}。`, false, skeleton, numbers.catalogue);
  return matchPlacements(read, filled.placements, numbers.year) ? { ...chosen, filled } : null;
}

/** The end of the clause that a place lies in. */
function endOfClause(text: string, from: number): number {
  const rest = text.slice(from).search(/[，；]/);
  return rest < 0 ? text.length : from + rest;
}
