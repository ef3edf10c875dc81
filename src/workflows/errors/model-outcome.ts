import type { LanguageModel, ModelError, Purpose, Usage } from '../../llm/language-model.ts';
import type { GateFault } from '../../prompts/gate/gate-fault.ts';

/** What came of asking the model. */
export type ModelOutcome = { readonly purpose: Purpose } & (
  | { readonly kind: 'used'; readonly usage: Usage }
  /** It had nothing to add, or what it proposed did not bear out. */
  | { readonly kind: 'declined'; readonly usage: Usage }
  | { readonly kind: 'blocked'; readonly usage: Usage; readonly fault: GateFault }
  | { readonly kind: 'failed'; readonly error: ModelError }
);

/** The model as workflows use it. */
export interface Assistance {
  readonly model: LanguageModel;
  /** Told of every outcome, to count and to log them. */
  readonly onOutcome: (outcome: ModelOutcome) => void;
  /** A person waits: told what the model is asked for, and how much of its reply has arrived; never what it says. */
  readonly onProgress?: (purpose: Purpose, characters: number) => void;
}

/** For a request: has its reply streamed where a person waits, and says that it begins. */
export function tellProgress(
  { onProgress }: Assistance,
  purpose: Purpose,
): { readonly onProgress?: (characters: number) => void } {
  if (!onProgress) return {};
  onProgress(purpose, 0);
  return { onProgress: (characters) => onProgress(purpose, characters) };
}

/** Whose an answer is: the rules' alone, the rules' on the model's reading of the question, or in the model's words. */
export type AnsweredBy = 'rules' | 'understood' | 'worded';
