import type { PastPassage, PastReport } from './draft.ts';
import type { Reference } from './outcome.ts';

/**
 * A stretch `[from, to)` of a past passage's text as a reference. Where the source has line breaks or spaces that the
 * passage leaves out, the whole passage is pointed at.
 */
export function quotePassage(
  { title, year }: Pick<PastReport, 'title' | 'year'>,
  passage: PastPassage,
  from: number,
  to: number,
): Reference {
  const { text, start, end } = passage;
  const isExact = end - start === text.length;
  return {
    report: title,
    year,
    quote: text.slice(from, to),
    start: isExact ? start + from : start,
    end: isExact ? start + to : end,
  };
}
