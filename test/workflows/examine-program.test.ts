import { describe, expect, it } from 'vitest';
import { err, ok } from '../../src/shared/result.ts';
import {
  type ConfiguredModel,
  type ExamineDependencies,
  examineProgram,
} from '../../src/workflows/examine-program.ts';
import { createScriptedModel } from '../llm/scripted-model.ts';
import { createInMemoryStore } from '../retrieval/in-memory-store.ts';
import { makeReport } from '../retrieval/make-report.ts';

const dismissals = {
  all: async () => ok([]),
  dismiss: async () => ok(undefined),
  restore: async () => ok(false),
};
const FINE: ExamineDependencies = {
  store: createInMemoryStore(),
  corpus: 'corpus',
  countCorpus: async () => 6,
  dismissals,
  configuredModel: null,
  slackVariables: [],
};
const MODEL: ConfiguredModel = {
  baseUrl: 'http://localhost/v1',
  chatModel: 'm',
  embeddingModel: null,
  model: createScriptedModel(() => ok({ ready: true })),
  replyFormat: async () => 'json-mode',
  embed: null,
  spentToday: async () => 12,
  dailyTokens: 100,
};

async function examine(change: Partial<ExamineDependencies>): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { part, state, text } of examineProgram({ ...FINE, ...change }))
    found[part] = `${state} ${text}`;
  return found;
}

describe('npx zhubi doctor', () => {
  it('says of each part what it is, with nothing set up', async () => {
    const found = await examine({});
    expect(Object.keys(found)).toEqual(['资料库', '数据表', '语料', '台账', '模型', '向量', 'Slack']);
    expect(Object.values(found).filter((t) => t.startsWith('failed'))).toEqual([]);
    expect(found.模型).toMatch(/^absent .*不联网/);
  });

  it('reads every row, and names a report that has lost some', async () => {
    const store = createInMemoryStore();
    const whole = makeReport('a', { passages: [{}], figures: [{}] });
    await store.put([whole]);
    expect((await examine({ store })).数据表).toMatch(/^fine .*段落 1 条，数字 1 个/);
    await store.put([{ ...whole, passages: [] }]);
    expect((await examine({ store })).数据表).toMatch(/^failed .*缺行/);
  });

  const unreadable = async () => err({ kind: 'store-unreadable', location: '/x', cause: null } as const);
  it.each([
    ['资料库', { store: { ...createInMemoryStore(), reports: unreadable } }, /打不开/],
    ['语料', { countCorpus: async () => null }, /ZHUBI_CORPUS/],
    [
      '台账',
      {
        dismissals: {
          ...dismissals,
          all: async () => err({ kind: 'ledger-unreadable', location: 'l', cause: null } as const),
        },
      },
      /打不开/,
    ],
    [
      '模型',
      {
        configuredModel: {
          ...MODEL,
          model: createScriptedModel(() => err({ kind: 'model-rejected', status: 401, cause: null })),
        },
      },
      /OPENAI_API_KEY/,
    ],
    [
      '向量',
      { configuredModel: { ...MODEL, embeddingModel: 'e', embed: () => Promise.reject(new Error('no')) } },
      /ZHUBI_EMBEDDING_MODEL/,
    ],
    ['Slack', { slackVariables: ['SLACK_APP_TOKEN'] }, /缺 SLACK_BOT_TOKEN/],
    ['Slack', { slackVariables: ['SLACK_BOT_TOKEN'] }, /SLACK_SIGNING_SECRET/],
  ] satisfies [string, Partial<ExamineDependencies>, RegExp][])(
    'finds a fault of %s',
    async (part, change, said) => {
      const found = await examine(change);
      expect(found[part]).toMatch(/^failed/);
      expect(found[part]).toMatch(said);
      expect(Object.values(found).filter((t) => t.startsWith('failed'))).toHaveLength(1);
    },
  );

  it('says how a model that answers is asked, and what it has cost', async () => {
    const found = await examine({ configuredModel: { ...MODEL, embeddingModel: 'e', embed: async () => 8 } });
    expect(found.模型).toMatch(/^fine .*json-mode/);
    expect(found.用量).toMatch(/12 .*100/);
    expect(found.向量).toMatch(/^fine .*8 维/);
  });
});
