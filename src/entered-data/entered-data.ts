import type { Figure } from '../figures/figure.ts';

/** A figure that a person entered for a year. */
export interface EnteredFigure
  extends Pick<Figure, 'indicator' | 'measure' | 'unit' | 'qualifier' | 'period' | 'scope'> {
  /** Exact decimal in `unit`; a fall is negative. */
  readonly value: string;
  readonly note: string | null;
  /** The section of last year's report that it was entered under, without its numbering; `null` when not said. */
  readonly section: string | null;
}

/** An event, a name or an award, in words, that belongs into a section. */
export interface Highlight {
  readonly section: string;
  readonly text: string;
}

/** What is aimed at for the year after the one that the data are of. */
export interface PlannedFigure extends Pick<Figure, 'indicator' | 'unit' | 'qualifier'> {
  /** What the number aims at; `null` when not said: past plans tell. */
  readonly aim: Figure['aim'] | null;
  /** Exact decimal in `unit`. */
  readonly value: string;
}

/** What was entered for one year. */
export interface EnteredData {
  readonly year: number;
  /** `null` when the data do not say whose they are. */
  readonly organisation: string | null;
  readonly figures: readonly EnteredFigure[];
  readonly highlights: readonly Highlight[];
  readonly plans: readonly PlannedFigure[];
}
