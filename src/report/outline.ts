import { CHINESE_DIGITS } from '../shared/chinese-digits.ts';
import { readBlocks } from './blocks.ts';
import { type ReadingText, sourceSpan } from './characters.ts';
import { readHeading } from './headings.ts';
import type { Heading } from './report.ts';

/** A numbered heading where it stands in the source. */
export interface OutlineEntry {
  readonly level: Heading['level'];
  /** The numbering as printed, without what follows it: `一`, `第一部分`, `（二）`, `3`, `（4）`. */
  readonly label: string;
  /** The number that it stands for, from 1. */
  readonly number: number;
  /** The mark behind the numbering (`、` `.` `．`), empty for `（二）`. */
  readonly mark: string;
  /** Whether a space stands between numbering and title in the source. */
  readonly isSpaced: boolean;
  /** The heading without its numbering, its closing mark left out. */
  readonly title: string;
  /** Whether text follows on the same line. */
  readonly isRunIn: boolean;
  /** Whether the heading ends in a full stop. */
  readonly isStopped: boolean;
  /** A numbered sentence (3.新增企业21家，……): text for the reading, but it takes its number in the sequence. */
  readonly isItem: boolean;
  /** The stretch of numbering and title in the source, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The numbered headings of a report, in reading order. */
export type Outline = readonly OutlineEntry[];

const DIGIT = '[一二三四五六七八九十]';

/** The forms of `headings.ts`, with the label and the mark told apart; 第一部分 needs no mark. */
const FORMS: readonly { readonly level: Heading['level']; readonly pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^(第${DIGIT}+部分)([、.：]?)`) },
  { level: 1, pattern: new RegExp(`^(第?${DIGIT}+)([、.])(?!${DIGIT}+(?:[、.是]|月|季度|号))`) },
  { level: 2, pattern: new RegExp(`^(（${DIGIT}+）)(、?)`) },
  { level: 3, pattern: /^(\d{1,2})([、.])/ },
  { level: 4, pattern: /^(（\d{1,2}）)()/ },
];

const LONGEST_TITLE = 60;
const LONGEST_ITEM = 20;

export function readOutline(source: string): Outline {
  return readBlocks(source).flatMap((block) => readEntry(source, block) ?? []);
}

function readEntry(source: string, { text, offsets }: ReadingText): OutlineEntry | null {
  const from = /^#{0,4}\s*/.exec(text)?.[0].length ?? 0;
  const line = text.slice(from);
  for (const { level, pattern } of FORMS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [whole, label = '', mark = ''] = match;
    const title = readTitle(text, line, whole);
    if (!title) return null;
    const printed = sourceSpan({ text, offsets }, from, from + whole.length);
    const { start, end } = sourceSpan({ text, offsets }, from, from + whole.length + title.text.length);
    if (source.slice(printed.end, end).trim().includes('\t')) return null;
    return {
      level,
      label: source.slice(printed.start, printed.end - mark.length),
      number: readNumber(label),
      mark: mark === '' ? '' : source.slice(printed.end - mark.length, printed.end),
      isSpaced: /\s/.test(source[printed.end] ?? ''),
      title: title.text,
      isRunIn: title.isRunIn,
      isStopped: title.isStopped,
      isItem: title.isItem,
      start,
      end,
    };
  }
  return null;
}

/** What stands behind the numbering; `null` when the line only looks numbered (1.5亿元, 3、4月). */
function readTitle(
  text: string,
  line: string,
  numbering: string,
): ({ readonly text: string } & Pick<OutlineEntry, 'isRunIn' | 'isStopped' | 'isItem'>) | null {
  const rest = line.slice(numbering.length);
  const isPart = numbering.includes('部分');
  const read = /^\d{1,2}[月日至、]/.test(rest) ? null : readHeading(text);
  if (read) {
    const heading = text.slice(text.length - line.length + numbering.length, read.length);
    return {
      text: heading.replace(/[。！？：，、；]$/, ''),
      isRunIn: read.length < text.length,
      isStopped: /[。！？]$/.test(heading),
      isItem: false,
    };
  }
  if (isPart && rest.length <= LONGEST_TITLE && !/[。；]/.test(rest))
    return { text: rest, isRunIn: false, isStopped: false, isItem: false };
  if (isPart || rest === '' || /^\d/.test(rest)) return null;
  const opening = /^[^，。；：！？]*/.exec(rest)?.[0] ?? '';
  return { text: opening.slice(0, LONGEST_ITEM), isRunIn: true, isStopped: false, isItem: true };
}

function readNumber(label: string): number {
  const digits = label.replace(/[第部分（）]/g, '');
  if (/^\d+$/.test(digits)) return Number(digits);
  const [tens = '', ones = ''] = digits.includes('十') ? digits.split('十') : ['0', digits];
  return (tens === '' ? 1 : (CHINESE_DIGITS[tens] ?? 0)) * 10 + (CHINESE_DIGITS[ones] ?? 0);
}
