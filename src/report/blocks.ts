import { foldCharacters, type ReadingText, readStretch } from './characters.ts';
import { isTitleLine } from './frame/title.ts';
import { joinWrappedLines } from './lines.ts';

/**
 * Every logical paragraph of a text, headings and title among them, in reading order: for what is said of its
 * wording wherever it stands. The rows of tables come as paragraphs too, their cells without a gap.
 */
export function readBlocks(source: string): ReadingText[] {
  const folded = foldCharacters(source);
  return joinWrappedLines(folded, isTitleLine)
    .map(({ start, end }) => readStretch(folded, start, end))
    .filter((block) => block.text !== '');
}

/** Whether `[from, to)` of a block stands in the source without spaces or tabs inside: no cells of a table, no columns. */
export function isUnbroken(source: string, { offsets }: ReadingText, from: number, to: number): boolean {
  const start = offsets[from] ?? 0;
  const end = offsets[to - 1] ?? start;
  return (
    end - start === to - from - 1 || !/[^\S\r\n]/.test(source.slice(start, end).replace(/\r?\n\s*/g, ''))
  );
}
