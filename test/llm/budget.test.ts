import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { withBudget } from '../../src/llm/budget.ts';
import type { ModelError } from '../../src/llm/language-model.ts';
import { createVolatileMemory, type ModelMemory } from '../../src/llm/model-memory.ts';
import { createSqliteModelMemory } from '../../src/llm/sqlite-model-memory.ts';
import { err, ok } from '../../src/shared/result.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { createScriptedModel } from './scripted-model.ts';

const request = {
  purpose: 'probe',
  messages: [{ role: 'user', text: '二十个字'.repeat(5) }],
  schema: z.unknown(),
  maxTokens: 1,
} as const;

describe('a daily budget of tokens', () => {
  it('sends no more when it is spent, and again on the next day', async () => {
    let today = '2023-01-01';
    const model = createScriptedModel(() => ok(1));
    const bounded = withBudget(model, { limit: 30, memory: createVolatileMemory(), today: () => today });
    expect((await bounded.complete(request)).ok).toBe(true);
    expect((await bounded.complete(request)).ok).toBe(true);
    expect(await bounded.complete(request)).toEqual({
      ok: false,
      error: { kind: 'budget-spent', limit: 30 },
    });
    expect(model.asked).toHaveLength(2);
    today = '2023-01-02';
    expect((await bounded.complete(request)).ok).toBe(true);
  });

  it.each([
    [{ kind: 'model-timed-out', timeoutMs: 1 }, 20],
    [{ kind: 'reply-refused' }, 20],
    [{ kind: 'breaker-open', untilMs: 1 }, 0],
    [{ kind: 'model-unreachable', cause: null }, 0],
  ] satisfies [ModelError, number][])('counts %j as %i tokens', async (error, tokens) => {
    const memory = createVolatileMemory();
    const model = createScriptedModel(() => err(error));
    await withBudget(model, { limit: 30, memory, today: () => 'day' }).complete(request);
    expect(await memory.spentOn('day')).toBe(tokens);
  });
});

describe.each<[string, () => Promise<() => ModelMemory>]>([
  [
    'a volatile memory',
    async () => {
      const memory = createVolatileMemory();
      return () => memory;
    },
  ],
  [
    'a memory in SQLite',
    async () => {
      const file = join(await temporaryFolder(), 'below', 'model.sqlite');
      return () => createSqliteModelMemory(file);
    },
  ],
])('%s', (_, create) => {
  it('knows nothing at first, and what it was told later', async () => {
    const open = await create();
    expect(await open().formatOf('s')).toBeNull();
    expect(await open().spentOn('day')).toBe(0);
    await open().rememberFormat('s', 'function-calling');
    await open().rememberFormat('s', 'json-mode');
    await open().addSpent('day', 3);
    await open().addSpent('day', 4);
    expect(await open().formatOf('s')).toBe('json-mode');
    expect(await open().formatOf('other')).toBeNull();
    expect(await open().spentOn('day')).toBe(7);
    expect(await open().spentOn('other day')).toBe(0);
  });
});

describe('a memory whose file cannot be written', () => {
  it('still remembers as long as it runs', async () => {
    const inTheWay = join(await temporaryFolder(), 'file');
    await writeFile(inTheWay, '');
    const memory = createSqliteModelMemory(join(inTheWay, 'model.sqlite'));
    await memory.rememberFormat('s', 'json-mode');
    await memory.addSpent('day', 5);
    expect(await memory.formatOf('s')).toBe('json-mode');
    expect(await memory.spentOn('day')).toBe(5);
  });
});
