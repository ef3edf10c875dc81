import { sectionKind } from '../report/frame/section-kind.ts';
import { descend } from '../report/headings.ts';
import type { Heading, SectionKind } from '../report/report.ts';
import type { DraftedReport, DraftedSection } from './drafted-report.ts';

/** A section with the headings down to its own, and whether it speaks of results or of a plan. */
export interface PlacedSection {
  readonly section: DraftedSection;
  readonly headings: readonly Heading[];
  readonly kind: SectionKind;
}

/** The sections of a draft, in its order. */
export function placeSections({ year, sections }: DraftedReport): PlacedSection[] {
  let headings: readonly Heading[] = [];
  let kind: SectionKind = 'result';
  return sections.map((section) => {
    if (section.heading !== '') {
      headings = descend(headings, { level: section.level, text: section.heading });
      kind = sectionKind(headings, { year, planYear: year + 1, givenYear: null }) ?? kind;
    }
    return { section, headings, kind };
  });
}
