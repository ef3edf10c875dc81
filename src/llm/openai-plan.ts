import type { ChatOpenAICompletions } from '@langchain/openai';
import { AIMessage, type BaseMessage, createAgent, createMiddleware, tool, toolStrategy } from 'langchain';
import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import { estimateTokens } from './estimate-tokens.ts';
import type { ModelError, PlanReply, PlanRequest, PlanTool, Usage } from './language-model.ts';
import { toModelError } from './openai-error.ts';

/** The name by which the answer is given; services allow letters and underscores. */
const ANSWER = 'give_answer';

export interface PlanLimits {
  readonly tokens: number;
  readonly timeoutMs: number;
}

/**
 * Runs langchain's agent over the tools of a request. It is stopped at the first turn that breaks off, calls with
 * broken JSON, or goes beyond calls or tokens; whatever it said until then is dropped. Nothing is sent twice.
 */
export async function runPlan<T>(
  client: ChatOpenAICompletions,
  request: PlanRequest<T>,
  limits: PlanLimits,
  signal: AbortSignal,
): Promise<Result<PlanReply<T>, ModelError>> {
  const stop = new AbortController();
  // Counted here, not over the messages: the library keeps one message of those that a service gives the same id.
  const state = { fault: null as ModelError | null, promptTokens: 0, replyTokens: 0, calls: 0 };
  const fail = (fault: ModelError): void => {
    state.fault ??= fault;
    stop.abort(new DOMException('the plan was stopped', 'AbortError'));
  };
  const all = AbortSignal.any([signal, stop.signal]);
  const overhead = estimateTokens(JSON.stringify(request.tools.map((t) => z.toJSONSchema(t.arguments))));
  const watch = createMiddleware({
    name: 'limits',
    beforeModel: ({ messages }) => {
      const next = promptOf(messages) + overhead;
      if (state.promptTokens + state.replyTokens + next > limits.tokens)
        fail({ kind: 'plan-unending', by: 'tokens' });
      all.throwIfAborted();
    },
    afterModel: ({ messages }) => {
      const reply = messages.filter((m) => AIMessage.isInstance(m)).findLast(isReply);
      const { promptTokens, replyTokens } = usageOf(reply, promptOf(messages) + overhead);
      state.promptTokens += promptTokens;
      state.replyTokens += replyTokens;
      state.calls += (reply?.tool_calls ?? []).filter((c) => c.name !== ANSWER).length;
      const fault = faultOf(reply, request.tools);
      if (fault) fail(fault);
      if (state.calls > request.mostCalls) fail({ kind: 'plan-unending', by: 'calls' });
      all.throwIfAborted();
    },
  });
  const [system, ...rest] = request.messages;
  const format = request.schema.meta({ title: ANSWER, description: 'Gives the answer.' });
  const agent = createAgent({
    model: client,
    tools: inOrder(request.tools).map(({ name, description, run, arguments: schema }) =>
      tool(run, { name, description, schema }),
    ),
    systemPrompt: system?.text ?? '',
    responseFormat: toolStrategy(z.toJSONSchema(format) as { type: 'object' }, { handleError: false }),
    middleware: [watch],
  });
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const end = () => reject(all.reason);
  all.addEventListener('abort', end, { once: true });
  try {
    all.throwIfAborted();
    request.onProgress?.(0);
    const run = agent.invoke(
      { messages: rest.map(({ role, text }) => ({ role, content: text })) },
      { signal: all, recursionLimit: 4 * (request.mostCalls + 2) },
    );
    const result = await Promise.race([run, stopped]);
    const parsed = request.schema.safeParse(result.structuredResponse);
    if (!parsed.success)
      return err({ kind: 'reply-malformed', issues: parsed.error.issues.map((i) => i.path.join('.')) });
    const { promptTokens, replyTokens, calls } = state;
    return ok({ value: parsed.data, usage: { promptTokens, replyTokens }, calls });
  } catch (thrown) {
    if (state.fault) return err(state.fault);
    return err(toModelError(signal.aborted ? signal.reason : causeOf(thrown), limits.timeoutMs));
  } finally {
    all.removeEventListener('abort', end);
  }
}

/** What the library throws at a reply that leads nowhere. */
const UNFIT = new Set([
  'StructuredOutputParsingError',
  'MultipleStructuredOutputsError',
  'GraphRecursionError',
]);

/** The library wraps what a model's client throws. */
function causeOf(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  if (UNFIT.has(thrown.constructor.name)) return new SyntaxError(thrown.constructor.name);
  return thrown.name === 'MiddlewareError' && thrown.cause !== undefined ? thrown.cause : thrown;
}

/** Tools asked for in one turn run one after the other, so that what they say depends on nothing but the order. */
function inOrder(tools: PlanRequest<unknown>['tools']) {
  let last: Promise<unknown> = Promise.resolve();
  return tools.map((one) => ({
    ...one,
    run: (given: unknown): Promise<string> => {
      const next = last.then(() => one.run(given));
      last = next.catch(() => null);
      return next;
    },
  }));
}

/** The library adds a message of its own behind an answer: it says no reason for its end. */
const isReply = (m: AIMessage): boolean => m.response_metadata?.finish_reason !== undefined;

const promptOf = (messages: readonly BaseMessage[]): number =>
  estimateTokens(messages.map((m) => m.text).join(''));

/** What is wrong with a turn; a turn is whole only when the service says so. */
function faultOf(message: AIMessage | undefined, tools: readonly PlanTool[]): ModelError | null {
  if (!message) return { kind: 'reply-cut' };
  const reason: unknown = message.response_metadata.finish_reason;
  if (reason === 'length') return { kind: 'reply-too-long' };
  if (reason === 'content_filter') return { kind: 'reply-refused' };
  if (reason === null) return { kind: 'reply-cut' };
  if ((message.invalid_tool_calls?.length ?? 0) > 0) return { kind: 'reply-malformed', issues: ['not JSON'] };
  if ((message.tool_calls?.length ?? 0) === 0) {
    const isEmpty = message.text.trim() === '';
    return isEmpty ? { kind: 'reply-empty' } : { kind: 'reply-malformed', issues: ['no tool was called'] };
  }
  // The library would tell the model of unfit arguments with a trace of its calls.
  const isFit = (call: { readonly name: string; readonly args: unknown }) =>
    call.name === ANSWER ||
    tools.find((t) => t.name === call.name)?.arguments.safeParse(call.args).success === true;
  return message.tool_calls?.every(isFit) ? null : { kind: 'reply-malformed', issues: ['arguments'] };
}

const saidSchema = z.object({ input_tokens: z.number(), output_tokens: z.number() });

/** Tokens of one turn: as the service counted them, else estimated from above. */
function usageOf(reply: AIMessage | undefined, prompt: number): Usage {
  const said = saidSchema.safeParse(reply?.usage_metadata).data;
  const written = `${reply?.text ?? ''}${JSON.stringify(reply?.tool_calls ?? [])}`;
  return {
    promptTokens: said?.input_tokens || prompt,
    replyTokens: said?.output_tokens || estimateTokens(written),
  };
}
