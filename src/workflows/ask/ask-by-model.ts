import type { QuestionContext } from '../../answers/question-context.ts';
import { LONGEST_QUESTION } from '../../answers/read-question.ts';
import type { FoundPassage } from '../../retrieval/report-store.ts';
import type { Assistance } from '../errors/model-outcome.ts';
import { readSpansOf } from './answer-by-spans.ts';
import type { Holdings } from './answer-figures.ts';
import type { AskDependencies } from './ask-dependencies.ts';
import type { Asked } from './asked.ts';
import { nameBodies } from './asked-bodies.ts';
import { findNeighbours } from './find-neighbours.ts';
import { planAnswer } from './plan/plan-answer.ts';
import { answerInWords, understandFreely } from './understand-freely.ts';
import { wordAnswer } from './word-answer.ts';

/** With a model that calls tools: it looks up what the rules did not answer. `null` where none is asked. */
export async function askPlanned(
  deps: AskDependencies,
  assistance: Assistance,
  holdings: Holdings,
  asked: Asked,
  context: QuestionContext,
): Promise<Asked | null> {
  const { question, answer } = asked;
  const isOpen = answer.status === 'not_found' || answer.status === 'ambiguous';
  if (!assistance.model.plan || !isOpen || context.previous !== null) return null;
  if (holdings.reports.length === 0 || question.place.kind === 'unknown') return null;
  if (question.text.length >= LONGEST_QUESTION) return null;
  const read = await readSpansOf(deps, question.text, context, holdings.reports);
  const bodies = await nameBodies(deps, question.text, context, holdings.reports);
  const planned = await planAnswer(assistance, holdings, { question, read, context, bodies, answer });
  // A service that takes no tools may still choose a name.
  if (!planned.ok) return planned.error.kind === 'format-unsupported' ? null : asked;
  switch (planned.value.kind) {
    case 'answered':
      return { ...asked, answer: planned.value.answer, isUnderstood: true, by: 'understood' };
    case 'offered':
      return { ...asked, answer: planned.value.answer };
    case 'words':
      return inPassages(assistance, holdings, asked);
    case 'nothing':
      return asked;
  }
}

/** What is asked for stands in words: the program looks them up. */
async function inPassages(assistance: Assistance, holdings: Holdings, asked: Asked): Promise<Asked> {
  const inWords = await answerInWords(holdings, asked.question);
  if (!inWords) return asked;
  const { passages, ...rest } = inWords;
  return inItsWords(assistance, holdings, { ...rest, isUnderstood: true, by: 'understood' }, passages);
}

/** With a model: passages are put into sentences, and what the grammar made nothing of is read again. */
export async function askAgain(
  assistance: Assistance,
  holdings: Holdings,
  asked: Asked,
  passages: readonly FoundPassage[],
): Promise<Asked> {
  const { question } = asked;
  if (asked.isUnderstood)
    return question.isAboutWords ? inItsWords(assistance, holdings, asked, passages) : asked;
  if (holdings.reports.length === 0 || question.place.kind === 'unknown') return asked;
  if (question.text.length >= LONGEST_QUESTION) return asked;
  const understood = await understandFreely(assistance, holdings, question);
  if (!understood) return asked;
  const { passages: found, ...rest } = understood;
  const read: Asked = { ...rest, isUnderstood: true, by: 'understood' };
  return found.length > 0 ? inItsWords(assistance, holdings, read, found) : read;
}

async function inItsWords(
  assistance: Assistance,
  { store, reports }: Holdings,
  asked: Asked,
  found: readonly FoundPassage[],
): Promise<Asked> {
  const material = { found, neighbours: await findNeighbours(store, found), reports };
  const worded = await wordAnswer(assistance, asked.question, asked.answer, material);
  return worded ? { ...asked, answer: worded, by: 'worded' } : asked;
}
