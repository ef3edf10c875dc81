import { HeadingLevel, Paragraph, type TextRun } from 'docx';
import { type DraftLine, listLines } from '../../drafting/draft-lines.ts';
import type { DraftedParagraph, DraftedReport } from '../../drafting/drafted-report.ts';
import { composeRun } from '../word/compose-run.ts';
import { toXmlCharacters } from '../word/decode-xml.ts';
import { HEADING_RUN, STYLE } from './official-styles.ts';
import { findTitleIndent } from './title-indent.ts';

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A text as the Word file holds it: as long as before, so that offsets hold. */
export const toDocumentText = (text: string): string =>
  toXmlCharacters(text).replace(/[\r\u2028\u2029]/g, ' ');

/** A draft as the paragraphs of a Word file, a paragraph for each of its lines. */
export const layOutDraft = (draft: DraftedReport): Paragraph[] => [...listLines(draft)].map(layOutLine);

function layOutLine(line: DraftLine): Paragraph {
  switch (line.kind) {
    case 'title':
      return layOutTitle(line.text);
    case 'blank':
      return new Paragraph({ style: STYLE.text });
    case 'heading':
      return new Paragraph({
        heading: HEADING[line.heading.level],
        children: [composeRun(toDocumentText(line.heading.text))],
      });
    case 'paragraph': {
      // The heading of the paragraph is no style of its own: Word's navigation would show the whole paragraph.
      const { runIn, paragraph } = line;
      const heading = runIn ? [composeRun(toDocumentText(runIn.text), HEADING_RUN[runIn.level])] : [];
      return layOutText([...heading, ...layOutWords(paragraph)]);
    }
  }
}

export function layOutTitle(title: string): Paragraph {
  const side = findTitleIndent(title);
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    indent: { left: side, right: side },
    children: [composeRun(toDocumentText(title))],
  });
}

export const layOutText = (children: readonly TextRun[]): Paragraph =>
  new Paragraph({ style: STYLE.text, children });

/** The words of a paragraph, what is missing highlighted. */
function layOutWords({ text, gaps }: DraftedParagraph): TextRun[] {
  const words = toDocumentText(text);
  const runs: TextRun[] = [];
  let at = 0;
  const write = (end: number, isGap: boolean) => {
    if (end <= at) return;
    // A gap may part the two halves of a character.
    const piece = toXmlCharacters(words.slice(at, end));
    runs.push(composeRun(piece, isGap ? { highlight: 'yellow' } : {}));
    at = end;
  };
  for (const gap of [...gaps].sort((a, b) => a.start - b.start)) {
    write(Math.min(gap.start, words.length), false);
    write(Math.min(gap.end, words.length), true);
  }
  write(words.length, false);
  return runs;
}
