import { expect } from 'vitest';
import { annotateDocx } from '../../../src/documents/word/annotate-docx.ts';
import { readDocx } from '../../../src/documents/word/read-docx.ts';
import type { WordComment } from '../../../src/documents/word/word-comment.ts';
import { readPart } from './build-docx.ts';
import { isInsertedInto } from './read-comments.ts';

export const DOCUMENT = 'word/document.xml';
export const comment = (start: number, end: number, text = '请核对'): WordComment => ({
  start,
  end,
  author: '主笔',
  initials: '主',
  date: '2024-01-15T09:30:00Z',
  text,
});

export function textOf(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.text;
}

/** The file with comments, which must read as before and have come by insertions. */
export function annotate(bytes: Uint8Array, comments: readonly WordComment[]): Uint8Array {
  const annotated = annotateDocx(bytes, comments);
  if (!annotated.ok) throw new Error(JSON.stringify(annotated.error));
  expect(textOf(annotated.value)).toBe(textOf(bytes));
  expect(isInsertedInto(readPart(bytes, DOCUMENT), readPart(annotated.value, DOCUMENT))).toBe(true);
  return annotated.value;
}

/** A comment on each quote, in the text of the file. */
export function annotateQuotes(bytes: Uint8Array, quotes: readonly string[]): Uint8Array {
  const text = textOf(bytes);
  const comments = quotes.map((quote) => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`${quote} is not in ${text}`);
    return comment(start, start + quote.length);
  });
  return annotate(bytes, comments);
}

export const START = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
export const END = (id: number) =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
