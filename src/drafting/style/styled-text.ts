import type { Figure } from '../../figures/figure.ts';
import { pattern } from '../../lexicon/pattern.ts';
import type { Heading } from '../../report/report.ts';

/** A figure where it stands in its paragraph's text: UTF-16 code units. */
export interface StyledFigure extends Pick<Figure, 'indicator' | 'measure'> {
  readonly start: number;
}

/** A word of a paragraph, as the segmenter cuts it. */
export interface StyledWord {
  readonly text: string;
  readonly start: number;
}

/** A paragraph in folded characters, without its run-in heading and without gaps that a person has yet to fill. */
export interface StyledParagraph {
  readonly text: string;
  readonly figures: readonly StyledFigure[];
  /** Words in reading order; marks, spaces and numbers are none. */
  readonly words: readonly StyledWord[];
}

/** A paragraph with the headings above it, the widest first, and whether it speaks of a plan. */
export interface PlacedParagraph extends StyledParagraph {
  readonly headings: readonly Heading[];
  readonly isPlan: boolean;
}

/** What one number of style is taken of: the stretch under a section heading. */
export interface StyledSection {
  /** The heading without its numbering and closing mark. */
  readonly title: string;
  readonly isPlan: boolean;
  readonly paragraphs: readonly StyledParagraph[];
}

/** A report, past or drafted, as the measures of style see it. */
export interface StyledText {
  /** The year reported on; `null` when it is masked or not said. */
  readonly year: number | null;
  readonly sections: readonly StyledSection[];
  /** Every paragraph, also those under no section heading. */
  readonly paragraphs: readonly StyledParagraph[];
}

/** The words of the standard's (UAX #29) segmentation with ICU's Chinese dictionary, which Node brings along. */
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

export function createParagraph(text: string, figures: readonly StyledFigure[]): StyledParagraph {
  const words = [...SEGMENTER.segment(text)]
    .filter((s) => s.isWordLike === true && !/\d/.test(s.segment))
    .map((s) => ({ text: s.segment, start: s.index }));
  return { text, figures, words };
}

/** The sections of a text: what stands under its headings （一）, or 一、 where its results or its plans have no （一）. */
export function createStyledText(year: number | null, paragraphs: readonly PlacedParagraph[]): StyledText {
  const [plans, results] = [paragraphs.filter((p) => p.isPlan), paragraphs.filter((p) => !p.isPlan)];
  return { year, sections: [...sectionsOf(results, false), ...sectionsOf(plans, true)], paragraphs };
}

function sectionsOf(paragraphs: readonly PlacedParagraph[], isPlan: boolean): StyledSection[] {
  const level = paragraphs.some((p) => p.headings.some((h) => h.level === 2)) ? 2 : 1;
  const placed = paragraphs.flatMap((paragraph) => {
    const heading = paragraph.headings.find((h) => h.level === level);
    const path = paragraph.headings.filter((h) => h.level <= level).map((h) => h.text);
    return heading ? [{ paragraph, title: withoutNumbering(heading.text), path: path.join(' / ') }] : [];
  });
  return [...Map.groupBy(placed, ({ path }) => path).values()].map((together) => ({
    title: together[0]?.title ?? '',
    isPlan,
    paragraphs: together.map(({ paragraph }) => paragraph),
  }));
}

const NUMBERING = pattern('^{listMark}\\s*');

const withoutNumbering = (heading: string): string =>
  heading.replace(NUMBERING, '').replace(/[。！？：，、；]$/, '');
