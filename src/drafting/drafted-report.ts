import type { EnteredFigure } from '../entered-data/entered-data.ts';
import type { Figure } from '../figures/figure.ts';

/** A figure of a draft: `start` and `end` count UTF-16 code units in its paragraph's text, end exclusive. */
export interface DraftedFigure extends Figure {
  /** `entered`: as a person gave it; `derived`: computed by a relation, or last year's figure said again. */
  readonly origin: 'entered' | 'derived';
  /** The sum that gives a derived figure, with its result; `null` for an entered one. */
  readonly working: string | null;
}

/** A place that a person has to fill: the stretch 【待补：…】 of the paragraph's text. */
export interface Gap {
  readonly start: number;
  readonly end: number;
  readonly needs: string;
}

/** The past sentence that a paragraph follows. */
export interface Basis {
  readonly report: string;
  readonly year: number | null;
  readonly quote: string;
}

export interface DraftedParagraph {
  readonly text: string;
  readonly figures: readonly DraftedFigure[];
  readonly basis: Basis | null;
  readonly gaps: readonly Gap[];
}

export interface DraftedSection {
  /** With its numbering; empty for what stands above the first heading. */
  readonly heading: string;
  readonly level: 1 | 2 | 3;
  /** Whether the heading opens the line of its first paragraph (1.壮大主体。全年…) instead of standing alone. */
  readonly isRunIn: boolean;
  readonly paragraphs: readonly DraftedParagraph[];
}

/** A draft of a whole report or of one section. */
export interface DraftedReport {
  readonly year: number;
  readonly title: string;
  readonly sections: readonly DraftedSection[];
  /** Entered figures that stand nowhere in it; plans as targets. */
  readonly unused: readonly EnteredFigure[];
}
