import { type DraftLine, listLines } from './draft-lines.ts';
import type { DraftedReport } from './drafted-report.ts';

export interface PrintedDraft {
  readonly text: string;
  /**
   * Offset in `text`, in UTF-16 code units, at which a paragraph's own text begins: behind its run-in heading. Both
   * arguments count from 0; a `RangeError` for a paragraph that the draft does not have.
   */
  placeOf(section: number, paragraph: number): number;
}

/** A draft as plain text, a line for each heading and paragraph: what its Word file is read back as. */
export function printDraft(draft: DraftedReport): PrintedDraft {
  const lines: string[] = [];
  const places = new Map<string, number>();
  let length = 0;
  for (const line of listLines(draft)) {
    const { before, text } = printLine(line);
    if (line.kind === 'paragraph')
      places.set(nameParagraph(line.section, line.index), length + before.length);
    lines.push(before + text);
    length += before.length + text.length + 1;
  }
  return {
    text: lines.join('\n'),
    placeOf(section, paragraph) {
      const place = places.get(nameParagraph(section, paragraph));
      if (place === undefined) throw new RangeError(`no paragraph ${paragraph} in section ${section}`);
      return place;
    },
  };
}

const nameParagraph = (section: number, paragraph: number): string => `${section}/${paragraph}`;

function printLine(line: DraftLine): { readonly before: string; readonly text: string } {
  switch (line.kind) {
    case 'title':
      return { before: '', text: line.text };
    case 'blank':
      return { before: '', text: '' };
    case 'heading':
      return { before: '', text: line.heading.text };
    case 'paragraph':
      return { before: line.runIn?.text ?? '', text: line.paragraph.text };
  }
}
