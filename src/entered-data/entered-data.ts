import type { Figure } from '../figures/figure.ts';

/** A figure that a person entered for a year, under the catalogue's name. */
export interface EnteredFigure extends Pick<Figure, 'indicator' | 'measure' | 'unit'> {
  /** Exact decimal in `unit`. */
  readonly value: string;
  readonly note: string | null;
}

/** What was entered for one year. */
export interface EnteredData {
  readonly year: number;
  readonly figures: readonly EnteredFigure[];
}
