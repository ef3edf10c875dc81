import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OPEN_MS, withBreaker } from '../../src/llm/breaker.ts';
import type { ModelError } from '../../src/llm/language-model.ts';
import { err, ok } from '../../src/shared/result.ts';
import { createScriptedModel } from './scripted-model.ts';

const request = { purpose: 'probe', messages: [], schema: z.unknown(), maxTokens: 1 } as const;
const failed: ModelError = { kind: 'model-timed-out', timeoutMs: 1 };
const refused: ModelError = { kind: 'reply-refused' };

/** Sends a request for each outcome, a second apart unless said, and lists what was sent and what not. */
async function run(steps: readonly (ModelError | 'right' | { readonly wait: number })[]): Promise<string> {
  let now = 0;
  let next: ModelError | 'right' = 'right';
  const model = createScriptedModel(() => (next === 'right' ? ok(1) : err(next)));
  const guarded = withBreaker(model, () => now);
  const seen: string[] = [];
  for (const step of steps) {
    if (typeof step === 'object' && 'wait' in step) {
      now += step.wait;
      continue;
    }
    next = step;
    now += 1000;
    const before = model.asked.length;
    const reply = await guarded.complete(request);
    if (!reply.ok && reply.error.kind === 'breaker-open') expect(model.asked.length).toBe(before);
    seen.push(model.asked.length > before ? 'sent' : 'kept');
  }
  return seen.join(' ');
}

describe('the breaker', () => {
  it.each([
    ['opens after two failures in a row', [failed, failed, 'right', 'right'], 'sent sent kept kept'],
    [
      'is not opened by failures with a success between',
      [failed, 'right', failed, 'right'],
      'sent sent sent sent',
    ],
    ['is not opened by refusals', [refused, refused, refused], 'sent sent sent'],
    ['stays open for a minute', [failed, failed, { wait: OPEN_MS - 1001 }, 'right'], 'sent sent kept'],
    [
      'then lets one through, and closes when it is right',
      [failed, failed, { wait: OPEN_MS }, 'right', failed, 'right'],
      'sent sent sent sent sent',
    ],
    [
      'then opens at the first failure',
      [failed, failed, { wait: OPEN_MS }, failed, 'right'],
      'sent sent sent kept',
    ],
  ] as const)('%s', async (_, steps, seen) => expect(await run(steps)).toBe(seen));

  it('lets one request alone try a service that was down', async () => {
    let now = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    let isSlow = false;
    let sent = 0;
    const guarded = withBreaker(
      {
        complete: async () => {
          sent++;
          if (isSlow) await promise;
          return err(failed);
        },
      },
      () => now,
    );
    await guarded.complete(request);
    await guarded.complete(request);
    now = OPEN_MS;
    isSlow = true;
    const first = guarded.complete(request);
    expect(await guarded.complete(request)).toMatchObject({ error: { kind: 'breaker-open' } });
    resolve();
    await first;
    expect(sent).toBe(3);
  });
});
