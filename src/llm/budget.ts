import { err } from '../shared/result.ts';
import type { LanguageModel } from './language-model.ts';
import type { ModelMemory } from './model-memory.ts';
import { promptTokensOf } from './prompt-tokens.ts';

export interface Budget {
  /** Tokens a day, prompts and replies together. */
  readonly limit: number;
  readonly memory: ModelMemory;
  /** The day as it is written in the memory. */
  readonly today: () => string;
}

/** Sends no more when the day's tokens are spent. A request that fails is counted by its prompt: it was sent. */
export function withBudget(model: LanguageModel, { limit, memory, today }: Budget): LanguageModel {
  return {
    complete: async (request) => {
      const day = today();
      if ((await memory.spentOn(day)) >= limit) return err({ kind: 'budget-spent', limit });
      const reply = await model.complete(request);
      if (reply.ok) {
        const { promptTokens, replyTokens } = reply.value.usage;
        await memory.addSpent(day, promptTokens + replyTokens);
      } else if (reply.error.kind !== 'breaker-open' && reply.error.kind !== 'model-unreachable')
        await memory.addSpent(day, promptTokensOf(request));
      return reply;
    },
  };
}
