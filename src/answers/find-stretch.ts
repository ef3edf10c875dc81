import { fitsAim, type Group, groupByValue, isTargetFigure, stretchOf } from './select-figures.ts';
import type { Work } from './work.ts';

/** A figure of the very stretch that is asked for (五年来, 2013—2017年), when the reports state one. */
export function findStretch({ ask, found, question }: Work): Group | null {
  const { stretch } = ask;
  if (!stretch) return null;
  const fitting = found.same.filter(({ figure }) => {
    const said = stretchOf(figure.period, figure.year);
    return (
      said?.from === stretch.from &&
      said.to === stretch.to &&
      figure.scope === ask.scope &&
      isTargetFigure(figure) === question.isTarget &&
      (question.operation.kind === 'growth' ? figure.aim === 'growth_rate' : fitsAim(figure, ask.aim))
    );
  });
  const groups = groupByValue(fitting);
  return groups.length === 1 ? (groups[0] ?? null) : null;
}
