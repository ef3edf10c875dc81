import type { DraftedReport, DraftedSection } from '../../drafting/drafted-report.ts';
import { stripStop } from '../../drafting/pieces.ts';
import { placeSections } from '../../drafting/place-sections.ts';
import { readDraftStyle } from '../../drafting/style/read-draft-style.ts';
import { readPastStyle } from '../../drafting/style/read-past-style.ts';
import { scoreStyle } from '../../drafting/style/score-style.ts';
import { verifyRewritten } from '../../drafting/verify-rewritten.ts';
import type { EnteredData } from '../../entered-data/entered-data.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import { type AssessedDraft, assessDraft, type DraftMaterial, pastTextOf } from './assess-draft.ts';

/** A draft and what can be said of it. */
export interface JudgedDraft extends AssessedDraft {
  readonly draft: DraftedReport;
}

export interface JudgeContext {
  readonly material: DraftMaterial;
  readonly isWhole: boolean;
  readonly catalogue: Catalogue;
}

/**
 * Judges a section put in other words: gives the whole draft `before` with it, read back and assessed. `null` when the
 * section is to stay as it is: nothing is new, a highlight or a figure no longer says what it said, the section's style
 * or the draft's is worse, or the checker finds more.
 */
export function createJudge({ material, isWhole, catalogue }: JudgeContext) {
  const highlights = highlightsOf(material.data);
  const words = [...highlights, ...namesOf(material.data)];
  const past = material.past.map((p) => readPastStyle(pastTextOf(p)));
  const styleOf = (draft: DraftedReport, at: number): number =>
    scoreStyle(readDraftStyle(aloneUnderHeadings(draft, at)), past).inside;
  return (before: JudgedDraft, at: number, section: DraftedSection): JudgedDraft | null => {
    const [textBefore, textAfter] = [textOf(before.draft.sections[at]), textOf(section)];
    if (textAfter === textBefore) return null;
    if (highlights.some((h) => textBefore.includes(h) && !textAfter.includes(h))) return null;
    const after = { ...before.draft, sections: before.draft.sections.with(at, section) };
    const verified = verifyRewritten(after, before.draft, words, catalogue);
    if (!verified.ok || styleOf(verified.value, at) < styleOf(before.draft, at)) return null;
    const assessed = assessDraft(verified.value, isWhole, material, catalogue);
    const isWorse =
      assessed.findings.length > before.findings.length || assessed.score.inside < before.score.inside;
    return isWorse ? null : { ...assessed, draft: verified.value };
  };
}

const textOf = (section: DraftedSection | undefined): string =>
  section?.paragraphs.map((p) => p.text).join('\n') ?? '';

/** The draft with this section's text alone, under its headings. */
function aloneUnderHeadings(draft: DraftedReport, at: number): DraftedReport {
  const headings = placeSections(draft)[at]?.headings.map((h) => h.text) ?? [];
  const sections = draft.sections.flatMap((section, i): DraftedSection[] => {
    if (i === at) return [section];
    return headings.includes(section.heading) ? [{ ...section, paragraphs: [] }] : [];
  });
  return { ...draft, sections };
}

/** The highlights as they stand in a draft. */
export const highlightsOf = ({ highlights }: EnteredData): string[] =>
  highlights.map((h) => stripStop(h.text)).filter((text) => text !== '');

/** Names that were entered: numbers in them are nobody's figures. */
const namesOf = ({ figures, plans }: EnteredData): string[] => [
  ...figures.flatMap((f) => [f.indicator, f.period ?? '']),
  ...plans.map((p) => p.indicator),
];
