import type { QuestionContext } from '../../answers/question-context.ts';
import { type ReadQuestion, readChineseSpans } from '../../answers/read/read-chinese.ts';
import { readEnglishSpans } from '../../answers/read/read-english-spans.ts';
import { withoutOwnScope } from '../../answers/read-question.ts';
import type { StoredReport, StoreError } from '../../retrieval/report-store.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AnsweredBy } from '../errors/model-outcome.ts';
import type { Holdings } from './answer-figures.ts';
import type { AskDependencies } from './ask-dependencies.ts';
import { isEnglish, nameBodies } from './asked-bodies.ts';
import { answerByWords, type MatchedAnswer } from './match-words.ts';

/** 怎么变的 may ask for words or for the numbers; where there are numbers, they say it. */
export const isCourse = ({ answer, trace }: MatchedAnswer): boolean =>
  answer.status === 'answered' && trace.read.question.operation.kind !== 'lookup';

export const ofSpans = ({ answer, isUnderstood, trace }: MatchedAnswer, by: AnsweredBy) => ({
  question: trace.read.question,
  answer,
  passages: [],
  isUnderstood,
  by,
  trace,
});

/** Answers a question read into spans; an English one that this leaves open is read once more with the whole dictionary. */
export async function answerBySpans(
  deps: AskDependencies,
  holdings: Holdings,
  text: string,
  context: QuestionContext,
): Promise<Result<MatchedAnswer | null, StoreError>> {
  const read = await readSpansOf(deps, text, context, holdings.reports);
  if (!read) return ok(null);
  const matched = await answerByWords(holdings, read);
  if (!matched.ok || matched.value.answer.status === 'answered') return matched;
  if (!deps.dictionary || !isEnglish(text)) return matched;
  const dictionary = await deps.dictionary();
  const again = await readSpansOf(deps, text, { ...context, dictionary }, holdings.reports);
  const found = again ? await answerByWords(holdings, again) : matched;
  return found.ok && !found.value.isUnderstood ? matched : found;
}

/** The question read into spans; `null` for a follow-up, or one that does not add up. */
export async function readSpansOf(
  deps: AskDependencies,
  text: string,
  context: QuestionContext,
  reports: readonly StoredReport[],
): Promise<ReadQuestion | null> {
  if (context.previous !== null) return null;
  const named = await nameBodies(deps, text, context, reports);
  const read = isEnglish(text)
    ? readEnglishSpans(text, context, named)
    : readChineseSpans(text, context, named);
  return read ? { ...read, question: withoutOwnScope(read.question, context) } : null;
}
