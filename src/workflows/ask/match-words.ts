import type { Answer } from '../../answers/answer.ts';
import { answerQuestion } from '../../answers/answer-question.ts';
import { isOfYears, offerChoices, withChoices } from '../../answers/match/choose-figures.ts';
import { chooseNames } from '../../answers/match/choose-names.ts';
import { chooseSame } from '../../answers/match/choose-same.ts';
import { matchFigure, wordsOfFigure } from '../../answers/match/match-figure.ts';
import type { Question } from '../../answers/question.ts';
import type { JudgedFigure, Trace } from '../../answers/read/explain-reading.ts';
import type { ReadQuestion } from '../../answers/read/read-chinese.ts';
import type { Candidate } from '../../answers/select-figures.ts';
import type { Found } from '../../answers/work.ts';
import type { StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Holdings } from './answer-figures.ts';

export interface MatchedAnswer {
  readonly answer: Answer;
  /** Whether some figure says all that is asked, whatever its year or measure. */
  readonly isUnderstood: boolean;
  /** Whether a figure of the years asked is of that very name, though maybe not in the measure asked for. */
  readonly isNamed: boolean;
  readonly trace: Trace;
}

/** Answers a question that was read into spans from the figures that say all of it and nothing more. */
export async function answerByWords(
  holdings: Holdings,
  read: ReadQuestion,
): Promise<Result<MatchedAnswer, StoreError>> {
  const { store, reports, catalogue, homeBody } = holdings;
  const { place } = read.question;
  const reportIds =
    place.kind === 'known'
      ? reports.filter((r) => place.bodies.includes(r.body)).map((r) => r.id)
      : holdings.reportIds;
  const indicators = await store.indicators(reportIds);
  if (!indicators.ok) return indicators;
  const names = chooseNames(read.pieces, read.said, indicators.value);
  const figures = await store.figuresOf(names, reportIds);
  if (!figures.ok) return figures;
  const byId = new Map(reports.map((r) => [r.id, r]));
  const judged = figures.value.map((figure): JudgedFigure => {
    const report = byId.get(figure.reportId);
    const candidate: Candidate = {
      figure,
      reportId: figure.reportId,
      reportYear: report?.year ?? null,
      body: report?.body ?? '',
    };
    return {
      candidate,
      ...matchFigure(read.sides.get(candidate.body) ?? read.pieces, read.said, wordsOfFigure(figure)),
    };
  });
  const same = chooseSame(judged, read);
  const nearest = judged
    .filter((j) => j.score > NEAR)
    .sort((a, b) => Number(b.accepts) - Number(a.accepts) || b.score - a.score);
  const near = nearest.map((j) => j.candidate);
  const bodies = new Map(reports.map((r) => [r.body, r.organisation]));
  const context = {
    catalogue,
    titles: new Map(reports.map((r) => [r.id, r.title])),
    bodyNames: bodies,
    homeBody,
    hasSeveralBodies: bodies.size > 1,
  };
  const found = { same, near: near.filter((c) => !same.includes(c)).slice(0, NEAR_NAMED) };
  const answer = answerQuestion(read.question, foundOf(read.question, found), context);
  const [ask] = read.question.asks;
  const choices = ask ? offerChoices({ question: read.question, ask, found, context }, near) : [];
  return ok({
    answer: withChoices(answer, choices, read.question.language),
    isUnderstood: same.length > 0,
    isNamed: judged.some(
      (j) => j.accepts && j.around === 0 && isOfYears(j.candidate.figure.year, read.question),
    ),
    trace: { read, judged: ofYearsFirst(nearest, read.question).slice(0, NEAR_NAMED) },
  });
}

/** A figure that says less than this of what is asked is no help. */
const NEAR = 0.55;
const NEAR_NAMED = 8;

/** What was found for each ask: of two bodies set against each other, each one's own. */
function foundOf({ operation, place }: Question, found: Found): readonly Found[] {
  if (operation.kind !== 'versus' || place.kind !== 'known') return [found];
  return place.bodies.map((body) => ({
    same: found.same.filter((c) => c.body === body),
    near: found.near.filter((c) => c.body === body),
  }));
}

const ofYearsFirst = (judged: readonly JudgedFigure[], question: Question): JudgedFigure[] =>
  judged.toSorted(
    (a, b) =>
      Number(isOfYears(b.candidate.figure.year, question)) -
      Number(isOfYears(a.candidate.figure.year, question)),
  );
