import type { Source } from './align-units.ts';
import { answerSlots } from './answer-slots.ts';
import type { Entry } from './entries.ts';
import { needsOf } from './fill-phrase.ts';
import { isMove } from './filling.ts';
import { gapText, type Piece } from './pieces.ts';
import type { PlainSentence } from './plain-sentence.ts';
import type { ChosenPhrase, SaidSoFar, Workshop } from './workshop.ts';

/** Figures of the outline that nobody entered and nothing else says: one mark for each of its sentences. */
export function markMissing(
  base: Source,
  chosen: readonly ChosenPhrase[],
  plain: readonly PlainSentence[],
  { numbers }: Workshop,
  said: SaidSoFar,
): Piece[] {
  const placed = new Set([
    ...chosen.flatMap((c) => c.filled.placements.map((p) => measureOf(p.slot.key, p.slot.figure.aim))),
    ...plain.flatMap((p) => p.entries.map((e) => measureOf(e.key, e.aim))),
  ]);
  const marked = new Set(chosen.flatMap((c) => c.filled.gaps.map((g) => g.needs)));
  return base.sentences.flatMap(({ phrases }, i): Piece[] => {
    const missing = phrases.flatMap((phrase) =>
      [...answerSlots(phrase, base.document.year, numbers, said)]
        .filter(
          ([slot, answer]) =>
            answer === 'gap' && !isMove(slot) && !placed.has(measureOf(slot.key, slot.figure.aim)),
        )
        .map(([slot]) => needsOf(slot)),
    );
    const needs = [...new Set(missing)].filter((need) => !marked.has(need));
    for (const need of needs) marked.add(need);
    return needs.length === 0
      ? []
      : [{ at: i + BEHIND_NUMBERS, filled: gapText(needs.join('、')), phrase: null }];
  });
}

/** A mark stands behind the numbers that are there, and before the next sentence. */
const BEHIND_NUMBERS = 0.9;

/** An amount (入库52家) and a stock (达到52家) of one thing are not both asked for. */
const measureOf = (key: string, aim: Entry['aim']): string =>
  `${key}\n${aim === 'cumulative' || aim === null ? 'value' : aim}`;
