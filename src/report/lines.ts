import { readHeading } from './headings.ts';

/** A stretch of the source, `start` inclusive, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const FINISHED = /[。！？；：…][”’」』）]*$|^[-—=*_#]{3,}$/;
const OPENS_ITEM =
  /^(?:——|[-—•·●◆■▪*]\s|[●★■◆○▲△◇☆※①-⑳]|#{1,4}\s|[一二三四五六七八九十]是|（[一二三四五六七八九十\d]+）)/;
const CANNOT_OPEN =
  /^(?:[，。；：、！？”’》）%]|(?:[万亿]|万亿)?(?:元|人|家|个|项|亩|吨|公里|户|套)(?![\u4e00-\u9fa5]))/;
const CUT_SHORT = /(?:[\d.,“《（、，]|达到|增长|累计|新增|下降|其中|以及)$/;
/** 高新技术企业：103家, on lines of their own. */
const LISTED = /^[^，。；：\d]{2,24}：[^，。；：]{0,8}\d[^，。；：]{0,20}$/;
const RUNNING_PROSE = /[，。；：“]/;

/**
 * The logical paragraphs of a text whose lines may be wrapped in mid-word: a line goes on in the next one
 * when it is running prose that has not come to a full stop, or when the next line cannot open a paragraph.
 * Titles, headings and list items stay on their own; a blank line always ends a paragraph.
 */
export function joinWrappedLines(folded: string, isTitle: (line: string) => boolean): Stretch[] {
  const paragraphs: Stretch[] = [];
  const width = wrapWidth(folded);
  let open: { start: number; end: number; line: string; prose: boolean } | null = null;
  const close = () => {
    if (open) paragraphs.push({ start: open.start, end: open.end });
    open = null;
  };
  for (let at = 0; at <= folded.length; ) {
    const newline = folded.indexOf('\n', at);
    const end = newline < 0 ? folded.length : newline;
    const line = folded.slice(at, end).trim();
    if (line === '') close();
    else {
      const current = open as { start: number; end: number; line: string; prose: boolean } | null;
      if (current && goesOn(current, line, width) && !isTitle(line)) {
        open = { start: current.start, end, line, prose: current.prose || RUNNING_PROSE.test(line) };
      } else {
        close();
        open = { start: at, end, line, prose: RUNNING_PROSE.test(line) };
        if (isTitle(line)) close();
      }
    }
    at = end + 1;
  }
  close();
  return paragraphs;
}

/** Length from which a line counts as full: most of the longest, in a text whose lines are all short; else none is. */
function wrapWidth(folded: string): number {
  const lengths = folded
    .split('\n')
    .map((l) => l.trim().length)
    .filter((l) => l > 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return lengths.length >= 5 && longest <= 120 ? Math.max(10, longest * 0.85) : Number.POSITIVE_INFINITY;
}

function goesOn(open: { line: string; prose: boolean }, next: string, width: number): boolean {
  if (CANNOT_OPEN.test(next)) return true;
  if (FINISHED.test(open.line) || OPENS_ITEM.test(next) || readHeading(next)) return false;
  if (LISTED.test(open.line) && LISTED.test(next)) return false;
  if (readHeading(open.line)?.length === open.line.length) return false;
  if (/[A-Za-z]$/.test(open.line) && /^[\d%℃]/.test(next)) return true;
  return open.prose || CUT_SHORT.test(open.line) || (open.line.length >= width && RUNNING_PROSE.test(next));
}
