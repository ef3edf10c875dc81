import { isAveragedAlike } from '../../../answers/is-told-by-figure.ts';
import { isOfYears } from '../../../answers/match/choose-figures.ts';
import { matchFigure, wordsOfFigure } from '../../../answers/match/match-figure.ts';
import type { Ask, Question } from '../../../answers/question.ts';
import type { ReadQuestion } from '../../../answers/read/read-chinese.ts';
import {
  type Candidate,
  fitsAim,
  fitsFrame,
  fitsUnit,
  isTargetFigure,
} from '../../../answers/select-figures.ts';
import type { ComputationKind } from '../../../prompts/plan-question.ts';
import { joinSegments, type Segment } from './read-segments.ts';

/** The words of a question that ask for a computation, by what they mean; one of `needs` has to be there. */
interface Wording {
  readonly needs: readonly string[];
  readonly claims: readonly string[];
}

const MOVES = ['rise', 'fall', 'grow', 'differ'] as const;

export const WORDING: Readonly<Record<ComputationKind, Wording>> = {
  difference: { needs: MOVES, claims: MOVES },
  growth: { needs: ['rate', 'grow', 'rise', 'fall'], claims: [...MOVES, 'rate'] },
  compound_growth: { needs: ['mean', 'rate'], claims: [...MOVES, 'rate', 'mean'] },
  ratio: { needs: ['times'], claims: ['times'] },
  share: { needs: ['share'], claims: ['share'] },
  sum: { needs: ['sum'], claims: ['sum', 'each'] },
  mean: { needs: ['mean'], claims: ['mean'] },
  highest: { needs: ['highest'], claims: ['highest', 'which-year', 'course', 'each'] },
  lowest: { needs: ['lowest'], claims: ['lowest', 'which-year', 'course', 'each'] },
  verdict: { needs: ['goal', 'reach'], claims: ['goal', 'reach', 'whether', 'result', 'sum'] },
};

/** Words that a stated figure bears out by what it is. */
export function sensesOf({ figure }: Candidate): readonly string[] {
  const isMove = figure.aim === 'growth_rate' || figure.aim === 'growth_multiple' || figure.aim === 'change';
  return [
    figure.aim,
    ...(figure.aim === 'value' ? ['cumulative'] : []),
    ...(isMove ? ['rate', ...MOVES] : []),
    ...(isTargetFigure({ ...figure }) ? ['goal'] : ['result', 'reach']),
  ];
}

/** Whether a figure is of the year, measure, unit, period and scope that a question says; target or result alike. */
export function isOfFrame({ figure }: Candidate, question: Question, ask: Ask): boolean {
  return (
    isOfYears(figure.year, question) &&
    isTargetFigure(figure) === question.isTarget &&
    fitsAim(figure, ask.aim) &&
    fitsUnit(figure, ask.unit) &&
    fitsFrame(figure, ask)
  );
}

/** Whether a figure says all of a part of the question, and its name nothing more; `all` stands for the rest of it. */
const bears = (candidate: Candidate, { pieces, said }: Pick<Segment, 'pieces' | 'said'>): boolean =>
  pieces.length > 0 && matchFigure(pieces, said, wordsOfFigure(candidate.figure)).accepts;

/** Whether the words of a question are all said by the figures picked for it, each by its own part in the order asked. */
export function areBorneOut(
  picks: readonly Candidate[],
  text: string,
  read: ReadQuestion | null,
  segments: readonly Segment[],
): boolean {
  const whole = joinSegments(segments);
  const isOneIndicator = new Set(picks.map((c) => c.figure.indicator)).size === 1;
  if (isOneIndicator)
    return picks.every(
      (c) =>
        isAveragedAlike(text, c.figure) &&
        (bears(c, whole) || (picks.length === 1 && read !== null && bears(c, read))),
    );
  const asking = segments.filter((s) => s.pieces.length > 0);
  return (
    asking.length === picks.length &&
    picks.every((c, i) => {
      const segment = asking[i];
      return segment !== undefined && isAveragedAlike(segment.said, c.figure) && bears(c, segment);
    })
  );
}

/** Whether the figures of a computation are those of the years said, each of them, and alike in all but year or name. */
export function areOperands(
  kind: ComputationKind,
  picks: readonly Candidate[],
  question: Question,
  saidYears: readonly number[],
): boolean {
  const [first] = picks;
  if (!first) return false;
  const years = [...new Set(picks.map((c) => c.figure.year))];
  const isAlike = picks.every(
    ({ figure, body }) =>
      body === first.body &&
      figure.period === null &&
      figure.scope === first.figure.scope &&
      (kind === 'verdict' ||
        (figure.aim === first.figure.aim && isTargetFigure(figure) === question.isTarget)),
  );
  if (!isAlike || years.includes(null)) return false;
  const wanted = wantedYears(kind, question, saidYears);
  const isOneIndicator = new Set(picks.map((c) => c.figure.indicator)).size === 1;
  if (isOneIndicator && kind !== 'verdict' && years.length !== picks.length) return false;
  if (!isOneIndicator && years.length > 1) return false;
  return (
    wanted.length > 0 && wanted.length === years.length && wanted.every((y) => years.some((own) => own === y))
  );
}

/** The years that a computation has to be over; none where the question does not say. */
function wantedYears(
  kind: ComputationKind,
  { years, operation }: Question,
  said: readonly number[],
): number[] {
  const base = 'base' in operation ? operation.base : null;
  if (years.kind === 'range') {
    const isOverAll = kind === 'sum' || kind === 'mean' || kind === 'highest' || kind === 'lowest';
    if (!isOverAll) return [years.from, years.to];
    return years.to - years.from > 20
      ? []
      : Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i);
  }
  if (years.kind !== 'listed') return [];
  const last = Math.max(...years.years);
  const before = base === 'previous' ? [last - 1] : typeof base === 'number' ? [base] : [];
  return [...new Set([...years.years, ...before, ...said])];
}
