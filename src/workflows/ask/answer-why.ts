import type { Answer, Citation } from '../../answers/answer.ts';
import { plain } from '../../answers/compose-answer.ts';
import { chooseNames } from '../../answers/match/choose-names.ts';
import { matchFigure, wordsOfFigure } from '../../answers/match/match-figure.ts';
import type { Question } from '../../answers/question.ts';
import type { AskedContent } from '../../answers/read/read-content.ts';
import { pattern } from '../../lexicon/pattern.ts';
import type { StoredFigure, StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Holdings } from './answer-figures.ts';

/** A sentence whose figure says less than this of what is asked about is of something else. */
const NEAR = 0.6;
/** Sentences whose figures come this near to the nearest are of the same thing. */
const MARGIN = 0.12;
const SENTENCES_SHOWN = 2;

/** 受…影响, 因…: the words of a sentence that give a reason. */
const REASON = pattern('{causing}|{under}[^，。；]{1,40}{influence}|{because}');

/**
 * Why a figure is as it is: the sentence of that very figure, where it gives a reason. Another passage that holds the same
 * words is no reason; where the report gives none, that is said, with the sentence beside it.
 */
export async function answerWhy(
  { store, reports, reportIds }: Holdings,
  { language, years }: Question,
  { pieces, said }: AskedContent,
): Promise<Result<Answer, StoreError>> {
  const indicators = await store.indicators(reportIds);
  if (!indicators.ok) return indicators;
  const figures = await store.figuresOf(chooseNames(pieces, said, indicators.value), reportIds);
  if (!figures.ok) return figures;
  const listed = years.kind === 'listed' ? years.years : null;
  const judged = figures.value
    .filter((f) => listed === null || (f.year !== null && listed.includes(f.year)))
    .map((figure) => ({ figure, ...matchFigure(pieces, said, wordsOfFigure(figure)) }))
    .toSorted((a, b) => b.score - a.score);
  const best = judged[0]?.score ?? 0;
  const near = judged.filter((j) => j.score >= Math.max(NEAR, best - MARGIN)).map((j) => j.figure);
  const titles = new Map(reports.map((r) => [r.id, r]));
  const cite = (figure: StoredFigure): Citation => ({
    report: titles.get(figure.reportId)?.title ?? figure.reportId,
    reportId: figure.reportId,
    year: titles.get(figure.reportId)?.year ?? null,
    section: figure.section,
    quote: figure.sentence,
    start: figure.sentenceStart,
    end: figure.sentenceEnd,
  });
  const reasons = distinct(near.filter((f) => REASON.test(f.sentence)).map(cite)).slice(0, SENTENCES_SHOWN);
  return ok(
    reasons.length > 0 ? sayReasons(reasons, language) : sayNoReason(distinct(near.map(cite)), language),
  );
}

const distinct = (citations: readonly Citation[]): Citation[] =>
  citations.filter(
    (c, i) => citations.findIndex((o) => o.reportId === c.reportId && o.start === c.start) === i,
  );

const quoted = (citations: readonly Citation[]): string => citations.map((c) => `\n“${c.quote}”`).join('');

const sayReasons = (reasons: readonly Citation[], language: Question['language']): Answer => ({
  ...plain('answered', `${language === 'en' ? 'The reports say:' : '报告原文：'}${quoted(reasons)}`),
  citations: [...reasons],
});

function sayNoReason([nearest]: readonly Citation[], language: Question['language']): Answer {
  const [lead, beside] =
    language === 'en'
      ? ['The reports give no reason for this.', ' They say:']
      : ['报告里没有说明原因。', '相关的原文：'];
  if (!nearest) return plain('not_found', lead);
  return { ...plain('not_found', `${lead}${beside}${quoted([nearest])}`), citations: [nearest] };
}
