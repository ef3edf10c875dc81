import { existsSync } from 'node:fs';
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
import { readSlackSettings } from './config/slack-settings.ts';
import { createOriginalsFolder } from './documents/originals.ts';
import { createDocumentReader } from './documents/read-document.ts';
import { openSqliteBotLedger } from './ledger/sqlite-bot-ledger.ts';
import { createSqliteDismissals } from './ledger/sqlite-dismissals.ts';
import { BUILT_IN_DIMENSIONS, createBuiltInEmbeddings } from './retrieval/embeddings.ts';
import { createLanceDbStore } from './retrieval/lancedb-store.ts';
import { isLocal } from './retrieval/lancedb-tables.ts';
import { err, ok, type Result } from './shared/result.ts';
import type { Originals } from './workflows/ingest-reports.ts';

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
  return ok({
    corpus: environment.corpus ?? CORPUS_FOLDER,
    store: createLanceDbStore({
      location,
      embeddings: createBuiltInEmbeddings(),
      dimensions: BUILT_IN_DIMENSIONS,
    }),
    catalogue: createCatalogueFile(cataloguePath(environment), options.warn),
    homeOrganisation: environment.organisation,
    thisYear: () => new Date().getFullYear(),
    now: () => new Date(),
    slack: slack.value,
    openBotLedger: () => openSqliteBotLedger(join(beside, 'bot.sqlite')),
    logLevel: environment.logLevel,
    isRunByNpm: variables.npm_lifecycle_event !== undefined,
    enteredData: async () => null,
    dismissals: createSqliteDismissals(join(beside, 'ledger.sqlite')),
    // Loaded when a place is first spelled in pinyin: its dictionary is large.
    romanise: async (chinese) =>
      (await import('pinyin-pro'))
        .pinyin(chinese, { toneType: 'none', type: 'array' })
        .join('')
        .toLowerCase(),
    ...documents,
    originals: isLocal(location) ? createOriginalsFolder(join(location, 'originals')) : noOriginals,
  });
}
