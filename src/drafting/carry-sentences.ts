import type { AlignedUnit, Source } from './align-units.ts';
import { carryWords, isOneYearClaim, type Journey } from './carry-words.ts';
import { pairsOf, shareOf } from './likeness.ts';
import { gapText, type Piece, plainText, stripStop } from './pieces.ts';
import type { SaidSoFar, Workshop } from './workshop.ts';

/**
 * The sentences of the outline without figures: as they are where they may be said again. For one that belongs to its
 * year there is a sentence that another year has in that place, and where it claimed something, a mark to say this
 * year's.
 */
export function carrySentences({ base, others }: AlignedUnit, workshop: Workshop, said: SaidSoFar): Piece[] {
  const claims = base.unit.kind === 'plan' ? 'plan' : 'prose';
  const journey = { ...workshop.journey, from: base.document.year };
  return base.sentences.flatMap(({ text, phrases }, at): Piece[] => {
    if (phrases.length > 0) return [];
    const carried = carryWords(text, claims, journey);
    if (carried !== null) return [sentencePiece(at, carried)];
    const other = findInPlace({ base, others }, at === 0, claims, workshop, said);
    const piece = other === null ? [] : [sentencePiece(at, other)];
    const isGap = other === null || (claims === 'prose' && isOneYearClaim(text));
    return isGap ? [...piece, { at, filled: gapText(askFor(text, journey)), phrase: null }] : piece;
  });
}

const sentencePiece = (at: number, text: string): Piece => {
  const stop = /[：！？；]$/.exec(text)?.[0];
  return { at, filled: plainText(stripStop(text)), phrase: null, ...(stop ? { stop } : {}) };
};

/** What another year says without figures in that place, as the opening of its paragraph or behind it; each but once. */
function findInPlace(
  { base, others }: AlignedUnit,
  isOpening: boolean,
  claims: 'prose' | 'plan',
  { journey }: Workshop,
  said: SaidSoFar,
): string | null {
  for (const { sentences, document } of others)
    for (const { text, phrases } of isOpening ? sentences.slice(0, 1) : sentences.slice(1)) {
      if (phrases.length > 0 || said.sentences.has(text) || saysAlike(base, text)) continue;
      const carried = carryWords(text, claims, { ...journey, from: document.year });
      if (carried === null) continue;
      said.sentences.add(text);
      return carried;
    }
  return null;
}

/** Sentences that share more pairs of characters say one thing: 现将有关情况报告如下. */
const ALIKE = 0.5;

const saysAlike = ({ sentences }: Source, text: string): boolean =>
  sentences.some((own) => shareOf(pairsOf(own.text), pairsOf(text)) > ALIKE);

const LONGEST_QUOTE = 24;

/** What to write in the place of a sentence that belongs to its year, with its own words where they hold no number. */
function askFor(text: string, { from, to }: Pick<Journey, 'from' | 'to'>): string {
  const then = from === to - 1 ? '上年' : `${from}年`;
  const [clause = ''] = text.replace(/^[^，]{0,8}年[^，]{0,4}，/, '').split(/[，。；]/);
  const quote = clause.length > LONGEST_QUOTE ? `${clause.slice(0, LONGEST_QUOTE)}…` : clause;
  return /[\d*【】]/.test(quote) || quote === ''
    ? '今年的新情况'
    : `今年的情况（${then}写“${quote.replace(/[“”]/g, '')}”）`;
}
