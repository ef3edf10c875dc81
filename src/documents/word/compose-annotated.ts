import { AlignmentType, Document, Packer, Paragraph } from 'docx';
import { foldCharacters } from '../../report/characters.ts';
import { isTitleLine } from '../../report/frame/title.ts';
import { readHeading } from '../../report/headings.ts';
import { annotateDocx } from './annotate-docx.ts';
import { composeRun, fontOf } from './compose-run.ts';
import { toXmlCharacters } from './decode-xml.ts';
import { dropDates } from './drop-dates.ts';
import type { WordComment } from './word-comment.ts';

/**
 * A new Word file for a text that came in none: each line a paragraph, laid out as official reports are, with
 * comments at stretches `[start, end)` of the text, which must not be blank if there are any. The same input gives
 * the same bytes.
 */
export async function composeAnnotatedDocx(
  text: string,
  comments: readonly WordComment[],
): Promise<Uint8Array> {
  const lines = toXmlCharacters(text).split(LINE_BREAK);
  const written = await Packer.pack(layOut(lines), 'uint8array');
  const annotated = annotateDocx(dropDates(written), moveToParagraphs(text, comments));
  if (annotated.ok) return annotated.value;
  throw new Error(`A composed document could not be annotated: ${annotated.error.kind}`);
}

const LINE_BREAK = /\r\n|\r|\n/;

/** The text of the new file has one character for a line break; `\r\n` were two. */
function moveToParagraphs(text: string, comments: readonly WordComment[]): readonly WordComment[] {
  const pairs = [...text.matchAll(/\r\n/g)].map((m) => m.index + 1);
  if (pairs.length === 0) return comments;
  const move = (at: number) => at - countBelow(pairs, at);
  return comments.map((comment) => ({ ...comment, start: move(comment.start), end: move(comment.end) }));
}

/** How many of the ascending numbers lie below `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sizes in half points, distances in twentieths of a point: title 22 pt, text 16 pt, lines of 28 pt (GB/T 9704—2012). */
const TITLE_SIZE = 44;
const TEXT_SIZE = 32;
const LINE_HEIGHT = 560;
const FIRST_LINE = 640;
const PAGE = { margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 } };
const FONTS = { title: '宋体', text: '仿宋', first: '黑体', second: '楷体' };
/** A title stands at the head, perhaps after 附件 and a number. */
const HEAD_LINES = 25;
const LONGEST_TITLE = 60;

function layOut(lines: readonly string[]): Document {
  const title = findTitle(lines);
  return new Document({
    creator: '主笔',
    lastModifiedBy: '主笔',
    styles: { default: { document: { run: { size: TEXT_SIZE, font: fontOf(FONTS.text) } } } },
    sections: [
      {
        properties: { page: PAGE },
        children: lines.map((line, i) => (i === title ? layOutTitle(line) : layOutLine(line))),
      },
    ],
  });
}

/** Index of the line that is the title: one that says so, else a short first one; -1 without. */
function findTitle(lines: readonly string[]): number {
  const head = lines.slice(0, HEAD_LINES).map((line) => foldCharacters(line).trim());
  const named = head.findIndex(isTitleLine);
  if (named >= 0) return named;
  const first = head.findIndex((line) => line !== '');
  const line = head[first] ?? '';
  return line.length <= LONGEST_TITLE && !/[。；！？]/.test(line) && !readHeading(line) ? first : -1;
}

function layOutTitle(line: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: LINE_HEIGHT, after: LINE_HEIGHT },
    children: [composeRun(line, { font: fontOf(FONTS.title), size: TITLE_SIZE, bold: true })],
  });
}

function layOutLine(line: string): Paragraph {
  const indent = line.length - line.trimStart().length;
  const start = readHeading(foldCharacters(line.slice(indent)));
  const font = start?.heading.level === 1 ? FONTS.first : start?.heading.level === 2 ? FONTS.second : null;
  const length = start && font ? indent + start.length : 0;
  const runs = [
    ...(font && length > 0 ? [composeRun(line.slice(0, length), { font: fontOf(font) })] : []),
    ...(length < line.length ? [composeRun(line.slice(length), { font: fontOf(FONTS.text) })] : []),
  ];
  return new Paragraph({
    spacing: { line: LINE_HEIGHT, lineRule: 'exact' },
    ...(indent === 0 && line !== '' ? { indent: { firstLine: FIRST_LINE } } : {}),
    children: runs,
  });
}
