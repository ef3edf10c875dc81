import type { Line, Page } from './page-lines.ts';

/** Page numbers and running heads stand in this share of the page, at its top and at its bottom. */
const MARGIN = 0.12;
/** Lines looked at on each side of a page. */
const DEPTH = 3;
/** A line that is on more than half of the pages is not told from them; on two pages it may be chance. */
const LEAST_REPEATED = 3;
/** Distance from the text, in the usual distance of lines, from which a bare number is no part of it. */
const SET_APART = 1.5;

const MARKED_NUMBER =
  /^(?:[-–—－―·•.]+\s*\d{1,4}\s*[-–—－―·•.]+|第\s*[\d一二三四五六七八九十百]+\s*页(?:\s*[,，/／]?\s*共\s*[\d一二三四五六七八九十百]+\s*页)?|(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*[/／]\s*\d{1,4})$/i;
const BARE_NUMBER = /^(?:\d{1,4}|[ivxlc]{1,6})$/i;

/** The lines of each page without page numbers, and without the heads and feet that repeat on most pages. */
export function dropFurniture(pages: readonly Page[]): string[][] {
  const repeated = findRepeated(pages);
  return pages.map((page) => {
    const isFurniture = (line: Line, index: number): boolean =>
      isInMargin(page, line, index) &&
      (MARKED_NUMBER.test(line.text) ||
        (BARE_NUMBER.test(line.text) && isSetApart(page, index)) ||
        repeated.has(keyOf(line)));
    return page.lines.filter((line, index) => !isFurniture(line, index)).map((line) => line.text);
  });
}

const isInMargin = ({ lines, height }: Page, { y }: Line, index: number): boolean =>
  (index < DEPTH && y < height * MARGIN) || (index >= lines.length - DEPTH && y > height * (1 - MARGIN));

/** The same words at the same height; their digits count pages. */
const keyOf = ({ text, y }: Line): string => `${Math.round(y / 4)} ${text.replaceAll(/\d+/g, '#')}`;

function findRepeated(pages: readonly Page[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = page.lines.filter((line, i) => isInMargin(page, line, i)).map(keyOf);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(LEAST_REPEATED, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

/** Whether a line is further from its neighbour in the text than the lines of the text are from each other. */
function isSetApart({ lines }: Page, index: number): boolean {
  const gaps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  const inner = gaps.slice(1, -1).toSorted((a, b) => a - b);
  const usual = inner[Math.floor(inner.length / 2)] ?? 0;
  const own = index < lines.length / 2 ? gaps[index] : gaps[index - 1];
  return own === undefined || own > usual * SET_APART;
}
