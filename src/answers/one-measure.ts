import { findIn, type Work, yearsAsked } from './work.ts';

/** A course over years is of one measure: the stock where nothing is said, else the amount, else the new ones. */
export function withOneAim(work: Work): Work {
  const { ask, question } = work;
  if (ask.aim !== null || (question.operation.kind !== 'trend' && question.operation.kind !== 'extreme'))
    return work;
  const years = yearsAsked(work);
  const aim = (['cumulative', 'value', 'share', 'new'] as const).find(
    (a) =>
      years.length > 1 &&
      years.every(
        (y) =>
          findIn(
            work.found.same.filter((c) => c.figure.aim === a),
            { ...ask, aim: a },
            y,
            question.isTarget,
          ).kind === 'figure',
      ),
  );
  return aim === undefined ? work : { ...work, ask: { ...ask, aim } };
}
