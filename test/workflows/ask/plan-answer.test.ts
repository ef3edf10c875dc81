import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyCatalogue } from '../../../src/figures/catalogue.ts';
import { createVolatileMemory } from '../../../src/llm/model-memory.ts';
import { createOpenAiModel } from '../../../src/llm/openai-model.ts';
import type { ReportStore } from '../../../src/retrieval/report-store.ts';
import { askQuestion } from '../../../src/workflows/ask/ask-question.ts';
import type { ModelOutcome } from '../../../src/workflows/errors/model-outcome.ts';
import { readOne } from '../../../src/workflows/ingest/ingest-reports.ts';
import { give, idOf, planWith, sendCalls, toldBy } from '../../llm/scripted-plan.ts';
import {
  openScriptedService,
  type Respond,
  type ScriptedService,
  sendJson,
} from '../../llm/scripted-service.ts';
import { createInMemoryStore } from '../../retrieval/in-memory-store.ts';

const report = (year: number, text: string) =>
  `青禾区农业局${year}年工作总结\n\n一、${year}年工作总结\n${text}\n`;

const REPORTS = [
  report(2020, '新建智慧大棚20座。茶叶加工企业总数达到50家，规模以上茶叶加工企业总数达到16家。'),
  report(2021, '新建智慧大棚31座。茶叶加工企业总数达到64家，规模以上茶叶加工企业总数达到18家。'),
  report(
    2022,
    '新建智慧大棚45座。茶叶加工企业总数达到80家，规模以上茶叶加工企业总数达到20家。农业技术人员中高级职称人员达到7人。',
  ),
];

const SHARE = '2022年规模以上茶叶加工企业占茶叶加工企业的比重是多少？';
const find = (words: string, year?: number) =>
  ['find_figures', year === undefined ? { words } : { words, year }] as const;
const both = () => [find('规模以上茶叶加工企业', 2022), find('茶叶加工企业', 2022)];
const large = (told: string) => idOf(told, '｜规模以上茶叶加工企业｜', '2022年');
const tea = (told: string) => idOf(told, '｜茶叶加工企业｜', '2022年');

describe('planning with a model that calls tools', () => {
  let service: ScriptedService;
  let store: ReportStore;
  beforeAll(async () => {
    service = await openScriptedService(() => {});
    store = createInMemoryStore();
    await store.put(
      REPORTS.map((text, i) =>
        readOne(
          { file: `${i}.txt`, text, tables: [], hash: `${i}`, bytes: new TextEncoder().encode(text) },
          `r${i}`,
        ),
      ),
    );
  });
  afterAll(() => service.close());

  async function ask(
    question: string,
    respond: Respond | null,
    limits: { timeoutMs?: number; planTokens?: number } = {},
  ) {
    const outcomes: ModelOutcome[] = [];
    const before = service.received.length;
    if (respond) service.respond = respond;
    const model = createOpenAiModel({
      baseUrl: service.baseUrl,
      apiKey: '',
      model: 'm',
      timeoutMs: limits.timeoutMs ?? 5000,
      memory: createVolatileMemory(),
      planTokens: limits.planTokens ?? 4000,
    });
    const office = {
      store,
      catalogue: () => emptyCatalogue,
      homeOrganisation: null,
      thisYear: () => 2023,
      romanise: async (chinese: string) => chinese,
    };
    const assistance = { model, onOutcome: (o: ModelOutcome) => void outcomes.push(o) };
    const asked = await askQuestion(respond ? { ...office, assistance } : office, question);
    if (!asked.ok) throw new Error(asked.error.kind);
    return { ...asked.value, outcomes, received: service.received.slice(before) };
  }

  it('states, computes and cites what was planned, and says how it was understood', async () => {
    expect((await ask(SHARE, null)).answer.status).toBe('not_found');
    const { answer, by, received } = await ask(
      SHARE,
      planWith(
        both,
        (told) => [['compute', { operation: 'share', ids: [large(told), tea(told)] }]],
        () => [give(['c1'], '规模以上茶叶加工企业的比重')],
      ),
    );
    expect(answer.text).toBe(
      '按“规模以上茶叶加工企业的比重”理解：2022年规模以上茶叶加工企业占茶叶加工企业的25%（20 ÷ 80 = 25%）。',
    );
    expect(answer).toMatchObject({ status: 'answered', value: { number: 25, unit: '%' } });
    expect(answer.citations.length).toBeGreaterThan(0);
    expect(by).toBe('understood');
    const told = received.flatMap(toldBy).join('\n');
    expect(told).toContain('⟦f1⟧');
    expect(told).not.toMatch(/(?<!\d)(?:20|80)(?!\d)/);
  });

  it('answers each part of a question of several by its own figure', async () => {
    const question = '2022年新建智慧大棚多少座，茶叶加工企业总数有多少家？';
    const { answer } = await ask(
      question,
      planWith(
        () => [find('新建智慧大棚', 2022), find('茶叶加工企业', 2022)],
        (told) => [give([idOf(told, '｜智慧大棚', '2022年'), tea(told)])],
      ),
    );
    expect(answer.text).toContain('45座');
    expect(answer.text).toContain('80家');
  });

  const NAMELESS = '2022年茶叶加工园区有多少家？';
  it.each<readonly [string, string, Respond]>([
    ['of a wrong year', '2018年茶叶加工企业总数有多少家？', planWith(both, (told) => [give([tea(told)])])],
    ['that was never shown', NAMELESS, planWith(both, () => [give(['f9'])])],
    ['with a number in its words', NAMELESS, planWith(both, (told) => [give([tea(told)], '8848家企业')])],
    ['with a numeral in its words', NAMELESS, planWith(both, (told) => [give([tea(told)], '八千家企业')])],
    ['with an address in its words', NAMELESS, planWith(both, (told) => [give([tea(told)], '见 www.x.com')])],
    ['that is a number', NAMELESS, planWith(both, () => [give(['8848'])])],
    ['of no figure', NAMELESS, planWith(both, () => [give([])])],
    [
      'that computes what was not asked for',
      NAMELESS,
      planWith(
        both,
        (told) => [['compute', { operation: 'difference', ids: [tea(told), large(told)] }]],
        () => [give(['c1'])],
      ),
    ],
    [
      'that takes the whole for the part',
      SHARE,
      planWith(
        both,
        (told) => [['compute', { operation: 'share', ids: [tea(told), large(told)] }]],
        () => [give(['c1'])],
      ),
    ],
  ])('keeps the answer of the rules beside a reply %s', async (_, question, respond) => {
    const { answer: without } = await ask(question, null);
    const { answer, by } = await ask(question, respond);
    expect(answer).toEqual(without);
    expect(answer.status).not.toBe('answered');
    expect(by).toBe('rules');
  });

  it.each([
    ['2022年出口茶叶加工企业总数有多少家？', tea],
    ['2022年茶叶加工园区有多少家？', tea],
    ['2022年人均茶叶加工企业有多少家？', tea],
  ])('offers what does not bear out a restricting word, and does not answer: %s', async (question, pick) => {
    const { answer } = await ask(
      question,
      planWith(both, (told) => [give([pick(told)], '茶叶加工企业')]),
    );
    expect(answer.status).not.toBe('answered');
    expect(answer.choices[0]).toMatchObject({ value: { number: 80, unit: '家', year: 2022 } });
  });

  it('stops after six calls', async () => {
    const { answer, outcomes, received } = await ask(
      SHARE,
      planWith(() => [find('茶叶加工企业', 2022)]),
      { planTokens: 100_000 },
    );
    expect(received).toHaveLength(7);
    expect(outcomes).toMatchObject([{ kind: 'failed', error: { kind: 'plan-unending', by: 'calls' } }]);
    expect(answer).toEqual((await ask(SHARE, null)).answer);
  });

  it('stops before its tokens are spent', async () => {
    const { outcomes, received } = await ask(
      SHARE,
      planWith(() => [find('茶叶加工企业', 2022)]),
      { planTokens: 2000 },
    );
    expect(received.length).toBeLessThan(5);
    expect(outcomes).toMatchObject([{ kind: 'failed', error: { kind: 'plan-unending', by: 'tokens' } }]);
  });

  it.each<readonly [string, Respond, string]>([
    ['stalls', () => {}, 'model-timed-out'],
    [
      'stalls at the second turn',
      (q, r) => (toldBy(q).length === 0 ? sendCalls(q, r, both()) : undefined),
      'model-timed-out',
    ],
    [
      'calls with broken JSON',
      (q, r) => sendCalls(q, r, [['find_figures', '{"words":"茶']]),
      'reply-malformed',
    ],
    [
      'answers with broken JSON',
      (q, r) => sendCalls(q, r, [['give_answer', '{"answer":']]),
      'reply-malformed',
    ],
    ['answers in another shape', (q, r) => sendCalls(q, r, [['give_answer', { a: 1 }]]), 'reply-malformed'],
    ['is cut', (q, r) => sendCalls(q, r, both(), 'length'), 'reply-too-long'],
    ['fails', (_, r) => sendJson(r, 500, { error: { message: 'oops' } }), 'model-failed'],
    ['drops the connection', (_, r) => void r.destroy(), 'model-unreachable'],
    ['gives no choices', (_, r) => sendJson(r, 200, { choices: [] }), 'reply-malformed'],
  ])('gives the answer of the rules where a service %s', async (_, respond, kind) => {
    const { answer, outcomes, by } = await ask(SHARE, respond, { timeoutMs: 1500 });
    expect(outcomes).toMatchObject([{ purpose: 'plan', kind: 'failed', error: { kind } }]);
    expect(answer).toEqual((await ask(SHARE, null)).answer);
    expect(by).toBe('rules');
  });

  it('asks nothing of it where the rules answer', async () => {
    const { received, by } = await ask('2022年茶叶加工企业总数有多少家？', () => {});
    expect(received).toEqual([]);
    expect(by).toBe('rules');
  });

  it('shows the same in the same order every time', async () => {
    const plan = planWith(both, () => [give([])]);
    const bodies = async () => JSON.stringify((await ask(SHARE, plan)).received.map((r) => r.body.messages));
    expect(await bodies()).toBe(await bodies());
  });
});
