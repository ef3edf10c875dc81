import { sectionKind } from '../report/frame/section-kind.ts';
import type { Figure } from './figure.ts';

/**
 * Source offset from which a report plans, as far as its figures tell: the first sentence with a figure under a top
 * heading that plans. `Infinity` when none does.
 */
export function planStart(figures: Iterable<Figure>, year: number | null): number {
  const planYear = year === null ? null : year + 1;
  const plans = new Map<string, boolean>();
  for (const { section, sentenceStart } of figures) {
    const top = section.split(' / ', 1)[0] ?? '';
    if (!plans.has(top))
      plans.set(top, sectionKind([{ level: 1, text: top }], { year, planYear, givenYear: null }) === 'plan');
    if (plans.get(top)) return sentenceStart;
  }
  return Number.POSITIVE_INFINITY;
}
