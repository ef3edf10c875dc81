import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCatalogueFile } from './config/catalogue-file.ts';
import type { Environment } from './config/environment.ts';
import { createOriginalsFolder } from './documents/originals.ts';
import { readTextFile } from './documents/read-text-file.ts';
import { BUILT_IN_DIMENSIONS, createBuiltInEmbeddings } from './retrieval/embeddings.ts';
import { createLanceDbStore } from './retrieval/lancedb-store.ts';
import type { AskDependencies } from './workflows/ask-question.ts';
import type { IngestDependencies, Originals } from './workflows/ingest-reports.ts';

/** The corpus and the catalogue that come with the program. */
export const CORPUS_FOLDER = fileURLToPath(new URL('../corpus/', import.meta.url));

export interface Program extends AskDependencies, Omit<IngestDependencies, 'onProgress'> {}

/** The catalogue beside the user's own corpus, where there is one; else the one that comes with the program. */
function cataloguePath({ corpus }: Environment): string {
  const own = corpus === null ? null : join(corpus, 'catalogue.json');
  return own !== null && existsSync(own) ? own : join(CORPUS_FOLDER, 'catalogue.json');
}

/** Chooses every implementation. Opens nothing yet: the store is opened by its first use. */
export function compose(
  environment: Environment,
  location: string,
  warn: (message: string) => void,
): Program {
  const isLocal = !/^[a-z][a-z0-9+]*:\/\//i.test(location);
  const noOriginals: Originals = { keep: async () => {}, all: async () => [] };
  return {
    store: createLanceDbStore({
      location,
      embeddings: createBuiltInEmbeddings(),
      dimensions: BUILT_IN_DIMENSIONS,
    }),
    catalogue: createCatalogueFile(cataloguePath(environment), warn),
    homeOrganisation: environment.organisation,
    thisYear: () => new Date().getFullYear(),
    // Loaded when a place is first spelled in pinyin: its dictionary is large.
    romanise: async (chinese) =>
      (await import('pinyin-pro'))
        .pinyin(chinese, { toneType: 'none', type: 'array' })
        .join('')
        .toLowerCase(),
    readDocument: readTextFile,
    originals: isLocal ? createOriginalsFolder(join(location, 'originals')) : noOriginals,
  };
}
