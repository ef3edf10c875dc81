import { pattern } from '../lexicon/pattern.ts';
import type { AlignedUnit } from './align-units.ts';
import { answerSlots, type Numbers, type Said } from './answer-slots.ts';
import { holdsComparison } from './comparison.ts';
import type { Entry } from './entries.ts';
import { extendPhrase } from './extend-phrase.ts';
import { nameOf } from './figure-book.ts';
import { type Answer, type FilledPhrase, fillPhrase } from './fill-phrase.ts';
import { isMove } from './filling.ts';
import type { Phrase, Slot } from './phrases.ts';
import { matchPlacements, readAlone } from './read-back.ts';
import { slotId } from './slot-id.ts';
import { findStrayDigits } from './stray-digits.ts';
import type { ChosenPhrase, SaidSoFar, Workshop } from './workshop.ts';

interface Candidate extends ChosenPhrase {
  readonly gain: number;
}

/**
 * The past phrases that say the entries of a paragraph, each entry once: those that say the most with the fewest gaps,
 * last year's before earlier ones. `said` is what other paragraphs have said; what is chosen here is added to it.
 */
export function choosePhrases(
  unit: AlignedUnit,
  entries: readonly Entry[],
  workshop: Workshop,
  said: SaidSoFar,
): ChosenPhrase[] {
  const pool = phrasesIn(unit).filter(
    ({ source, phrase }) => source === unit.base || mentions(phrase, entries),
  );
  const own = new Set(entries.map((e) => e.id));
  const chosen: ChosenPhrase[] = [];
  for (;;) {
    const candidates = pool
      .map((p) => tryPhrase(p, unit, own, workshop, said))
      .filter((c) => c !== null && c.gain > 0);
    const best = candidates.reduce<Candidate | null>(
      (top, c) => (c && (!top || c.gain > top.gain) ? c : top),
      null,
    );
    if (!best) return chosen;
    const extended = extendPhrase(best, workshop, said);
    chosen.push(extended);
    for (const { slot, filling } of extended.filled.placements) {
      if (filling.id === null) said.derived.add(slotId(nameOf(slot), slot.yearsOff));
      else said.entries.add(filling.id);
    }
  }
}

type PooledPhrase = Omit<ChosenPhrase, 'filled'>;

const phrasesIn = ({ base, others }: AlignedUnit): PooledPhrase[] =>
  [base, ...others].flatMap((source) =>
    source.sentences.flatMap(({ phrases }, sentence) =>
      phrases.map((phrase) => ({ source, sentence, phrase })),
    ),
  );

function mentions({ segments }: Phrase, entries: readonly Entry[]): boolean {
  return segments.some((s) => s.slots.some((slot) => entries.some((e) => e.key === slot.key)));
}

/** What an entered figure is worth in a phrase, one that belongs elsewhere, a derived one, a gap. */
const WORTH = { own: 1, foreign: 0.2, derived: 0.3, gap: -1.2 } as const;
function worthOf(answer: Answer, own: ReadonlySet<number>): number {
  if (answer === 'drop') return 0;
  if (answer === 'gap') return WORTH.gap;
  if (answer.id === null) return WORTH.derived;
  return own.has(answer.id) ? WORTH.own : WORTH.foreign;
}

/** What the outline's own phrasing is preferred by, and a phrasing that was asked for. */
const LAST_YEAR = 0.25;
const PREFERRED = 0.8;
/** What each year back costs. */
const AGE = 0.02;

function tryPhrase(
  pooled: PooledPhrase,
  unit: AlignedUnit,
  own: ReadonlySet<number>,
  { numbers, skeleton, journey, preferredYear, enteredWords }: Workshop,
  said: Said,
): Candidate | null {
  const { source, phrase } = pooled;
  const { year } = source.document;
  const isPlan = source.unit.kind === 'plan';
  if (!holdsComparison(phrase, numbers.find)) return null;
  const answered = answerSlots(phrase, year, numbers, said);
  const worth = [...answered.values()].map((answer) => worthOf(answer, own));
  const isAllDerived = source === unit.base && saysLevel(answered) && !worth.includes(WORTH.gap);
  if (!worth.includes(WORTH.own) && !isAllDerived) return null;
  const gain =
    worth.reduce((sum, w) => sum + w, 0) +
    (source === unit.base ? LAST_YEAR : 0) +
    (preferredYear === year ? PREFERRED : 0) -
    AGE * (numbers.year - year);
  if (gain <= 0) return null;
  const filled = fillPhrase(
    source === unit.base ? phrase : withoutAsides(phrase),
    (slot) => answered.get(slot) ?? 'gap',
    { ...journey, from: year },
    isPlan,
  );
  if (filled === null || !saysSomethingNew(filled, own) || leavesOutPart(filled, numbers)) return null;
  if (findStrayDigits(filled.text, filled.placements, enteredWords).length > 0) return null;
  const read = readAlone(`${filled.text}。`, isPlan, skeleton, numbers.catalogue);
  return matchPlacements(read, filled.placements, numbers.year) ? { ...pooled, filled, gain } : null;
}

/** Words that say how it was done, as any year may; what an earlier year did besides is its own. */
const WAY_OF_WORK = pattern('^{wayOfWork}');

const withoutAsides = ({ segments, sentence }: Phrase): Phrase => ({
  segments: segments.filter(({ slots, text }) => slots.length > 0 || WAY_OF_WORK.test(text)),
  sentence,
});

/** Last year's phrase whose numbers are all computed (三类科技人才合计99名) is said again though nobody entered one. */
const saysLevel = (answered: ReadonlyMap<Slot, Answer>): boolean =>
  answered.entries().some(([slot, answer]) => typeof answer !== 'string' && !isMove(slot));

/** After what is dropped, a number of the paragraph's own must be left, or one that only a relation gives. */
const saysSomethingNew = ({ placements }: FilledPhrase, own: ReadonlySet<number>): boolean =>
  placements.some(({ slot, filling: { id } }) => (id === null ? !isMove(slot) : own.has(id)));

/** A whole beside some of its parts must have all of them that there are: 新增9个，其中5个、3个 leaves one out. */
function leavesOutPart({ placements }: FilledPhrase, { entries, catalogue }: Numbers): boolean {
  const said = new Set(placements.map(({ slot }) => `${slot.key}\n${slot.figure.aim}`));
  return placements.some(({ slot: { key, figure } }) => {
    const parts = (catalogue.find(key)?.parts ?? []).map((part) => `${part}\n${figure.aim}`);
    const known = parts.filter((p) => entries.some((e) => `${e.key}\n${e.aim}` === p));
    return parts.some((p) => said.has(p)) && !known.every((p) => said.has(p));
  });
}
