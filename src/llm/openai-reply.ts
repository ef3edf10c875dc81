import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import { estimateTokens } from './estimate-tokens.ts';
import type { ModelError, ModelReply, ModelRequest } from './language-model.ts';
import { promptTokensOf } from './prompt-tokens.ts';

/** The parts of a message that are read; `invoke` and the sum of a stream both have them. */
export interface ReplyMessage {
  readonly content: unknown;
  readonly additional_kwargs: unknown;
  readonly response_metadata: Readonly<Record<string, unknown>>;
  readonly usage_metadata?: { readonly input_tokens?: number; readonly output_tokens?: number } | undefined;
}

/**
 * What the service itself said. The library's own reading of a call's arguments is not used: it completes broken JSON.
 */
const saidSchema = z.object({
  tool_calls: z.array(z.object({ function: z.object({ arguments: z.string() }) })).optional(),
  __raw_response: z
    .object({ choices: z.array(z.object({ message: z.object({ refusal: z.string().nullish() }) })) })
    .optional()
    .catch(undefined),
});

/**
 * Takes a reply only when the service says that it is whole (`stop`; `tool_calls` where a tool was asked for), it is
 * not empty and fits the schema. Everything else looks like success in the libraries and is none.
 */
export function readReply<T>(
  message: ReplyMessage,
  request: ModelRequest<T>,
): Result<ModelReply<T>, ModelError> {
  const said = saidSchema.safeParse(message.additional_kwargs).data;
  const call = said?.tool_calls?.[0]?.function.arguments;
  const text = call ?? (typeof message.content === 'string' ? message.content.trim() : '');
  const reason: unknown = message.response_metadata.finish_reason;
  if (reason === 'length') return err({ kind: 'reply-too-long' });
  if (reason === 'content_filter' || said?.__raw_response?.choices[0]?.message.refusal)
    return err({ kind: 'reply-refused' });
  if (reason === undefined || reason === null) return err({ kind: 'reply-cut' });
  if (reason !== 'stop' && !(reason === 'tool_calls' && call !== undefined))
    return err({ kind: 'reply-malformed', issues: ['finish_reason'] });
  if (text === '') return err({ kind: 'reply-empty' });
  const json = parseJson(text);
  if (json === undefined) return err({ kind: 'reply-malformed', issues: ['not JSON'] });
  const parsed = request.schema.safeParse(json);
  if (!parsed.success)
    return err({ kind: 'reply-malformed', issues: parsed.error.issues.map((i) => i.path.join('.')) });
  const promptTokens = message.usage_metadata?.input_tokens;
  const replyTokens = message.usage_metadata?.output_tokens;
  const usage = {
    promptTokens: isCount(promptTokens) ? promptTokens : promptTokensOf(request),
    replyTokens: isCount(replyTokens) ? replyTokens : estimateTokens(JSON.stringify(json)),
  };
  return ok({ value: parsed.data, usage });
}

const isCount = (n: number | undefined): n is number => n !== undefined && Number.isSafeInteger(n) && n > 0;

/** Some services put JSON between ``` marks, whatever they are asked for. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(/^```(?:json)?\s*([\s\S]*?)\s*```$/.exec(text)?.[1] ?? text);
  } catch {
    return undefined;
  }
}
