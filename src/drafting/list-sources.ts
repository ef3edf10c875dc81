import type { Basis, DraftedFigure, DraftedParagraph, DraftedReport } from './drafted-report.ts';

/** Where a figure of a draft comes from. */
export interface SourceRow {
  /** The heading that it stands under; empty above the first one. */
  readonly section: string;
  /** As written, with its unit where that follows. */
  readonly figure: string;
  readonly origin: DraftedFigure['origin'];
  /** What it counts and, for a derived figure, the sum. */
  readonly ground: string;
  readonly basis: Basis | null;
}

export interface MissingRow {
  readonly section: string;
  readonly needs: string;
}

/** A row for each figure of a draft, in reading order. */
export function listSources(draft: DraftedReport): readonly SourceRow[] {
  return listParagraphs(draft).flatMap(({ section, paragraph }) =>
    [...paragraph.figures]
      .sort((a, b) => a.start - b.start)
      .map((figure) => ({
        section,
        figure: showFigure(figure, paragraph.text),
        origin: figure.origin,
        ground: figure.working === null ? figure.indicator : `${figure.indicator}：${figure.working}`,
        basis: paragraph.basis,
      })),
  );
}

/** A row for each gap of a draft, in reading order. */
export function listMissing(draft: DraftedReport): readonly MissingRow[] {
  return listParagraphs(draft).flatMap(({ section, paragraph }) =>
    [...paragraph.gaps].sort((a, b) => a.start - b.start).map(({ needs }) => ({ section, needs })),
  );
}

function listParagraphs(
  draft: DraftedReport,
): readonly { readonly section: string; readonly paragraph: DraftedParagraph }[] {
  let section = '';
  return draft.sections.flatMap(({ heading, paragraphs }) => {
    if (heading !== '') section = heading;
    const under = section;
    return paragraphs.map((paragraph) => ({ section: under, paragraph }));
  });
}

const showFigure = ({ raw, unit, end }: DraftedFigure, text: string): string =>
  text.startsWith(unit, end) ? raw + unit : raw;
