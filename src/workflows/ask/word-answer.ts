import type { Answer } from '../../answers/answer.ts';
import type { Question } from '../../answers/question.ts';
import {
  composeWordsPrompt,
  readWordsReply,
  WORDS_MAX_TOKENS,
  wordsReplySchema,
} from '../../prompts/answer-words.ts';
import { isAddressedToModels, isSuspectPassage } from '../../prompts/gate/addressed-to-models.ts';
import { maskNumbers } from '../../prompts/gate/masked-text.ts';
import type { GateSource } from '../../prompts/gate/pass-gate.ts';
import type { FoundPassage, StoredReport } from '../../retrieval/report-store.ts';
import { type Assistance, tellProgress } from '../errors/model-outcome.ts';
import { citePassage } from './answer-words.ts';

/** What an answer is put into words from. */
export interface WordsMaterial {
  /** The passages that it quotes, in the order of its citations. */
  readonly found: readonly FoundPassage[];
  /** What stands beside them: cited only where a sentence rests on it. */
  readonly neighbours: readonly FoundPassage[];
  readonly reports: readonly StoredReport[];
}

/**
 * Puts an answer of quoted passages into sentences of the model's. All that it was answered with stays cited, what the
 * sentences rest on first. `null` when nothing comes of it; the quotes are the answer then.
 */
export async function wordAnswer(
  assistance: Assistance,
  question: Question,
  answer: Answer,
  { found, neighbours, reports }: WordsMaterial,
): Promise<Answer | null> {
  // Its words could not be held against Chinese passages.
  if (question.language !== 'zh' || isAddressedToModels(question.text)) return null;
  const planned = new Set(reports.flatMap((r) => (r.planYear === null ? [] : [`${r.id} ${r.planYear}`])));
  const passages = new Map(
    [...found, ...neighbours].flatMap((passage, i): [string, GateSource][] => {
      if (isSuspectPassage(passage.text) || isSuspectPassage(passage.section)) return [];
      const kind = planned.has(`${passage.reportId} ${passage.year}`) ? 'plan' : 'result';
      const id = `p${i + 1}`;
      return [[id, { ...maskNumbers(passage.text, id), frame: { year: passage.year, kind } }]];
    }),
  );
  if (passages.size === 0) return null;
  const input = { question: question.text, passages };
  const reply = await assistance.model.complete({
    purpose: 'words',
    messages: composeWordsPrompt(input),
    schema: wordsReplySchema,
    maxTokens: WORDS_MAX_TOKENS,
    ...tellProgress(assistance, 'words'),
  });
  if (!reply.ok) {
    assistance.onOutcome({ purpose: 'words', kind: 'failed', error: reply.error });
    return null;
  }
  const { value, usage } = reply.value;
  if (value.sentences.length === 0) {
    assistance.onOutcome({ purpose: 'words', kind: 'declined', usage });
    return null;
  }
  const read = readWordsReply(value, input);
  if (!read.ok) {
    assistance.onOutcome({ purpose: 'words', kind: 'blocked', usage, fault: read.error });
    return null;
  }
  assistance.onOutcome({ purpose: 'words', kind: 'used', usage });
  const rested = new Set(read.value.flatMap((s) => s.passages));
  const isRestedOn = (i: number) => Number(rested.has(`p${i + 1}`));
  const beside = neighbours.filter((_, i) => isRestedOn(found.length + i) === 1);
  return {
    ...answer,
    text: read.value.map((s) => s.text.text).join(''),
    citations: [
      ...answer.citations
        .map((citation, i) => ({ citation, i }))
        .toSorted((a, b) => isRestedOn(b.i) - isRestedOn(a.i))
        .map(({ citation }) => citation),
      ...beside.map((passage) => citePassage(passage, reports)),
    ],
  };
}
