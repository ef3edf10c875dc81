import type { Catalogue } from '../figures/catalogue.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { ComposedParagraph } from './compose-paragraph.ts';
import type { DraftedFigure, DraftedReport } from './drafted-report.ts';
import { printDraft } from './print-draft.ts';
import { matchPlacements, type ReadFigure, readText } from './read-back.ts';
import { findStrayDigits, stretchesOf } from './stray-digits.ts';

/** The draft, read again, does not say what was put into it: a fault of the program, never of the data. */
export interface UnverifiedDraft {
  readonly kind: 'draft-unverified';
  /** The paragraph that is read otherwise. */
  readonly quote: string;
  /** What was read there, or the digits that have no origin. */
  readonly found: readonly string[];
}

/**
 * Reads the whole draft with the grammar that reads reports and compares each number with what was placed. Gives the
 * draft with its figures, or the first paragraph that does not hold. `enteredWords` are those that stand as they were
 * entered: highlights, names of indicators, periods; what numbers they hold is entered too.
 */
export function verifyDraft(
  draft: DraftedReport,
  composed: readonly (readonly ComposedParagraph[])[],
  enteredWords: readonly string[],
  catalogue: Catalogue,
): Result<DraftedReport, UnverifiedDraft> {
  const { text, placeOf } = printDraft(draft);
  const read = readText(text, draft.year, catalogue);
  const sections: DraftedReport['sections'][number][] = [];
  for (const [s, section] of draft.sections.entries()) {
    const paragraphs: (typeof section.paragraphs)[number][] = [];
    for (const [p, paragraph] of section.paragraphs.entries()) {
      const from = placeOf(s, p);
      const inside = within(read, from, from + paragraph.text.length);
      const figures = explain(inside, composed[s]?.[p], paragraph.text, enteredWords, draft.year);
      const stray = figures === null ? [] : findStrayDigits(paragraph.text, figures, enteredWords);
      if (figures === null || stray.length > 0) {
        const found =
          figures === null ? inside.map(({ figure, key }) => `${key}${figure.value}${figure.unit}`) : stray;
        return err({ kind: 'draft-unverified', quote: paragraph.text, found });
      }
      paragraphs.push({ ...paragraph, figures });
    }
    sections.push({ ...section, paragraphs });
  }
  return ok({ ...draft, sections });
}

const within = (read: readonly ReadFigure[], from: number, to: number): ReadFigure[] =>
  read
    .filter(({ figure }) => figure.start >= from && figure.end <= to)
    .map(({ figure, key }) => ({
      key,
      figure: {
        ...figure,
        start: figure.start - from,
        end: figure.end - from,
        sentenceStart: figure.sentenceStart - from,
        sentenceEnd: figure.sentenceEnd - from,
      },
    }));

/** The figures of a paragraph with their origins: those in entered words are entered; `null` where one is not placed. */
function explain(
  read: readonly ReadFigure[],
  composed: ComposedParagraph | undefined,
  text: string,
  enteredWords: readonly string[],
  year: number,
): DraftedFigure[] | null {
  const spans = stretchesOf(text, enteredWords);
  const isOwn = ({ figure }: ReadFigure) => spans.some((s) => figure.start >= s.start && figure.end <= s.end);
  const matched = matchPlacements(
    read.filter((r) => !isOwn(r)),
    composed?.filled.placements ?? [],
    year,
  );
  const quoted = read
    .filter(isOwn)
    .map(({ figure }): DraftedFigure => ({ ...figure, origin: 'entered', working: null }));
  return matched && [...matched, ...quoted].toSorted((a, b) => a.start - b.start);
}
