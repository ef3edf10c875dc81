import type { AlignedUnit, Source } from './align-units.ts';
import { answerSlots } from './answer-slots.ts';
import { carryWords } from './carry-words.ts';
import { choosePhrases } from './choose-phrases.ts';
import type { ChosenPhrase, SaidSoFar, Workshop } from './workshop.ts';
import type { Basis } from './drafted-report.ts';
import type { Entry } from './entries.ts';
import { type FilledPhrase, needsOf } from './fill-phrase.ts';
import { isMove } from './filling.ts';
import { gapText, joinPieces, type Piece, plainText } from './pieces.ts';
import { writePlainly } from './plain-sentence.ts';

/** A paragraph of a draft before it is read back. */
export interface ComposedParagraph {
  readonly filled: FilledPhrase;
  readonly basis: Basis | null;
}

/**
 * Writes a paragraph: last year's sentences without figures that may be said again, past phrases with this year's
 * numbers, plain sentences for numbers that no phrase knows, highlights, and marks where something is missing.
 */
export function composeParagraph(
  unit: AlignedUnit,
  entries: readonly Entry[],
  highlights: readonly string[],
  workshop: Workshop,
  said: SaidSoFar,
): ComposedParagraph {
  const chosen = choosePhrases(unit, entries, workshop, said);
  const left = entries.filter((e) => !said.entries.has(e.id));
  const plain = writePlainly(left, workshop.numbers, workshop.skeleton);
  for (const { entries: placed } of plain) for (const { id } of placed) said.entries.add(id);
  const last = unit.base.sentences.length;
  const pieces: Piece[] = [
    ...carrySentences(unit, workshop),
    ...chosen.map((c): Piece => ({ at: placeIn(unit.base, c), filled: c.filled, phrase: c })),
    ...markMissing(unit.base, chosen, workshop, said),
    ...plain.map(({ phrase }): Piece => ({ at: last - CLOSING, filled: phrase, phrase: null })),
    ...highlights.map((text): Piece => ({ at: last - CLOSING, filled: plainText(text), phrase: null })),
  ];
  return {
    filled: joinPieces(
      pieces.toSorted((a, b) => a.at - b.at),
      unit.base.unit.kind === 'plan',
      workshop,
    ),
    basis: basisOf(unit.base, chosen),
  };
}

/** New sentences come before the last one of the outline where that has no figures. */
const CLOSING = 0.5;

/** Sentences of the outline without figures: as they are where they may be said again, else what takes their place. */
function carrySentences({ base, others }: AlignedUnit, { journey, numbers }: Workshop): Piece[] {
  const isPlan = base.unit.kind === 'plan';
  const claims = isPlan ? 'plan' : 'prose';
  const used = new Set<string>();
  return base.sentences.flatMap(({ text, phrases }, i): Piece[] => {
    if (phrases.length > 0) return [];
    const carried = carryWords(text, claims, { ...journey, from: base.document.year });
    if (carried !== null) return [sentencePiece(i, carried)];
    const isOpening = i === 0;
    const other = isOpening ? findOpening(others, used, claims, { journey, numbers }) : null;
    if (other !== null) return [sentencePiece(i, other)];
    return [{ at: i, filled: gapText(askFor(text)), phrase: null }];
  });
}

const sentencePiece = (at: number, text: string): Piece => {
  const stop = /[：！？；]$/.exec(text)?.[0];
  return { at, filled: plainText(stripStop(text)), phrase: null, ...(stop ? { stop } : {}) };
};

export const stripStop = (text: string): string => text.replace(/[。！？：；]+$/, '');

function findOpening(
  others: readonly Source[],
  used: Set<string>,
  claims: 'prose' | 'plan',
  { journey }: Pick<Workshop, 'journey' | 'numbers'>,
): string | null {
  for (const { sentences, document } of others) {
    const [first] = sentences;
    if (!first || first.phrases.length > 0 || used.has(first.text)) continue;
    const carried = carryWords(first.text, claims, { ...journey, from: document.year });
    if (carried !== null) {
      used.add(first.text);
      return carried;
    }
  }
  return null;
}

const LONGEST_QUOTE = 24;

/** What to write in the place of a sentence that belongs to its year, with its own words where they hold no number. */
function askFor(text: string): string {
  const [clause = ''] = text.replace(/^[^，]{0,8}年[^，]{0,4}，/, '').split(/[，。；]/);
  const quote = clause.length > LONGEST_QUOTE ? `${clause.slice(0, LONGEST_QUOTE)}…` : clause;
  return /[\d*【】]/.test(quote) || quote === ''
    ? '今年的新情况'
    : `今年的情况（上年写“${quote.replace(/[“”]/g, '')}”）`;
}

/** Figures of the outline that nobody entered and nothing else says: one mark for each of its phrases. */
function markMissing(
  base: Source,
  chosen: readonly ChosenPhrase[],
  { numbers }: Workshop,
  said: { readonly entries: ReadonlySet<number>; readonly derived: ReadonlySet<string> },
): Piece[] {
  const placed = new Set(
    chosen.flatMap((c) => c.filled.placements.map((p) => `${p.slot.key}\n${p.slot.figure.aim}`)),
  );
  const marked = new Set(chosen.flatMap((c) => c.filled.gaps.map((g) => g.needs)));
  return base.sentences.flatMap(({ phrases }, i) =>
    phrases.flatMap((phrase, j): Piece[] => {
      const answered = answerSlots(phrase, base.document.year, numbers, said);
      const missing = [...answered]
        .filter(
          ([slot, answer]) =>
            answer === 'gap' && !isMove(slot) && !placed.has(`${slot.key}\n${slot.figure.aim}`),
        )
        .map(([slot]) => needsOf(slot))
        .filter((needs) => !marked.has(needs));
      const needs = [...new Set(missing)];
      for (const need of needs) marked.add(need);
      return needs.length === 0
        ? []
        : [{ at: i + j * STEP, filled: gapText(needs.join('、')), phrase: null }];
    }),
  );
}

/** Phrases of one sentence lie this far apart: there are never so many that the next sentence is reached. */
const STEP = 0.01;

/** Where a phrase goes: with the first phrase of the outline that counts the same, else behind all of them. */
function placeIn(base: Source, { source, sentence, phrase }: ChosenPhrase): number {
  const keys = new Set(phrase.segments.flatMap((s) => s.slots.map((slot) => slot.key)));
  for (const [i, { phrases }] of base.sentences.entries())
    for (const [j, own] of phrases.entries())
      if (own === phrase || own.segments.some((s) => s.slots.some((slot) => keys.has(slot.key))))
        return i + j * STEP;
  const sameRole = source.sentences.length > 0 ? sentence / source.sentences.length : 1;
  return Math.max(0, (base.sentences.length - 1) * sameRole);
}

function basisOf({ document, sentences, unit }: Source, chosen: readonly ChosenPhrase[]): Basis | null {
  const [first] = chosen;
  if (first) {
    const { title, year } = first.source.document;
    return { report: title, year, quote: first.source.unit.sentences[first.sentence]?.text ?? '' };
  }
  const quote = unit.sentences.map((s) => s.text).join('');
  return sentences.length === 0 ? null : { report: document.title, year: document.year, quote };
}
