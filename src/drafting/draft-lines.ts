import type { DraftedParagraph, DraftedReport, DraftedSection } from './drafted-report.ts';

export interface LineHeading {
  readonly level: DraftedSection['level'];
  /** With its numbering; a run-in one with the stop that parts it from the text behind it. */
  readonly text: string;
}

/** A line of a draft on paper. */
export type DraftLine =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly heading: LineHeading }
  | {
      readonly kind: 'paragraph';
      readonly section: number;
      readonly index: number;
      /** What opens the line before the paragraph's own text. */
      readonly runIn: LineHeading | null;
      readonly paragraph: DraftedParagraph;
    };

const ENDS_SENTENCE = /[。！？：；]$/;

/** The lines of a draft in reading order: its title, a blank one, its sections. Each form of a draft is made of these. */
export function* listLines(draft: DraftedReport): Generator<DraftLine> {
  if (draft.title !== '') {
    yield { kind: 'title', text: draft.title };
    yield { kind: 'blank' };
  }
  for (const [index, section] of draft.sections.entries()) yield* listSection(section, index);
}

function* listSection(section: DraftedSection, index: number): Generator<DraftLine> {
  const { level, heading, paragraphs } = section;
  const opensLine = section.isRunIn && heading !== '' && paragraphs.length > 0;
  if (heading !== '' && !opensLine) yield { kind: 'heading', heading: { level, text: heading } };
  const stop = ENDS_SENTENCE.test(heading) ? '' : '。';
  for (const [i, paragraph] of paragraphs.entries()) {
    const runIn = opensLine && i === 0 ? { level, text: heading + stop } : null;
    yield { kind: 'paragraph', section: index, index: i, runIn, paragraph };
  }
}
