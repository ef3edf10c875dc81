import type { RunPlace, TextElement, TextSource, TracedText } from './word-text.ts';

/** A place in the XML of the document part where a comment may begin or end. */
export type Cut =
  | { readonly kind: 'beside-run'; readonly at: number; readonly run: RunPlace }
  /** Between two children of a run. */
  | { readonly kind: 'in-run'; readonly at: number; readonly run: RunPlace }
  /** Between two characters of a w:t. */
  | { readonly kind: 'in-text'; readonly at: number; readonly run: RunPlace; readonly source: TextSource };

export interface CutPair {
  readonly start: Cut;
  readonly end: Cut;
}

/**
 * Where a comment on `[start, end)` of the text begins and ends. Text in notes and boxes counts only where the stretch
 * holds no other, and is marked at its host. An empty one, and one that stands in no w:t (a number, a line break), goes
 * to the rest of the line that follows; at the end of the text, to what is there last. `null` without any text.
 */
export function locateStretch(traced: TracedText, start: number, end: number): CutPair | null {
  const { text, sources } = traced;
  const from = isWithinPair(text, start) ? start - 1 : start;
  const to = isWithinPair(text, end) ? end + 1 : end;
  const first = findFirstAfter(sources, from);
  const covered = takeFrom(sources, first, (source) => from < to && source.start < to);
  if (covered.length > 0) return cutAround(covered, from, to);
  const next = sources[first];
  if (!next) return cutAround(sources.slice(-1), 0, text.length);
  return cutAround(
    takeFrom(sources, first, (source) => source.line === next.line),
    from,
    text.length,
  );
}

function cutAround(covered: readonly TextSource[], from: number, to: number): CutPair | null {
  const [hosted] = covered;
  const first = covered.find((s) => s.host === null);
  const last = covered.findLast((s) => s.host === null);
  if (first && last) return { start: cutAtStart(first, from), end: cutAtEnd(last, to) };
  const run = hosted?.host;
  if (!run) return null;
  return {
    start: { kind: 'beside-run', at: run.start, run },
    end: { kind: 'beside-run', at: run.end, run },
  };
}

function cutAtStart(source: TextSource, at: number): Cut {
  const { run, tagStart }: TextElement = source.element;
  if (at > source.start) return cutInText(source, at);
  return tagStart === run.firstChildStart
    ? { kind: 'beside-run', at: run.start, run }
    : { kind: 'in-run', at: tagStart, run };
}

function cutAtEnd(source: TextSource, at: number): Cut {
  const { run, end } = source.element;
  if (at < source.end) return cutInText(source, at);
  return end === run.lastChildEnd
    ? { kind: 'beside-run', at: run.end, run }
    : { kind: 'in-run', at: end, run };
}

function cutInText(source: TextSource, at: number): Cut {
  const index = at - source.start;
  const place = source.offsets?.[index] ?? source.from + index;
  return { kind: 'in-text', at: place, run: source.element.run, source };
}

/** Index of the first source that ends after `at`. */
function findFirstAfter(sources: readonly TextSource[], at: number): number {
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sources[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function takeFrom(
  sources: readonly TextSource[],
  first: number,
  isTaken: (source: TextSource) => boolean,
): TextSource[] {
  const taken: TextSource[] = [];
  for (let i = first; i < sources.length; i++) {
    const source = sources[i];
    if (!source || !isTaken(source)) break;
    taken.push(source);
  }
  return taken;
}

/** Whether `at` parts a character that UTF-16 writes as two units. */
function isWithinPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
