import type { Figure } from '../../../figures/figure.ts';
import { defineMeasure } from '../measure.ts';
import { sentencesOf } from '../sentences.ts';
import { shareOf } from '../share-of.ts';
import type { StyledFigure } from '../styled-text.ts';

/** What comes first in 新增37家，累计133家，增长38.5%，占三成; `null`: has no place in it. */
const PLACE: Readonly<Record<Figure['measure'], number | null>> = {
  new: 0,
  value: 0,
  cumulative: 1,
  change: 2,
  growth_rate: 2,
  growth_multiple: 2,
  multiple: 2,
  share: 3,
  rank: 3,
  target: null,
};

export const phraseOrder = defineMeasure({
  id: 'phrase-order',
  name: '数字语序',
  unit: '%',
  summary: '一句里同一指标前后相接的数字，先本年数、再累计数、再增减、后占比位次的所占的比例。',
  measure({ paragraphs }) {
    const steps = paragraphs
      .flatMap(sentencesOf)
      .flatMap(({ figures }) => stepsOf(figures))
      .filter((step) => step !== 0);
    return shareOf(steps.filter((step) => step > 0).length, steps.length);
  },
});

/** From each figure to the next one of the same indicator: how many places further; 0 for a list (37家、24家). */
function stepsOf(figures: readonly StyledFigure[]): number[] {
  const last = new Map<string, number>();
  return figures.flatMap(({ indicator, measure }) => {
    const place = PLACE[measure];
    if (place === null) return [];
    const before = last.get(indicator);
    last.set(indicator, place);
    return before === undefined ? [] : [place - before];
  });
}
