import type { Answer } from '../../answers/answer.ts';
import { answerQuestion } from '../../answers/answer-question.ts';
import type { Ask, Question } from '../../answers/question.ts';
import type { Candidate } from '../../answers/select-figures.ts';
import type { Found } from '../../answers/work.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import type { ReportStore, StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import { findCandidates } from './find-candidates.ts';

/** What a question is answered from: the store as it is now, and the reports that the question is of. */
export interface Holdings {
  readonly store: ReportStore;
  readonly reports: readonly StoredReport[];
  /** The reports of the bodies asked about; `undefined` when they are all the store's. */
  readonly reportIds: readonly string[] | undefined;
  readonly catalogue: Catalogue;
  readonly homeBody: string | null;
  readonly thisYear: number;
  /** Whether a model is configured. */
  readonly isAssisted: boolean;
}

export interface FigureAnswer {
  readonly answer: Answer;
  /** For each ask, what the store holds of it. */
  readonly found: readonly Found[];
}

/** Answers a question from the figures of the store; `keeps` leaves out those of the n-th ask that must not answer it. */
export async function answerFigures(
  holdings: Holdings,
  question: Question,
  keeps: (candidate: Candidate, index: number) => boolean = () => true,
): Promise<Result<FigureAnswer, StoreError>> {
  const { store, reports, reportIds, catalogue, homeBody } = holdings;
  const indicators = await store.indicators(reportIds);
  if (!indicators.ok) return indicators;
  const look = (ask: Ask) => findCandidates(store, ask, indicators.value, reports, catalogue, reportIds);
  const found: Found[] = [];
  for (const [index, ask] of question.asks.entries()) {
    const one = await look(ask);
    if (!one.ok) return one;
    found.push({ ...one.value, same: one.value.same.filter((c) => keeps(c, index)) });
  }
  const bodies = new Map(reports.map((r) => [r.body, r.organisation]));
  const answer = answerQuestion(question, found, {
    catalogue,
    titles: new Map(reports.map((r) => [r.id, r.title])),
    bodyNames: bodies,
    homeBody,
    hasSeveralBodies: bodies.size > 1,
  });
  return ok({ answer, found });
}
