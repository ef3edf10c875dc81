import { estimateTokens } from './estimate-tokens.ts';
import type { ModelMessage } from './language-model.ts';

/** Tokens of a prompt, estimated from above. */
export const promptTokensOf = ({ messages }: { readonly messages: readonly ModelMessage[] }): number =>
  messages.reduce((sum, m) => sum + estimateTokens(m.text), 0);
