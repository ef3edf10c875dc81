/** One 一是, 二是 … of a paragraph: where it stands in the text, and its number. */
export interface SeriesMark {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const MARK = /(?<=^|[。；：，！？])[一二三四五六七八九十]是/g;
const NUMBERS = '一二三四五六七八九十';

/** The points 一是…二是… that a paragraph counts, in reading order; only those at the beginning of a clause. */
export function readRunInSeries(text: string): SeriesMark[] {
  return [...text.matchAll(MARK)].map((match) => ({
    number: NUMBERS.indexOf(match[0][0] ?? '') + 1,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
