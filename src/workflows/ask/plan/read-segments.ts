import { type ContentPiece, readPiece } from '../../../answers/match/content.ts';
import type { QuestionContext } from '../../../answers/question-context.ts';
import { movingNames, type NamedBody, proposeChinese } from '../../../answers/read/propose-chinese.ts';
import { proposeTimes } from '../../../answers/read/propose-times.ts';
import { coverText, type Span } from '../../../answers/read/span.ts';
import { normaliseName } from '../../../figures/catalogue.ts';
import { pattern } from '../../../lexicon/pattern.ts';
import { foldCharacters } from '../../../report/characters.ts';

/** A part of a question that may ask for a figure of its own. */
export interface Segment {
  readonly pieces: readonly ContentPiece[];
  /** Normalised as names are. */
  readonly said: string;
  /** What its operators and measures mean. */
  readonly senses: ReadonlySet<string>;
}

/** The parts of a Chinese question, in order: roles by the recognisers, words that nobody claims are content. */
export function readSegments(
  text: string,
  { catalogue }: QuestionContext,
  bodies: readonly NamedBody[],
  claimed: ReadonlySet<string>,
): readonly Segment[] {
  const folded = foldCharacters(text);
  const cover = coverText(folded, [
    ...proposeChinese(folded, bodies, movingNames(catalogue)),
    ...proposeTimes(folded),
  ]);
  const isWord = (s: Span) => s.role === 'operator' || s.role === 'measure';
  const segments: { content: string[]; said: string; senses: Set<string> }[] = [
    { content: [''], said: '', senses: new Set() },
  ];
  for (const span of cover) {
    const written = folded.slice(span.from, span.to);
    const isContent = span.role === 'content' || (isWord(span) && !claimed.has(span.sense));
    const parts = isContent || span.role === 'mark' || span.sense === 'share';
    const runs = parts ? written.split(pattern('{figureBoundary}')) : [written];
    for (const [i, run] of runs.entries()) {
      if (i > 0) segments.push({ content: [''], said: '', senses: new Set() });
      const segment = segments.at(-1);
      if (!segment) continue;
      segment.said += run;
      if (isWord(span)) segment.senses.add(span.sense);
      if (isContent) segment.content[segment.content.length - 1] += run;
      else segment.content.push('');
    }
  }
  return segments.map(({ content, said, senses }) => ({
    pieces: content.map((c) => readPiece(c, catalogue)).filter((p) => p.text !== ''),
    said: normaliseName(said),
    senses,
  }));
}

/** All parts of a question as one. */
export const joinSegments = (segments: readonly Segment[]): Segment => ({
  pieces: segments.flatMap((s) => s.pieces),
  said: segments.map((s) => s.said).join(''),
  senses: new Set(segments.flatMap((s) => [...s.senses])),
});
