import type { Answer, Citation } from '../answers/answer.ts';
import type { Question } from '../answers/question.ts';
import { contentWordsOf } from '../answers/terms.ts';
import {
  composeWordsPrompt,
  readWordsReply,
  WORDS_MAX_TOKENS,
  wordsReplySchema,
} from '../prompts/answer-words.ts';
import { isAddressedToModels } from '../prompts/gate/addressed-to-models.ts';
import { maskNumbers } from '../prompts/gate/masked-text.ts';
import type { GateSource } from '../prompts/gate/pass-gate.ts';
import type { Assistance } from './model-outcome.ts';

/**
 * Puts an answer of quoted passages into sentences of the model's. All that it was answered with stays cited, what
 * the sentences rest on first. `null` when nothing comes of it; the quotes are the answer then.
 */
export async function wordAnswer(
  { model, onOutcome, onProgress }: Assistance,
  question: Question,
  answer: Answer,
): Promise<Answer | null> {
  // Its words could not be held against Chinese passages.
  if (question.language !== 'zh' || isAddressedToModels(question.text)) return null;
  const citations = new Map(answer.citations.map((c, i) => [`p${i + 1}`, c]));
  const passages = new Map(
    [...citations]
      .filter(([, { quote, section }]) => !isAddressedToModels(quote) && !isAddressedToModels(section))
      .map(([id, citation]) => [id, toSource(id, citation)]),
  );
  if (passages.size === 0) return null;
  const input = { question: question.text, subjects: contentWordsOf(question.text), passages };
  const reply = await model.complete({
    purpose: 'words',
    messages: composeWordsPrompt(input),
    schema: wordsReplySchema,
    maxTokens: WORDS_MAX_TOKENS,
    ...(onProgress ? { onProgress } : {}),
  });
  if (!reply.ok) {
    onOutcome({ purpose: 'words', kind: 'failed', error: reply.error });
    return null;
  }
  const { value, usage } = reply.value;
  if (value.sentences.length === 0) {
    onOutcome({ purpose: 'words', kind: 'declined', usage });
    return null;
  }
  const read = readWordsReply(value, input);
  if (!read.ok) {
    onOutcome({ purpose: 'words', kind: 'blocked', usage, fault: read.error });
    return null;
  }
  onOutcome({ purpose: 'words', kind: 'used', usage });
  const rested = new Set(read.value.flatMap((s) => s.passages.map((id) => citations.get(id))));
  return {
    ...answer,
    text: read.value.map((s) => s.text.text).join(''),
    citations: answer.citations.toSorted((a, b) => Number(rested.has(b)) - Number(rested.has(a))),
  };
}

const toSource = (id: string, { quote, year }: Citation): GateSource => ({
  ...maskNumbers(quote, id),
  frame: { year, kind: 'result' },
});
