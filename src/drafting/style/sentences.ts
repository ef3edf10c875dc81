import { type Clause, clausesOf } from '../../figures/clauses.ts';
import type { StyledFigure, StyledParagraph, StyledSection } from './styled-text.ts';

/** A sentence of a paragraph, with its stop, and the figures in it. */
export interface StyledSentence {
  readonly text: string;
  readonly figures: readonly StyledFigure[];
}

const SENTENCE = /[^。！？]+[。！？]*[”’」』）]*/g;

export function sentencesOf({ text, figures }: StyledParagraph): StyledSentence[] {
  return [...text.matchAll(SENTENCE)]
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter((s) => countCharacters(s.text) > 0)
    .map((s) => ({ text: s.text, figures: figures.filter((f) => f.start >= s.start && f.start < s.end) }));
}

/** The clauses of a section's paragraphs, each with the paragraph it stands in. */
export const clausesIn = (
  section: StyledSection,
): { readonly clause: Clause; readonly paragraph: StyledParagraph }[] =>
  section.paragraphs.flatMap((paragraph) =>
    clausesOf(paragraph.text)
      .filter((clause) => countCharacters(clause.text) > 0)
      .map((clause) => ({ clause, paragraph })),
  );

/** Letters, digits and Chinese characters; marks and spaces are none. */
export const countCharacters = (text: string): number => text.match(/[\p{L}\p{N}%*]/gu)?.length ?? 0;

export const charactersIn = (section: StyledSection): number =>
  section.paragraphs.reduce((sum, p) => sum + countCharacters(p.text), 0);
