/** How far the words around a figure go, in characters; never over a line's end. */
const LONGEST_BEFORE = 40;
const LONGEST_BEHIND = 30;

/** A stretch of a draft with the words of its line before and behind it. */
export interface WordsAround {
  readonly before: string;
  readonly quote: string;
  readonly behind: string;
}

/** The words around `[start, end)` of a source, so that 62 is told as 新增高新技术企业62家. */
export function wordsAround(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
): WordsAround {
  const before = source.slice(Math.max(0, start - LONGEST_BEFORE), start);
  return {
    before: before.slice(before.lastIndexOf('\n') + 1),
    quote: source.slice(start, end).replace(/\s*\n\s*/g, ' '),
    behind: /^[^\n]*/.exec(source.slice(end, end + LONGEST_BEHIND))?.[0] ?? '',
  };
}

/** The words around as one text. */
export function sayAround(source: string, place: { readonly start: number; readonly end: number }): string {
  const { before, quote, behind } = wordsAround(source, place);
  return `${before}${quote}${behind}`.trim();
}
