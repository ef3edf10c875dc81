import { BUILT_IN_DIMENSIONS, createBuiltInEmbeddings } from '../../src/retrieval/embeddings.ts';
import { createLanceDbStore } from '../../src/retrieval/lancedb-store.ts';
import type { ReportStore, ServiceEmbeddings } from '../../src/retrieval/report-store.ts';

/** The LanceDB store with the built-in embeddings, as the program opens it. */
export function openLanceDbStore(
  location: string,
  options: { readonly lockWaitMs?: number; readonly service?: ServiceEmbeddings } = {},
): ReportStore {
  const embeddings = createBuiltInEmbeddings();
  return createLanceDbStore({ location, embeddings, dimensions: BUILT_IN_DIMENSIONS, ...options });
}
