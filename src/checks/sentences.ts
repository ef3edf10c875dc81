import { SENTENCE } from '../figures/read-figures.ts';
import { sourceSpan } from '../report/characters.ts';
import type { Paragraph, Report } from '../report/report.ts';
import type { Fact } from './fact.ts';

/** A sentence of the draft as the rules read it, with the way back to the source. */
export interface Sentence {
  /** The text without line breaks and idle spaces, its full stop included. */
  readonly text: string;
  readonly paragraph: Paragraph;
  /** Where it begins in the paragraph's text. */
  readonly offset: number;
  /** Its stretch in the source, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The draft's figures in it, in reading order. */
  readonly facts: readonly Fact[];
}

/** A stretch of the draft's source, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The source stretch of `[from, to)` of a sentence's text. */
export const spanIn = ({ paragraph, offset }: Sentence, from: number, to: number): Span =>
  sourceSpan(paragraph.reading, offset + from, offset + to);

/** Where a source offset stands in the sentence's text; the text's length when it lies behind it. */
export function indexIn({ paragraph, offset, text }: Sentence, at: number): number {
  const { offsets } = paragraph.reading;
  let [low, high] = [offset, offset + text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Number.POSITIVE_INFINITY) < at) low = middle + 1;
    else high = middle;
  }
  return low - offset;
}

/** The words of the sentence between the figure before (or the sentence's beginning) and this one. */
export function wordsBefore(sentence: Sentence, fact: Fact): string {
  const previous = sentence.facts.findLast((f) => f.figure.end <= fact.figure.start);
  const from = previous ? indexIn(sentence, previous.figure.end) : 0;
  return sentence.text.slice(from, indexIn(sentence, fact.figure.start));
}

/** Whether a figure stands in brackets that close before the other begins: what is said behind them is not of it. */
export function isAside(sentence: Sentence, fact: Fact, other: Fact): boolean {
  let depth = 0;
  for (const sign of sentence.text.slice(
    indexIn(sentence, fact.figure.end),
    indexIn(sentence, other.figure.start),
  )) {
    if (sign === '（') depth++;
    else if (sign === '）' && depth-- === 0) return true;
  }
  return false;
}

/** The figures before this one up to the last semicolon, those in brackets that have closed left out; nearest last. */
export function toldBefore(sentence: Sentence, fact: Fact): readonly Fact[] {
  const from = sentence.text.lastIndexOf('；', indexIn(sentence, fact.figure.start)) + 1;
  return sentence.facts.filter(
    (f) =>
      f.figure.end <= fact.figure.start &&
      indexIn(sentence, f.figure.start) >= from &&
      !isAside(sentence, f, fact),
  );
}

const followed = new WeakMap<readonly Sentence[], ReadonlyMap<Sentence, Sentence>>();

/** The sentence before this one in its paragraph; `null` for the first. */
export function sentenceBefore(sentences: readonly Sentence[], sentence: Sentence): Sentence | null {
  const known =
    followed.get(sentences) ??
    new Map(sentences.slice(1).map((s, i) => [s, sentences[i] as Sentence] as const));
  followed.set(sentences, known);
  const last = known.get(sentence);
  return last?.paragraph === sentence.paragraph ? last : null;
}

/** The words behind the last comma, stop or colon. */
export const lastClause = (words: string): string => /[^，；。：]*$/.exec(words)?.[0] ?? '';

/** The words from the last comma or stop before the figure up to it, and on to the next mark behind it. */
export function clauseAround(sentence: Sentence, fact: Fact): string {
  const [from, to] = [indexIn(sentence, fact.figure.start), indexIn(sentence, fact.figure.end)];
  const before = lastClause(sentence.text.slice(0, from));
  const behind = /^[^，；。：]*/.exec(sentence.text.slice(to))?.[0] ?? '';
  return before + sentence.text.slice(from, to) + behind;
}

/** The sentences of a report's prose, each with the figures read from it. */
export function sentencesOf(report: Report, facts: readonly Fact[]): Sentence[] {
  const byStart = Map.groupBy(facts, (f) => f.figure.sentenceStart);
  return report.paragraphs.flatMap((paragraph) =>
    [...paragraph.reading.text.matchAll(SENTENCE)]
      .filter((match) => match[0].trim() !== '')
      .map((match): Sentence => {
        const span = sourceSpan(paragraph.reading, match.index, match.index + match[0].length);
        const inside = (byStart.get(span.start) ?? []).filter((f) => f.figure.sentenceEnd === span.end);
        return { text: match[0], paragraph, offset: match.index, ...span, facts: inside };
      }),
  );
}
