import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rewriteSection } from '../../bench/eval/honest-section.ts';
import { openScriptedService, type ScriptedService, sendCompletion } from '../llm/scripted-service.ts';
import { fillCorpusStore } from '../support/corpus-store.ts';
import { SAMPLE_DATA } from '../support/sample-data.ts';
import { runZhubi } from './run-zhubi.ts';

let folder: string;
let service: ScriptedService;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhubi-test-'));
  service = await openScriptedService((received, response) => {
    const prompt = (received.body.messages ?? []).map((m) => m.content).join('\n');
    sendCompletion(received, response, JSON.stringify(rewriteSection(prompt)));
  });
  await fillCorpusStore(join(folder, '.zhubi'));
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

const draft = (variables: Record<string, string>, ...args: string[]) =>
  runZhubi(['draft', '--year', '2023', '--data', SAMPLE_DATA, '--section', '平台赋能', ...args], {
    cwd: folder,
    variables,
  });

it('says that a style needs a model, and gives the draft by rules', async () => {
  const plain = await draft({});
  const { status, stdout, stderr } = await draft({}, '--style', '更凝练');
  expect([status, stdout]).toEqual([0, plain.stdout]);
  expect(stderr).toContain('没有配置模型');
});

it('names the styles there are', async () => {
  const { status, stdout, stderr } = await draft({}, '--style', '更华丽');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.trim()).toBe(
    '--style 要写更凝练、更有力、保留去年写法（或 concise、forceful、as-last-year），不能是“更华丽”。',
  );
});

it('says which sections are in the model’s words', async () => {
  const variables = { OPENAI_BASE_URL: service.baseUrl };
  const { status, stdout, stderr } = await draft(variables, '--style', '保留去年写法');
  expect(status).toBe(0);
  expect(stdout).toMatch(/文风“保留去年写法”，数字不变：\n经模型润色\d节：.*2\.孵化育成能力实现新增强/);
  expect(stderr).toMatch(/正在润色：3节，已完成0节……\n[\s\S]*经模型润色\d节，由规则给出\d节，数字不变。/);
  const inJson = await draft(variables, '--style', 'as-last-year', '--json');
  const { sections, style, polished, byRules } = JSON.parse(inJson.stdout);
  expect([style, polished + byRules]).toEqual(['as-last-year', 3]);
  const by = sections.map((s: { writtenBy: string | null }) => s.writtenBy);
  expect(by.filter((b: string | null) => b === 'worded').length).toBe(polished);
});
