import type { LanguageModel, ModelError, ModelRequest } from '../../src/llm/language-model.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';

/** A model whose replies a script gives; what does not fit the schema is malformed, as it is of a service. */
export function createScriptedModel(
  script: (request: ModelRequest<unknown>) => Result<unknown, ModelError>,
): LanguageModel & { readonly asked: ModelRequest<unknown>[] } {
  const asked: ModelRequest<unknown>[] = [];
  return {
    asked,
    complete: async (request) => {
      asked.push(request);
      const reply = script(request);
      if (!reply.ok) return reply;
      const parsed = request.schema.safeParse(reply.value);
      return parsed.success
        ? ok({ value: parsed.data, usage: { promptTokens: 10, replyTokens: 5 } })
        : err({ kind: 'reply-malformed', issues: parsed.error.issues.map((i) => i.path.join('.')) });
    },
  };
}
