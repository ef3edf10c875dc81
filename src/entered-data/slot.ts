import { normaliseName } from '../figures/catalogue.ts';
import type { EnteredFigure, Highlight, PlannedFigure } from './entered-data.ts';

const join = (...parts: readonly (string | null)[]): string => parts.map((p) => p ?? '').join('\u0000');

/** Figures of one slot say the same thing: a later one takes the place of an earlier one. */
export const slotOf = ({ indicator, measure, period, scope }: EnteredFigure): string =>
  join(normaliseName(indicator), measure, period, scope);

export const planSlotOf = ({ indicator, aim }: PlannedFigure): string => join(normaliseName(indicator), aim);

export const highlightSlotOf = ({ section, text }: Highlight): string => join(section, text);
