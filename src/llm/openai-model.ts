import type { AIMessageChunk } from '@langchain/core/messages';
import type { ChatOpenAICompletions } from '@langchain/openai';
import { err, type Result } from '../shared/result.ts';
import { type StartDeadline, startDeadline } from './deadline.ts';
import type {
  LanguageModel,
  ModelError,
  ModelMessage,
  ModelReply,
  ModelRequest,
  PlanReply,
  PlanRequest,
} from './language-model.ts';
import { type ModelMemory, REPLY_FORMATS, type ReplyFormat } from './model-memory.ts';
import { toModelError } from './openai-error.ts';
import { boundedFetch } from './openai-fetch.ts';
import { formatNotice, formatOptions } from './openai-format.ts';
import { readReply } from './openai-reply.ts';
import { withoutTracing } from './openai-tracing.ts';

export interface OpenAiModelOptions {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** The longest wait for a reply, retry included. */
  readonly timeoutMs: number;
  readonly memory: ModelMemory;
  /** Tokens that one plan may take, all turns together; absent: no plans are made. */
  readonly planTokens?: number;
  /** Loads the library; absent: when the first request comes, for it takes most of a second. */
  readonly loadLibrary?: () => Promise<OpenAiLibrary>;
  /** Absent: by the machine's clock. */
  readonly startDeadline?: StartDeadline;
}

/** What is needed of `@langchain/openai`. */
export interface OpenAiLibrary {
  readonly ChatOpenAICompletions: typeof ChatOpenAICompletions;
}

const loadLangChain = (): Promise<OpenAiLibrary> => import('@langchain/openai');

const ATTEMPTS = 2;
/** Before a second attempt, in milliseconds; a service that asks for more has to do without. */
const PAUSE_MS = 300;
/** With less time left a second attempt is not worth it. */
const SHORTEST_ATTEMPT_MS = 500;

/** What went wrong may go right the second time. */
const PASSING: ReadonlySet<ModelError['kind']> = new Set([
  'model-unreachable',
  'model-failed',
  'format-unsupported',
  'reply-malformed',
  'reply-empty',
  'reply-cut',
]);

/** Any service that speaks OpenAI's chat completions. Each request is sent twice at most. */
export function createOpenAiModel(options: OpenAiModelOptions): LanguageModel {
  const { timeoutMs, memory } = options;
  const loadLibrary = options.loadLibrary ?? loadLangChain;
  const start = options.startDeadline ?? startDeadline;
  const service = `${options.baseUrl} ${options.model}`;
  let known: ReplyFormat | null = null;
  let tried = 0;

  const attempt = async <T>(
    library: OpenAiLibrary,
    request: ModelRequest<T>,
    signal: AbortSignal,
  ): Promise<Result<ModelReply<T>, ModelError>> => {
    known ??= await memory.formatOf(service);
    const format = known ?? REPLY_FORMATS[tried % REPLY_FORMATS.length] ?? 'json-schema';
    const reply = await callService(library, options, request, format, signal);
    if (reply.ok && known === null) {
      known = format;
      await memory.rememberFormat(service, format);
    } else if (!reply.ok && isUnfit(reply.error, known !== null)) {
      // The next way is tried, by the next attempt or by the next request.
      known = null;
      tried = REPLY_FORMATS.indexOf(format) + 1;
    }
    return reply;
  };

  const plan = async <T>(
    request: PlanRequest<T>,
    planTokens: number,
  ): Promise<Result<PlanReply<T>, ModelError>> => {
    withoutTracing();
    const [{ runPlan }, library] = await Promise.all([import('./openai-plan.ts'), loadLibrary()]);
    const deadline = start(timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, deadline.signal]) : deadline.signal;
    const client = createClient(library, options, { maxTokens: PLAN_TURN_TOKENS });
    return runPlan(client, request, { tokens: planTokens, timeoutMs }, signal);
  };

  const { planTokens } = options;
  return {
    ...(planTokens === undefined ? {} : { plan: (request) => plan(request, planTokens) }),
    complete: async (request) => {
      withoutTracing();
      // Loaded before the time runs: the service is not charged for it.
      const library = await loadLibrary();
      const deadline = start(timeoutMs);
      const signal = request.signal ? AbortSignal.any([request.signal, deadline.signal]) : deadline.signal;
      let reply = await attempt(library, request, signal);
      for (let n = 1; n < ATTEMPTS && !reply.ok && PASSING.has(reply.error.kind); n++) {
        if (deadline.left() < PAUSE_MS + SHORTEST_ATTEMPT_MS) break;
        if (reply.error.kind === 'model-failed')
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        reply = await attempt(library, request, signal);
      }
      return reply;
    },
  };
}

/** Longest reply of one turn of a plan: a call of a tool or the answer, both short. */
const PLAN_TURN_TOKENS = 400;

/** Whether a way of asking is refused, or, while none is known to work, taken and not heeded. */
const isUnfit = ({ kind }: ModelError, isKnown: boolean): boolean =>
  kind === 'format-unsupported' || (kind === 'reply-malformed' && !isKnown);

function createClient(
  { ChatOpenAICompletions }: OpenAiLibrary,
  options: OpenAiModelOptions,
  { maxTokens, onProgress }: Pick<ModelRequest<unknown>, 'maxTokens' | 'onProgress'>,
): ChatOpenAICompletions {
  // Not `ChatOpenAI`: for some model names it takes another way (the responses API) that few services have.
  return new ChatOpenAICompletions({
    model: options.model,
    // The library wants one, also for a service that does not.
    apiKey: options.apiKey || 'none',
    timeout: options.timeoutMs,
    maxTokens,
    maxRetries: 0,
    // Asked for it, some services refuse the stream; usage is estimated then.
    streamUsage: false,
    // A refusal stands nowhere else.
    __includeRawResponse: onProgress === undefined,
    configuration: { baseURL: options.baseUrl, fetch: boundedFetch },
  });
}

async function callService<T>(
  library: OpenAiLibrary,
  options: OpenAiModelOptions,
  request: ModelRequest<T>,
  format: ReplyFormat,
  signal: AbortSignal,
): Promise<Result<ModelReply<T>, ModelError>> {
  const client = createClient(library, options, request);
  const messages = withNotice(request.messages, formatNotice(format, request.schema));
  const callOptions = { ...formatOptions(format, request.schema), signal };
  const call = async () =>
    readReply(
      request.onProgress
        ? await gather(await client.stream(messages, callOptions), request.onProgress)
        : await client.invoke(messages, callOptions),
      request,
    );
  // The wait ends at the signal even where a library does not heed it.
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    return await Promise.race([call(), stopped]);
  } catch (thrown) {
    return err(toModelError(signal.aborted ? signal.reason : thrown, options.timeoutMs));
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The notice joins the first message: several services take one system message, at the top, and no more. */
const withNotice = (messages: readonly ModelMessage[], notice: string | null): [string, string][] =>
  messages.map(({ role, text }, i) => [role, i === 0 && notice ? `${text}\n${notice}` : text]);

async function gather(
  stream: AsyncIterable<AIMessageChunk>,
  onProgress: (characters: number) => void,
): Promise<AIMessageChunk> {
  let whole: AIMessageChunk | null = null;
  for await (const chunk of stream) {
    whole = whole ? whole.concat(chunk) : chunk;
    onProgress(typeof whole.content === 'string' ? whole.content.length : 0);
  }
  if (!whole) throw new SyntaxError('an empty stream');
  return whole;
}
