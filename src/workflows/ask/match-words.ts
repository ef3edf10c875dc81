import type { Answer } from '../../answers/answer.ts';
import { answerQuestion } from '../../answers/answer-question.ts';
import { offerChoices, withChoices } from '../../answers/match/choose-figures.ts';
import { chooseNames } from '../../answers/match/choose-names.ts';
import { matchFigure, wordsOfFigure } from '../../answers/match/match-figure.ts';
import type { Operation } from '../../answers/question.ts';
import type { JudgedFigure, Trace } from '../../answers/read/explain-reading.ts';
import type { ReadQuestion } from '../../answers/read/read-chinese.ts';
import type { Candidate } from '../../answers/select-figures.ts';
import { isCountUnit } from '../../figures/units.ts';
import type { StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Holdings } from './answer-figures.ts';

export interface MatchedAnswer {
  readonly answer: Answer;
  /** Whether some figure says all that is asked, whatever its year or measure. */
  readonly isUnderstood: boolean;
  readonly trace: Trace;
}

/** Figures of one year whose scores differ by less are equally good. */
const MARGIN = 0.06;

/** Operations on levels: what was added in each year is compared only where the question speaks of adding. */
const COMPARING: ReadonlySet<Operation['kind']> = new Set(['difference', 'growth', 'multiple']);

/**
 * Where the question does not say the measure: what it says was done (加装了几部) counts before a stock of the same name,
 * money that was added only where its verb is said; and 几户 asks for 户 where there are any.
 */
function preferSaid(
  candidates: readonly Candidate[],
  { question, said }: ReadQuestion,
): readonly Candidate[] {
  const [ask] = question.asks;
  const inUnit = candidates.filter((c) => ask?.unit === c.figure.unit);
  const own = inUnit.length > 0 ? inUnit : candidates;
  if (!ask || ask.aim !== null || question.isTarget) return own;
  const isSaid = ({ figure }: Candidate) => figure.verb !== null && said.includes(figure.verb);
  const done = own.filter(isSaid);
  if (COMPARING.has(question.operation.kind) && done.length === 0)
    return own.filter((c) => c.figure.aim !== 'new');
  return done.length > 0 ? done : own.filter((c) => c.figure.aim !== 'new' || isCountUnit(c.figure.unit));
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
    return { candidate, ...matchFigure(read.pieces, read.said, wordsOfFigure(figure)) };
  });
  const accepted = judged.filter((j) => j.accepts);
  const bestOf = new Map<number | null, number>();
  for (const { candidate, score } of accepted)
    bestOf.set(candidate.figure.year, Math.max(score, bestOf.get(candidate.figure.year) ?? 0));
  const same = preferSaid(
    accepted
      .filter((j) => j.score >= (bestOf.get(j.candidate.figure.year) ?? 0) - MARGIN)
      .map((j) => j.candidate),
    read,
  );
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
  const answer = answerQuestion(read.question, [found], context);
  const [ask] = read.question.asks;
  const choices = ask ? offerChoices({ question: read.question, ask, found, context }, near) : [];
  return ok({
    answer: withChoices(answer, choices, read.question.language),
    isUnderstood: same.length > 0,
    trace: { read, judged: nearest.slice(0, NEAR_NAMED) },
  });
}

/** A figure that says less than this of what is asked is no help. */
const NEAR = 0.55;
const NEAR_NAMED = 8;
