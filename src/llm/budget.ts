import { err, type Result } from '../shared/result.ts';
import type { LanguageModel, ModelError, ModelReply, ModelRequest } from './language-model.ts';
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
  const guard = async <R extends ModelReply<unknown>>(
    request: Pick<ModelRequest<unknown>, 'messages'>,
    call: () => Promise<Result<R, ModelError>>,
  ): Promise<Result<R, ModelError>> => {
    const day = today();
    if ((await memory.spentOn(day)) >= limit) return err({ kind: 'budget-spent', limit });
    const reply = await call();
    if (reply.ok) {
      const { promptTokens, replyTokens } = reply.value.usage;
      await memory.addSpent(day, promptTokens + replyTokens);
    } else if (reply.error.kind !== 'breaker-open' && reply.error.kind !== 'model-unreachable')
      await memory.addSpent(day, promptTokensOf(request));
    return reply;
  };
  const { plan } = model;
  return {
    complete: (request) => guard(request, () => model.complete(request)),
    ...(plan ? { plan: (request) => guard(request, () => plan(request)) } : {}),
  };
}
