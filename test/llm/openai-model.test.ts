import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ModelRequest } from '../../src/llm/language-model.ts';
import { createVolatileMemory, type ModelMemory } from '../../src/llm/model-memory.ts';
import { createOpenAiModel, type OpenAiModelOptions } from '../../src/llm/openai-model.ts';
import { createManualDeadline } from './manual-deadline.ts';
import { MISBEHAVIOURS } from './misbehaviours.ts';
import { openScriptedService, type ScriptedService, sendCompletion, sendJson } from './scripted-service.ts';

/** So long that no machine is too slow for it; what is to time out does so when the test says. */
const TIMEOUT_MS = 600_000;
const request: ModelRequest<{ word: string }> = {
  purpose: 'probe',
  messages: [
    { role: 'system', text: 'Reply with a word.' },
    { role: 'user', text: 'Now.' },
  ],
  schema: z.strictObject({ word: z.string() }),
  maxTokens: 100,
};

describe('a service that speaks chat completions', () => {
  let service: ScriptedService;
  let memory: ModelMemory;
  const open = (own: Partial<OpenAiModelOptions> = {}) =>
    createOpenAiModel({
      ...{ baseUrl: service.baseUrl, apiKey: 'key', model: 'm', timeoutMs: TIMEOUT_MS, memory },
      ...own,
    });
  beforeEach(async () => {
    memory = createVolatileMemory();
    service = await openScriptedService((q, r) => sendCompletion(q, r, '{"word":"好"}'));
  });
  afterEach(() => service.close());

  it.each([
    ['at once', {}],
    ['as a stream', { onProgress: () => {} }],
  ])('gives a reply that fits the schema, %s', async (_, how) => {
    expect(await open().complete({ ...request, ...how })).toMatchObject({
      ok: true,
      value: { value: { word: '好' } },
    });
    expect(service.received).toHaveLength(1);
    expect(service.received[0]?.body).toMatchObject({ max_tokens: 100, model: 'm' });
  });

  it('tells how much of a stream has arrived', async () => {
    const told: number[] = [];
    await open().complete({ ...request, onProgress: (n) => told.push(n) });
    expect(told.at(-1)).toBe('{"word":"好"}'.length);
  });

  it('counts the tokens that the service says, and estimates where it does not', async () => {
    const counted = await open().complete(request);
    expect(counted).toMatchObject({ value: { usage: { promptTokens: 100, replyTokens: 20 } } });
    service.respond = (_, r) =>
      sendJson(r, 200, {
        choices: [
          { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: '{"word":"好"}' } },
        ],
      });
    const estimated = await open().complete(request);
    expect(estimated).toMatchObject({ value: { usage: { promptTokens: 6, replyTokens: 4 } } });
  });

  it.each(['json_schema', 'function', 'json_object'] as const)(
    'finds out that it understands %s alone, within two calls a request, and remembers it',
    async (understood) => {
      service.respond = (q, r) => {
        const asked = q.body.tools ? 'function' : q.body.response_format?.type;
        if (asked === understood) sendCompletion(q, r, '{"word":"好"}');
        else sendJson(r, 400, { error: { message: 'unknown format' } });
      };
      let calls = 0;
      const model = open();
      for (let n = 0; n < 2; n++) {
        await model.complete(request);
        expect(service.received.length - calls).toBeLessThanOrEqual(2);
        calls = service.received.length;
      }
      expect((await open().complete(request)).ok).toBe(true);
      expect(service.received.length - calls).toBe(1);
    },
  );

  it('takes a service that answers with prose for one that does not know the format', async () => {
    service.respond = (q, r) => sendCompletion(q, r, q.body.tools ? '{"word":"好"}' : '好的，这就办。');
    expect((await open().complete(request)).ok).toBe(true);
    expect(await memory.formatOf(`${service.baseUrl} m`)).toBe('function-calling');
  });

  it('asks in JSON mode with the schema in the one system message', async () => {
    await memory.rememberFormat(`${service.baseUrl} m`, 'json-mode');
    await open().complete(request);
    const messages = service.received[0]?.body.messages ?? [];
    expect(messages.map((m) => m.role)).toEqual(['system', 'user']);
    expect(messages[0]?.content).toContain('"word"');
  });

  it('takes JSON between code marks', async () => {
    service.respond = (q, r) => sendCompletion(q, r, '```json\n{"word":"好"}\n```');
    expect((await open().complete(request)).ok).toBe(true);
  });

  it.each([
    ['the time is over', new DOMException('late', 'TimeoutError'), 'model-timed-out'],
    ['it does not want it any more', new DOMException('stop', 'AbortError'), 'model-cancelled'],
  ])('stops when the caller says that %s', async (_, reason, kind) => {
    const caller = new AbortController();
    service.respond = () => caller.abort(reason);
    const reply = await open().complete({ ...request, signal: caller.signal });
    expect(reply).toMatchObject({ ok: false, error: { kind } });
    expect(service.received).toHaveLength(1);
  });

  it('starts the time of a request when its library is there', async () => {
    const told: string[] = [];
    const { startDeadline } = createManualDeadline();
    const model = open({
      loadLibrary: async () => {
        told.push('loading');
        const library = await import('@langchain/openai');
        told.push('loaded');
        return library;
      },
      startDeadline: (timeoutMs) => {
        told.push(`${timeoutMs} ms from here`);
        return startDeadline(timeoutMs);
      },
    });
    expect((await model.complete(request)).ok).toBe(true);
    expect(told).toEqual(['loading', 'loaded', `${TIMEOUT_MS} ms from here`]);
  });

  it.each([
    [799, 1],
    [800, 2],
  ])('with %i ms left after a failure asks %i times', async (left, times) => {
    service.respond = (_, r) => sendJson(r, 500, {});
    const { signal } = new AbortController();
    await open({ startDeadline: () => ({ signal, left: () => left }) }).complete(request);
    expect(service.received).toHaveLength(times);
  });

  it('is not traced to anybody else', async () => {
    process.env.LANGSMITH_TRACING = 'true';
    await open().complete(request);
    expect(process.env.LANGSMITH_TRACING).toBeUndefined();
  });

  describe.each(['at once', 'as a stream'])('asked %s', (how) => {
    const isStream = how === 'as a stream';
    it.each(MISBEHAVIOURS)('(%s) is an error, after two calls at most', async (_, respond, kind) => {
      const { startDeadline, pass } = createManualDeadline();
      service.respond = async (asked, response) => {
        await respond(asked, response);
        if (kind === 'model-timed-out') pass();
      };
      const reply = await open({ startDeadline }).complete({
        ...request,
        ...(isStream ? { onProgress: () => {} } : {}),
      });
      expect(reply.ok).toBe(false);
      if (!reply.ok && !(isStream && isOtherInStream(kind))) expect(reply.error.kind).toBe(kind);
      expect(service.received.length).toBeLessThanOrEqual(2);
    });
  });

  it('that is not there is an error', async () => {
    await service.close();
    expect(await open().complete(request)).toMatchObject({ ok: false, error: { kind: 'model-unreachable' } });
  });
});

/** Scripts that send a body of one piece where a stream was asked for: an error of any kind will do. */
const isOtherInStream = (kind: string): boolean => /malformed|refused|unreachable|timed-out/.test(kind);
