/** A clause in the text that it was cut from, end exclusive; its mark left out. */
export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const CLAUSE = /[^，；。：！？]+/g;

/** The stretches between commas and stops, in reading order. */
export const clausesOf = (text: string): Clause[] =>
  [...text.matchAll(CLAUSE)].map((m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }));

/** A clause of prose is shorter; a text without marks is read in linear time all the same. */
const LONGEST = 200;

/** The clause that holds the place `at`, no further than 200 characters off; empty at a mark that follows another. */
export function clauseAt(text: string, at: number): Clause {
  let start = at;
  while (start > 0 && at - start < LONGEST && !isMark(text[start - 1])) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST && !isMark(text[end])) end++;
  return { text: text.slice(start, end), start, end };
}

const isMark = (c: string | undefined): boolean => c !== undefined && '，；。：！？'.includes(c);
