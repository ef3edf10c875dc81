import type { LanguageModel, ModelError, Purpose, Usage } from '../llm/language-model.ts';
import type { GateFault } from '../prompts/gate/gate-fault.ts';

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
  /** A person waits: told how much of a reply has arrived. */
  readonly onProgress?: (characters: number) => void;
}

/** Whose an answer is: the rules' alone, the rules' on the model's reading of the question, or in the model's words. */
export type AnsweredBy = 'rules' | 'understood' | 'worded';
