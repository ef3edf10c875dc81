import { normaliseName } from '../figures/catalogue.ts';
import { baseUnit, sameDimension } from '../figures/units.ts';
import type { EnteredFigure, Highlight, PlannedFigure } from './entered-data.ts';

const join = (...parts: readonly (string | null)[]): string => parts.map((p) => p ?? '').join('\u0000');

/** Figures of one slot say the same thing: a later one takes the place of an earlier one. 12起 and 360亿元 are two. */
export const slotOf = ({
  indicator,
  measure,
  period,
  scope,
  unit,
}: Pick<EnteredFigure, 'indicator' | 'measure' | 'period' | 'scope' | 'unit'>): string =>
  join(normaliseName(indicator), measure, period, scope, sameDimension(unit, '个') ? '个' : baseUnit(unit));

const UPPER_BOUND = /^(?:以下|以内|之内|不超过|不高于)$/;

/** 6—8场 are two plans of one indicator: not below 6, and not above 8. */
export const planSlotOf = ({ indicator, aim, qualifier }: PlannedFigure): string =>
  join(normaliseName(indicator), aim, UPPER_BOUND.test(qualifier ?? '') ? '上限' : null);

export const highlightSlotOf = ({ section, text }: Highlight): string => join(section, text);
