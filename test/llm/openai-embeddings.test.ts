import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOpenAiEmbeddings } from '../../src/llm/openai-embeddings.ts';
import { openScriptedService, type ScriptedService, sendJson } from './scripted-service.ts';

let service: ScriptedService;
beforeAll(async () => {
  service = await openScriptedService(({ body }, response) => {
    const texts = [body.input ?? []].flat();
    // As Alibaba's text-embedding-v4 does.
    if (texts.length > 10)
      return sendJson(response, 400, { error: { message: 'batch size is invalid, not larger than 10' } });
    sendJson(response, 200, {
      data: texts.map((text, index) => ({ object: 'embedding', index, embedding: [Number(text), 1] })),
    });
  });
});
afterAll(() => service.close());

const open = () =>
  createOpenAiEmbeddings({ baseUrl: service.baseUrl, apiKey: '', model: 'm', timeoutMs: 600_000 });

it('sends ten texts at a time, and gives their vectors in order', async () => {
  const texts = Array.from({ length: 64 }, (_, i) => String(i));
  expect(await open().embedDocuments(texts)).toEqual(texts.map((t) => [Number(t), 1]));
  expect(service.received.map((r) => [r.body.input ?? []].flat().length).toSorted()).toEqual(
    [10, 10, 10, 10, 10, 10, 4].toSorted(),
  );
  expect(await open().embedQuery('7')).toEqual([7, 1]);
});

it('throws where it is given no numbers', async () => {
  service.respond = (_, response) => sendJson(response, 200, { data: [{ index: 0, embedding: [] }] });
  await expect(open().embedQuery('7')).rejects.toThrow();
});
