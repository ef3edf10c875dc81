import type { Answer } from '../../answers/answer.ts';
import { isAveragedAlike, isToldByFigure } from '../../answers/is-told-by-figure.ts';
import { offerIndicators } from '../../answers/offer-indicators.ts';
import type { Ask, Question } from '../../answers/question.ts';
import { contentWordsOf } from '../../answers/terms.ts';
import { normaliseName } from '../../figures/catalogue.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { isAddressedToModels } from '../../prompts/gate/addressed-to-models.ts';
import {
  composeUnderstandPrompt,
  type OfferedIndicator,
  readUnderstandReply,
  UNDERSTAND_MAX_TOKENS,
  understandReplySchema,
} from '../../prompts/understand-question.ts';
import type { FoundPassage } from '../../retrieval/report-store.ts';
import { type Assistance, tellProgress } from '../errors/model-outcome.ts';
import { answerFigures, type Holdings } from './answer-figures.ts';
import { answerWords } from './answer-words.ts';

/** Indicators offered to choose from: more make the prompt longer and the choice worse. */
const OFFERED = 30;
/** A question that asks for a number is not about words, whatever a model says. */
const HOLE = pattern('{asksNumber}|how (?:many|much)|number of|total|percent|rate|growth|increase', 'i');

export interface Understood {
  readonly question: Question;
  readonly answer: Answer;
  /** The passages of an answer about words. */
  readonly passages: readonly FoundPassage[];
}

/**
 * Lets the model say what a question that the grammar is unsure of is about, and answers it by rules. The model only
 * chooses among the store's indicators; years, place, operation and measure stay as the grammar read them, and each
 * figure must bear out all that the question says. `null` when nothing comes of it.
 */
export async function understandFreely(
  assistance: Assistance,
  holdings: Holdings,
  question: Question,
): Promise<Understood | null> {
  if (isAddressedToModels(question.text)) return null;
  const indicators = await holdings.store.indicators(holdings.reportIds);
  if (!indicators.ok) return null;
  const near = offerIndicators(question.text, indicators.value, holdings.catalogue, OFFERED);
  const offered = near.map((n, i): OfferedIndicator => ({ ...n, id: `i${i + 1}` }));
  const input = { question: question.text, offered };
  const reply = await assistance.model.complete({
    purpose: 'understand',
    messages: composeUnderstandPrompt(input),
    schema: understandReplySchema,
    maxTokens: UNDERSTAND_MAX_TOKENS,
    ...tellProgress(assistance, 'understand'),
  });
  if (!reply.ok) {
    assistance.onOutcome({ purpose: 'understand', kind: 'failed', error: reply.error });
    return null;
  }
  const { usage } = reply.value;
  const proposed = readUnderstandReply(reply.value.value, input);
  if (!proposed.ok) {
    assistance.onOutcome({ purpose: 'understand', kind: 'blocked', usage, fault: proposed.error });
    return null;
  }
  const understood =
    proposed.value.kind === 'figures'
      ? await answerAsProposed(holdings, question, proposed.value.indicators)
      : proposed.value.kind === 'words'
        ? await answerInWords(holdings, question)
        : null;
  assistance.onOutcome({ purpose: 'understand', kind: understood ? 'used' : 'declined', usage });
  return understood;
}

async function answerAsProposed(
  holdings: Holdings,
  question: Question,
  indicators: readonly OfferedIndicator[],
): Promise<Understood | null> {
  const asks = question.asks.length > 0 ? question.asks : [bareAsk(question)];
  if (indicators.length !== asks.length) return null;
  const proposed: Question = {
    ...question,
    asks: asks.map((ask, i) => ({ ...ask, terms: [{ names: [normaliseName(indicators[i]?.name ?? '')] }] })),
  };
  const answered = await answerFigures(holdings, proposed, ({ figure }, i) => {
    const ask = asks[i];
    return (
      ask !== undefined &&
      isAveragedAlike(question.text, figure) &&
      isToldByFigure(ask, figure, holdings.catalogue)
    );
  });
  if (!answered.ok || answered.value.answer.status !== 'answered') return null;
  return { question: proposed, answer: answered.value.answer, passages: [] };
}

/** The figure asked for by a question in which the grammar saw none: all its words are what it must be told by. */
const bareAsk = ({ text }: Question): Ask => ({
  terms: contentWordsOf(text).map((name) => ({ names: [name] })),
  aim: null,
  leaning: null,
  unit: null,
  period: null,
  scope: null,
  verb: null,
  field: null,
  stretch: null,
});

/** Passages for a question that asks for no number, whatever a model says of it. */
export async function answerInWords(holdings: Holdings, question: Question): Promise<Understood | null> {
  if (HOLE.test(question.text) || question.operation.kind !== 'lookup') return null;
  const asked = { ...question, isAboutWords: true };
  const answered = await answerWords(asked, holdings);
  return answered.ok && answered.value.passages.length > 0 ? { question: asked, ...answered.value } : null;
}
