import type {
  Basis,
  DraftedFigure,
  DraftedParagraph,
  DraftedReport,
  DraftedSection,
  Gap,
} from '../../src/drafting/drafted-report.ts';
import type { Measure } from '../../src/figures/figure.ts';

/** A piece of a paragraph: words, a figure, or something that is missing. */
export type Piece = string | FigurePiece | { readonly needs: string };

interface FigurePiece {
  /** As written, such as `133`. */
  readonly raw: string;
  readonly unit: string;
  readonly indicator: string;
  readonly measure: Measure;
  readonly working: string | null;
}

/** A figure as a person entered it. */
export const entered = (raw: string, unit: string, indicator: string, measure: Measure): FigurePiece => ({
  raw,
  unit,
  indicator,
  measure,
  working: null,
});

/** A figure that was computed. */
export const derived = (
  raw: string,
  unit: string,
  indicator: string,
  measure: Measure,
  working: string,
): FigurePiece => ({ raw, unit, indicator, measure, working });

/** A drafted paragraph whose figures and gaps stand where its pieces put them. */
export function paragraph(pieces: readonly Piece[], basis: Basis | null = null): DraftedParagraph {
  const figures: DraftedFigure[] = [];
  const gaps: Gap[] = [];
  const sentence = pieces.map(write).join('');
  let at = 0;
  for (const piece of pieces) {
    const end = at + write(piece).length;
    if (typeof piece !== 'string' && 'needs' in piece) gaps.push({ start: at, end, needs: piece.needs });
    else if (typeof piece !== 'string') figures.push(placeFigure(piece, at, sentence));
    at = end;
  }
  return { text: sentence, figures, gaps, basis };
}

/** A section; a heading that is followed by 。 opens the line of its first paragraph. */
export function section(
  heading: string,
  level: DraftedSection['level'],
  ...paragraphs: readonly DraftedParagraph[]
): DraftedSection {
  const isRunIn = heading.endsWith('。');
  return { heading: isRunIn ? heading.slice(0, -1) : heading, level, isRunIn, paragraphs };
}

/** A draft on 2023 of the given sections. */
export const draftOf = (title: string, ...sections: readonly DraftedSection[]): DraftedReport => ({
  year: 2023,
  title,
  sections,
  unused: [],
});

function write(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'needs' in piece ? `【待补：${piece.needs}】` : piece.raw;
}

function placeFigure(piece: FigurePiece, start: number, sentence: string): DraftedFigure {
  const { raw, unit, indicator, measure, working } = piece;
  return {
    indicator,
    measure,
    aim: measure === 'target' ? 'value' : measure,
    verb: null,
    value: raw,
    unit,
    year: 2023,
    period: null,
    scope: null,
    qualifier: null,
    masked: null,
    raw,
    start,
    end: start + raw.length,
    sentence,
    sentenceStart: 0,
    sentenceEnd: sentence.length,
    section: '',
    origin: working === null ? 'entered' : 'derived',
    working,
  };
}
