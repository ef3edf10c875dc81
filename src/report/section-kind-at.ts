import type { Report, SectionKind } from './report.ts';

/**
 * What the part of a report speaks of in which a source offset stands. A heading belongs to the part that its text is
 * in: that of the paragraph behind it.
 */
export function sectionKindAt({ paragraphs }: Report, offset: number): SectionKind {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = paragraphs[middle]?.reading.offsets.at(-1) ?? 0;
    if (end <= offset) low = middle + 1;
    else high = middle;
  }
  return (paragraphs[low] ?? paragraphs.at(-1))?.kind ?? 'result';
}
