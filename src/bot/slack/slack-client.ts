import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';

/** What can come of a call to Slack. */
export type SlackError =
  /** Slack said no: nothing was done. */
  | { readonly kind: 'slack-refused'; readonly method: string; readonly code: string }
  /** Too many calls: nothing was done, and none may be made before that time. */
  | { readonly kind: 'slack-busy'; readonly method: string; readonly retryAfterMs: number }
  /** No answer that can be understood: it may have been done, or not. */
  | { readonly kind: 'slack-unanswered'; readonly method: string; readonly cause: unknown };

export interface SlackClient {
  /** Calls a method once: never a second time by itself. */
  call<T>(
    method: string,
    args: Readonly<Record<string, unknown>>,
    schema: z.ZodType<T>,
  ): Promise<Result<T, SlackError>>;
  /** Sends a file's bytes to the address that Slack gave for them, without the token. */
  upload(url: string, bytes: Uint8Array): Promise<Result<void, SlackError>>;
}

export interface SlackClientOptions {
  readonly token: string;
  /** With a slash at its end. */
  readonly apiUrl: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
}

const UPLOAD_TIMEOUT_MS = 60_000;
const DEFAULT_RETRY_AFTER_S = 1;
/** Answers that are errors of Slack's own: what was asked may have been done all the same. */
const UNSURE = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);

const replySchema = z.discriminatedUnion('ok', [
  z.looseObject({ ok: z.literal(true) }),
  z.looseObject({ ok: z.literal(false), error: z.string() }),
]);

/** Lists and objects are sent as JSON within a form, as Slack's own client does: every method takes that. */
function toForm(args: Readonly<Record<string, unknown>>): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined || value === null) continue;
    form.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  return form;
}

export function createSlackClient({ token, apiUrl, fetch, timeoutMs }: SlackClientOptions): SlackClient {
  const send = async (
    method: string,
    url: string,
    init: RequestInit,
    limitMs: number,
  ): Promise<Result<Response, SlackError>> => {
    try {
      const response = await fetch(url, {
        ...init,
        method: 'POST',
        // The token follows no redirect.
        redirect: 'error',
        signal: AbortSignal.timeout(limitMs),
      });
      if (response.status !== 429) return ok(response);
      await response.body?.cancel();
      const seconds = Number(response.headers.get('retry-after') ?? DEFAULT_RETRY_AFTER_S);
      const retryAfterMs =
        1000 * (Number.isFinite(seconds) && seconds >= 0 ? seconds : DEFAULT_RETRY_AFTER_S);
      return err({ kind: 'slack-busy', method, retryAfterMs });
    } catch (cause) {
      return err({ kind: 'slack-unanswered', method, cause });
    }
  };

  return {
    call: async (method, args, schema) => {
      const init = { body: toForm(args), headers: { authorization: `Bearer ${token}` } };
      const response = await send(method, new URL(method, apiUrl).href, init, timeoutMs);
      if (!response.ok) return response;
      try {
        const reply = replySchema.parse(await response.value.json());
        if (reply.ok) return ok(schema.parse(reply));
        if (UNSURE.has(reply.error)) return err({ kind: 'slack-unanswered', method, cause: reply.error });
        if (reply.error === 'ratelimited') return err({ kind: 'slack-busy', method, retryAfterMs: 1000 });
        return err({ kind: 'slack-refused', method, code: reply.error });
      } catch (cause) {
        return err({ kind: 'slack-unanswered', method, cause });
      }
    },
    upload: async (url, bytes) => {
      const init = { body: Buffer.from(bytes), headers: { 'content-type': 'application/octet-stream' } };
      const response = await send('upload', url, init, UPLOAD_TIMEOUT_MS);
      if (!response.ok) return response;
      await response.value.body?.cancel();
      return response.value.ok
        ? ok(undefined)
        : err({ kind: 'slack-unanswered', method: 'upload', cause: response.value.status });
    },
  };
}
