import { foldCharacters } from '../../report/characters.ts';
import type { DraftedParagraph, DraftedReport } from '../drafted-report.ts';
import { placeSections } from '../place-sections.ts';
import {
  createParagraph,
  createStyledText,
  type PlacedParagraph,
  type StyledParagraph,
  type StyledText,
} from './styled-text.ts';

/** A draft as the measures of style see it: its gaps are left out, for what they will say is not known. */
export function readDraftStyle(draft: DraftedReport): StyledText {
  const paragraphs: PlacedParagraph[] = [];
  for (const { section, headings, kind } of placeSections(draft))
    for (const paragraph of section.paragraphs) {
      const styled = dropGaps(paragraph);
      if (styled.text.trim() !== '') paragraphs.push({ ...styled, headings, isPlan: kind === 'plan' });
    }
  return createStyledText(draft.year, paragraphs);
}

function dropGaps({ text, figures, gaps }: DraftedParagraph): StyledParagraph {
  const inOrder = gaps.toSorted((a, b) => a.start - b.start);
  let [kept, from] = ['', 0];
  for (const gap of inOrder) {
    kept += text.slice(from, gap.start);
    from = gap.end;
  }
  const dropped = (at: number) =>
    inOrder.filter((g) => g.end <= at).reduce((sum, g) => sum + g.end - g.start, 0);
  return createParagraph(
    foldCharacters(kept + text.slice(from)),
    figures
      .toSorted((a, b) => a.start - b.start)
      .map(({ indicator, measure, start }) => ({ indicator, measure, start: start - dropped(start) })),
  );
}
