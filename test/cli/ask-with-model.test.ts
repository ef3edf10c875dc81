import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataOf } from '../../bench/eval/marked-data-of.ts';
import { openScriptedService, type ScriptedService, sendCompletion } from '../llm/scripted-service.ts';
import { fillCorpusStore } from '../support/corpus-store.ts';
import { runZhubi } from './run-zhubi.ts';

const QUESTION = '2021年跟哪所大学共建了联合实验站？';
let folder: string;
let service: ScriptedService;
/** Put before the first sentence of the first passage, which is the reply. */
let lead = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhubi-test-'));
  service = await openScriptedService((received, response) => {
    const prompt = (received.body.messages ?? []).map((m) => m.content).join('\n');
    const [name = '', text = ''] = [...dataOf(prompt)].find(([n]) => n.startsWith('材料')) ?? [];
    const sentence = text.match(/^[^。]*。/)?.[0] ?? text;
    const one = { text: lead + sentence, passages: [name.replace('材料 ', '')], quote: sentence };
    sendCompletion(received, response, JSON.stringify({ sentences: [one] }));
  });
  await fillCorpusStore(join(folder, '.zhubi'));
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (args: string[], stdin = '') =>
  runZhubi(args, { cwd: folder, stdin, variables: { OPENAI_BASE_URL: service.baseUrl } });

it.each([
  ['ask', () => run(['ask', QUESTION])],
  ['chat', () => run(['chat'], `${QUESTION}\n`)],
])('%s says what the model is at, and then the answer', async (_, ask) => {
  lead = '根据报告，';
  const { stdout, stderr } = await ask();
  expect(stderr).toBe('正在请模型组织语言……\n');
  expect(stdout).toMatch(/^根据报告，/);
  expect(stdout).toContain('（经模型润色，引文出自报告）');
  expect(service.received.at(-1)?.body.stream).toBe(true);
});

it('nothing of a reply is shown before the gate has passed it', async () => {
  lead = '共8848所大学参加，';
  const { stdout, stderr } = await run(['ask', QUESTION]);
  expect(stderr).toBe('正在请模型组织语言……\n');
  expect(stdout).not.toContain('8848');
  expect(stdout).toContain('（由规则给出）');
});
