import { z } from 'zod';
import type { Dismissals } from '../ledger/dismissals.ts';
import type { LanguageModel } from '../llm/language-model.ts';
import type { ReportStore } from '../retrieval/report-store.ts';
import { describeError } from './errors/describe-error.ts';
import { describeModelError } from './errors/describe-model-error.ts';

/** What is found of one part of the program, in a line. */
export interface Examined {
  readonly part: string;
  /** `absent`: not set up, and nothing needs it. */
  readonly state: 'fine' | 'absent' | 'failed';
  readonly text: string;
}

/** The service as configured. */
export interface ConfiguredModel {
  readonly baseUrl: string;
  readonly chatModel: string;
  readonly embeddingModel: string | null;
  /** Without breaker or budget: what is examined is the service. */
  readonly model: LanguageModel;
  /** How it is known to give JSON, `null` before the first reply. */
  readonly replyFormat: () => Promise<string | null>;
  /** Dimensions of a vector that it just made; throws where it makes none. `null` where the built-in serves. */
  readonly embed: (() => Promise<number>) | null;
  readonly spentToday: () => Promise<number>;
  readonly dailyTokens: number;
}

export interface ExamineDependencies {
  readonly store: ReportStore;
  /** Reports that the corpus folder holds; `null` when there is no such folder. */
  readonly countCorpus: () => Promise<number | null>;
  readonly corpus: string;
  readonly dismissals: Dismissals;
  readonly configuredModel: ConfiguredModel | null;
  /** Slack's variables that are set, by name. */
  readonly slackVariables: readonly string[];
}

/** Looks at every part, one after the other; a part that fails stops nothing. */
export async function* examineProgram(deps: ExamineDependencies): AsyncGenerator<Examined> {
  yield* examineStore(deps.store);
  const files = await deps.countCorpus();
  yield files === null
    ? failed('语料', `找不到文件夹“${deps.corpus}”，请检查 ZHUBI_CORPUS。`)
    : fine('语料', `“${deps.corpus}”里有 ${files} 份文件。`);
  const dismissed = await deps.dismissals.all();
  yield dismissed.ok
    ? fine('台账', `打得开，记着 ${dismissed.value.length} 条忽略。`)
    : failed('台账', describeError(dismissed.error));
  yield* examineModel(deps.configuredModel);
  yield examineSlack(deps.slackVariables);
}

const fine = (part: string, text: string): Examined => ({ part, state: 'fine', text });
const failed = (part: string, text: string): Examined => ({ part, state: 'failed', text });
const absent = (part: string, text: string): Examined => ({ part, state: 'absent', text });

/** Reports read at a time while every row is looked at. */
const READ_AT_ONCE = 50;

async function* examineStore(store: ReportStore): AsyncGenerator<Examined> {
  const reports = await store.reports();
  if (!reports.ok) {
    yield failed('资料库', describeError(reports.error));
    return;
  }
  yield reports.value.length === 0
    ? absent('资料库', '打得开，还没有报告；请先用 npx zhubi ingest 收录。')
    : fine('资料库', `打得开，有 ${reports.value.length} 份报告。`);
  // Counting would do without the data: a damaged file shows only when its rows are read.
  let passages = 0;
  let figures = 0;
  const short: string[] = [];
  for (let at = 0; at < reports.value.length; at += READ_AT_ONCE) {
    const listed = reports.value.slice(at, at + READ_AT_ONCE);
    const read = await store.read(listed.map((r) => r.id));
    if (!read.ok) {
      yield failed('数据表', describeError(read.error));
      return;
    }
    for (const { report, passages: p, figures: f } of read.value) {
      passages += p.length;
      figures += f.length;
      if (p.length < report.passages || f.length < report.figures) short.push(report.title);
    }
  }
  yield short.length === 0
    ? fine('数据表', `逐行读过：段落 ${passages} 条，数字 ${figures} 个，与登记一致。`)
    : failed('数据表', `有缺行：${short.slice(0, 3).join('、')}；请用 npx zhubi ingest --rebuild 重建。`);
}

async function* examineModel(configured: ConfiguredModel | null): AsyncGenerator<Examined> {
  if (!configured) {
    yield absent('模型', '没有配置（OPENAI_API_KEY、OPENAI_BASE_URL 都没填），全部按规则回答，不联网。');
    yield absent('向量', '用内置的，不联网。');
    return;
  }
  const { baseUrl, chatModel, embeddingModel, model, embed } = configured;
  const reply = await model.complete({
    purpose: 'probe',
    messages: [
      { role: 'system', text: '按给定格式输出 ready 为 true 的 JSON 对象。' },
      { role: 'user', text: '准备好了吗？' },
    ],
    schema: z.strictObject({ ready: z.boolean() }),
    maxTokens: 300,
  });
  yield reply.ok
    ? fine('模型', `${baseUrl} 的 ${chatModel} 连得上，按 ${await configured.replyFormat()} 输出 JSON。`)
    : failed('模型', `${baseUrl} 的 ${chatModel}：${describeModelError(reply.error)}`);
  yield fine('用量', `今天已用 ${await configured.spentToday()} 个词元，上限 ${configured.dailyTokens}。`);
  if (!embed || embeddingModel === null) yield absent('向量', '用内置的（没有设 ZHUBI_EMBEDDING_MODEL）。');
  else
    yield await embed().then(
      (dimensions) => fine('向量', `${embeddingModel} 可用，${dimensions} 维。`),
      () => failed('向量', `${embeddingModel} 用不了，检索改用内置的；请检查 ZHUBI_EMBEDDING_MODEL。`),
    );
}

function examineSlack(present: readonly string[]): Examined {
  const has = (name: string) => present.includes(name);
  if (present.length === 0) return absent('Slack', '没有配置，只在终端里问答。');
  if (!has('SLACK_BOT_TOKEN')) return failed('Slack', '缺 SLACK_BOT_TOKEN。');
  if (has('SLACK_APP_TOKEN')) return fine('Slack', '变量齐全（Socket 模式）。');
  return has('SLACK_SIGNING_SECRET')
    ? fine('Slack', '变量齐全（HTTP 模式）。')
    : failed('Slack', '缺 SLACK_APP_TOKEN（Socket 模式）或 SLACK_SIGNING_SECRET（HTTP 模式）。');
}
