import { foldCharacters } from '../../report/characters.ts';
import { descend, sectionKind } from '../../report/headings.ts';
import type { Heading, SectionKind } from '../../report/report.ts';
import type { DraftedParagraph, DraftedReport } from '../drafted-report.ts';
import {
  createParagraph,
  createStyledText,
  type PlacedParagraph,
  type StyledParagraph,
  type StyledText,
} from './styled-text.ts';

/** A draft as the measures of style see it: its gaps are left out, for what they will say is not known. */
export function readDraftStyle({ year, sections }: DraftedReport): StyledText {
  const paragraphs: PlacedParagraph[] = [];
  let headings: readonly Heading[] = [];
  let kind: SectionKind = 'result';
  for (const section of sections) {
    if (section.heading !== '') {
      headings = descend(headings, { level: section.level, text: section.heading });
      kind = sectionKind(headings, year, year + 1) ?? kind;
    }
    for (const paragraph of section.paragraphs) {
      const styled = dropGaps(paragraph);
      if (styled.text.trim() !== '') paragraphs.push({ ...styled, headings, isPlan: kind === 'plan' });
    }
  }
  return createStyledText(year, paragraphs);
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
