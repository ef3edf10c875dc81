import type { Expected } from './expected.ts';
import { explainTemplate, type TemplateSubject } from './explain-template.ts';
import type { FormSheet } from './form.ts';
import { choiceOf, TEXT } from './form-cells.ts';
import { planSection } from './plan-section.ts';
import { planTargets } from './plan-targets.ts';

const HIGHLIGHT_ROWS = 20;
/** A section of a report without headings. */
const UNTITLED = '综合';

/**
 * The workbook that data of a year are entered in: how to fill it, a sheet for each section of last year's results,
 * highlights, and the plan for the next year.
 */
export function planTemplate(expected: Expected, subject: TemplateSubject): readonly FormSheet[] {
  const sections = expected.sections.map((s) => (s === '' ? UNTITLED : s));
  const rows = Map.groupBy(expected.figures, ({ section }) => (section === '' ? UNTITLED : section));
  return [
    explainTemplate(subject, sections),
    ...sections.map((section) => planSection(section, rows.get(section) ?? [])),
    planHighlights(sections),
    planTargets(expected.plans, subject.year),
  ];
}

/** Highlights: what happened, in words, by section. */
const planHighlights = (sections: readonly string[]): FormSheet => ({
  name: '亮点',
  columns: [
    { header: '板块', width: 36 },
    { header: '内容', width: 90 },
  ],
  rows: Array.from({ length: HIGHLIGHT_ROWS }, () => [choiceOf(null, sections), TEXT]),
});
