import type { AlignedUnit, Source } from './align-units.ts';
import { carrySentences } from './carry-sentences.ts';
import { choosePhrases } from './choose-phrases.ts';
import type { Basis } from './drafted-report.ts';
import type { Entry } from './entries.ts';
import type { FilledPhrase } from './fill-phrase.ts';
import { markMissing } from './mark-missing.ts';
import { joinPieces, type Piece, plainText, STEP } from './pieces.ts';
import { writePlainly } from './plain-sentence.ts';
import type { ChosenPhrase, SaidSoFar, Workshop } from './workshop.ts';

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
  const plain = writePlainly(left, workshop, said);
  for (const { entries: placed } of plain) for (const { id } of placed) said.entries.add(id);
  const last = unit.base.sentences.length;
  const pieces: Piece[] = [
    ...carrySentences(unit, workshop, said),
    ...chosen.map((c): Piece => ({ at: placeIn(unit.base, c), filled: c.filled, phrase: c })),
    ...markMissing(unit.base, chosen, plain, workshop, said),
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
