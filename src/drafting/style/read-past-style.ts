import type { Figure } from '../../figures/figure.ts';
import { foldCharacters } from '../../report/characters.ts';
import { readHeading } from '../../report/headings.ts';
import type { Heading } from '../../report/report.ts';
import type { PastPassage, PastReportText } from '../past-report.ts';
import {
  createParagraph,
  createStyledText,
  type PlacedParagraph,
  type StyledFigure,
  type StyledText,
} from './styled-text.ts';

/** A past report as the measures of style see it. Figures of tables stand in no passage and count for nothing. */
export function readPastStyle({ year, passages, figures }: PastReportText): StyledText {
  const inOrder = figures.toSorted((a, b) => a.start - b.start);
  const paragraphs = joinPassages(passages).map((parts): PlacedParagraph => {
    const placed = parts.reduce<{ text: string; figures: StyledFigure[] }>(
      ({ text, figures }, part) => ({
        text: text + part.text,
        figures: [...figures, ...placeFigures(part, inOrder, text.length)],
      }),
      { text: '', figures: [] },
    );
    const [first] = parts;
    return {
      ...createParagraph(placed.text, placed.figures),
      headings: readPath(first.section),
      isPlan: first.year !== null && first.year !== year,
    };
  });
  return createStyledText(year, paragraphs);
}

/** The passages that were cut out of one paragraph, together again. */
function joinPassages(passages: readonly PastPassage[]): [PastPassage, ...PastPassage[]][] {
  const paragraphs: [PastPassage, ...PastPassage[]][] = [];
  let last: PastPassage | null = null;
  for (const passage of passages.toSorted((a, b) => a.start - b.start)) {
    const continues = last !== null && last.end === passage.start && last.section === passage.section;
    const open = paragraphs.at(-1);
    if (continues && open) open.push(passage);
    else paragraphs.push([passage]);
    last = passage;
  }
  return paragraphs;
}

/**
 * The figures of a passage, by offsets in its text. Line breaks and idle spaces of the source are left out of the text,
 * so a figure stands where the source has it or before.
 */
function placeFigures(passage: PastPassage, figures: readonly Figure[], shift: number): StyledFigure[] {
  return figures
    .filter((f) => f.start >= passage.start && f.end <= passage.end)
    .flatMap(({ indicator, measure, raw, start }) => {
      const printed = foldCharacters(raw).replace(/\s/g, '');
      const at = passage.text.lastIndexOf(printed, start - passage.start);
      return at < 0 ? [] : [{ indicator, measure, start: shift + at }];
    });
}

const LEVELS: readonly Heading['level'][] = [1, 2, 3];

/** A heading without numbering has the level of its place in the path. */
const readPath = (section: string): Heading[] =>
  section === ''
    ? []
    : section.split(' / ').map((text, i) => readHeading(text)?.heading ?? { level: LEVELS[i] ?? 4, text });
