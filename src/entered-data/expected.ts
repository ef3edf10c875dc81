import type { Figure } from '../figures/figure.ts';

/** A figure that last year's report has and that a person is to enter for this year: no relation gives it. */
export interface ExpectedFigure extends Pick<Figure, 'measure' | 'unit' | 'period' | 'scope'> {
  /** The catalogue's name where it knows the indicator. */
  readonly indicator: string;
  /** Whether catalogue or reports have that name. */
  readonly isKnown: boolean;
  /** The name that all reports share. */
  readonly key: string;
  /** The heading of last year's section, without its numbering; empty where it stands under none. */
  readonly section: string;
  /** Last year's figure as it stands there. */
  readonly last: Figure;
  /** Whether only whole numbers can stand here. */
  readonly isWhole: boolean;
  /** What is computed from it and need not be entered, in Chinese; empty when nothing is. */
  readonly computed: string;
}

/** A target of last year's report for this year, beside which one for the next year may be entered. */
export interface ExpectedPlan extends Pick<Figure, 'aim' | 'unit' | 'qualifier'> {
  readonly indicator: string;
  readonly last: Figure;
}

/** What last year's report asks for this year, in its reading order. */
export interface Expected {
  readonly figures: readonly ExpectedFigure[];
  readonly plans: readonly ExpectedPlan[];
  /** The sections of last year's results, also those without a figure. */
  readonly sections: readonly string[];
}
