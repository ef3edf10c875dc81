import { SIZE, TEXT_WIDTH } from './official-page.ts';

const EM = (SIZE.title / 2) * 20;
/** Characters of the title that a line holds, less some room: fonts that stand in may run wider. */
const WIDEST = TEXT_WIDTH / EM - 0.5;
/** More than fonts that stand in run wider by, less than the next character takes. */
const ROOM = 0.7;
/** Before these words a title may go on in a new line without a word being torn. */
const JOINTS = /(?=[和及暨与])|(?<=[》、，：])/g;

/**
 * The indent at either side of a title, in twentieths of a point, that makes it break where its words allow (GB/T
 * 9704—2012, 7.3.1): a line break would be a character, and the title be read back as two lines. 0 for one line.
 */
export function findTitleIndent(title: string): number {
  const width = widthOf(title);
  if (width <= WIDEST) return 0;
  const lines = Math.ceil(width / WIDEST);
  const even = Math.min(WIDEST, width / lines + 1);
  const first = lines === 2 ? findFirstLine(title, width) : null;
  return Math.max(0, Math.floor((TEXT_WIDTH - (first ?? even) * EM) / 2));
}

/** Width of the shortest first line that ends at a joint and is the longer one of the two; `null` without. */
function findFirstLine(title: string, whole: number): number | null {
  for (const { index } of title.matchAll(JOINTS)) {
    const first = widthOf(title.slice(0, index));
    if (first <= WIDEST && whole - first <= first) return Math.min(WIDEST, first + ROOM);
  }
  return null;
}

/** In characters: digits and Latin letters take half of one, and programs set them off by a quarter. */
function widthOf(text: string): number {
  const latin = [...text].filter((character) => character <= LAST_LATIN).length;
  const seams = text.match(SEAM)?.length ?? 0;
  return [...text].length - latin / 2 + seams / 4;
}

const LAST_LATIN = '\u02ff';
const SEAM = /(?<=[0-9A-Za-z])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])/g;
