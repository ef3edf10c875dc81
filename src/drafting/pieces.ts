import { type FilledPhrase, joinTexts } from './fill-phrase.ts';
import { matchPlacements, readAlone } from './read-back.ts';
import type { ChosenPhrase, Workshop } from './workshop.ts';

/** A piece of a paragraph with its place: the sentence of the outline that it goes with, and where within it. */
export interface Piece {
  readonly at: number;
  readonly filled: FilledPhrase;
  /** The mark that ends it, where that is no full stop. */
  readonly stop?: string;
  /** The past phrase that it is; `null` for what stands as a sentence of its own. */
  readonly phrase: ChosenPhrase | null;
}

/** Phrases of one sentence lie this far apart: there are never so many that the next sentence is reached. */
export const STEP = 0.01;

export const stripStop = (text: string): string => text.replace(/[。！？：；]+$/, '');

export const plainText = (text: string): FilledPhrase => ({ text, placements: [], gaps: [] });

/** A mark for what a person has to fill in. */
export function gapText(needs: string): FilledPhrase {
  const text = `【待补：${needs}】`;
  return { text, placements: [], gaps: [{ start: 0, end: text.length, needs }] };
}

/**
 * Pieces as sentences. Phrases that stood side by side keep the mark between them; others that go with one sentence of
 * the outline become one sentence again, where it is read as the two were.
 */
export function joinPieces(pieces: readonly Piece[], isPlan: boolean, workshop: Workshop): FilledPhrase {
  const sentences: { filled: FilledPhrase; stop: string; last: Piece }[] = [];
  for (const piece of mergeGaps(pieces)) {
    const open = sentences.at(-1);
    const mark = open && markBetween(open.last, piece, workshop);
    const joined = open && mark ? joinTexts([open.filled, plainText(mark), piece.filled]) : null;
    if (joined && isReadWhole(joined, isPlan, workshop))
      sentences.splice(-1, 1, { filled: joined, stop: piece.stop ?? '。', last: piece });
    else sentences.push({ filled: piece.filled, stop: piece.stop ?? '。', last: piece });
  }
  return joinTexts(sentences.flatMap(({ filled, stop }) => [filled, plainText(stop)]));
}

/** The mark by which two pieces may stand in one sentence; `null` for none. */
function markBetween(a: Piece, b: Piece, { pastSentences }: Workshop): string | null {
  if (!hasNumbers(a) || !hasNumbers(b)) return null;
  const kept = a.phrase && b.phrase ? markInSource(a.phrase, b.phrase) : null;
  if (kept !== null) return kept;
  const isCopy = pastSentences.has(`${b.filled.text}。`);
  const isShort = Math.min(a.filled.text.length, b.filled.text.length) < SHORTEST_SENTENCE;
  return isCopy || isShort || Math.floor(a.at) === Math.floor(b.at) ? '，' : null;
}

const hasNumbers = ({ filled }: Piece): boolean => filled.placements.length > 0;

/** A sentence of fewer characters joins its neighbour where it can. */
const SHORTEST_SENTENCE = 30;

function markInSource(a: ChosenPhrase, b: ChosenPhrase): string | null {
  if (a.source !== b.source || a.sentence !== b.sentence) return null;
  const phrases = a.source.sentences[a.sentence]?.phrases ?? [];
  const isNext = phrases.indexOf(b.phrase) === phrases.indexOf(a.phrase) + 1;
  const mark = a.phrase.segments.at(-1)?.mark;
  return isNext && mark ? mark : null;
}

function isReadWhole({ text, placements }: FilledPhrase, isPlan: boolean, workshop: Workshop): boolean {
  const { numbers, skeleton } = workshop;
  const read = readAlone(`${text}。`, isPlan, skeleton, numbers.catalogue);
  return matchPlacements(read, placements, numbers.year) !== null;
}

/** Marks that stand side by side are one mark. */
function mergeGaps(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const before = merged.at(-1);
    if (!before || !isGapOnly(before) || !isGapOnly(piece)) {
      merged.push(piece);
      continue;
    }
    const needs = [...before.filled.gaps, ...piece.filled.gaps].map((g) => g.needs).join('；');
    merged.splice(-1, 1, { ...before, filled: gapText(needs) });
  }
  return merged;
}

const isGapOnly = ({ filled: { text, gaps } }: Piece): boolean =>
  gaps.length === 1 && gaps[0]?.start === 0 && gaps[0].end === text.length;
