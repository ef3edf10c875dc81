import {
  conditionOf,
  indexedText,
  PASSAGE_COLUMNS,
  type Search,
  searchVisible,
  toPassage,
} from './lancedb-search.ts';
import type { Tables } from './lancedb-tables.ts';
import { dropOtherVectors, keyOf, openVectors } from './lancedb-vectors.ts';
import { fuseRankings } from './rank-fusion.ts';
import type { Embedded, FoundPassage, ServiceEmbeddings } from './report-store.ts';

/** Passages embedded in one call. */
const BATCH = 64;
/** Places of each ranking that go into the fusion, for each one shown. */
const DEPTH = 8;

const readPassages = async (
  t: Tables,
  visible: ReadonlySet<string>,
): Promise<Omit<FoundPassage, 'score'>[]> =>
  (
    await t.passages
      .query()
      .select([...PASSAGE_COLUMNS])
      .toArray()
  )
    .map((row) => toPassage({ ...row }))
    .filter((p) => visible.has(p.reportId));

/** Embeds what has no vector yet. A service that fails ends the run; what is done stays. */
export async function embedMissing(
  location: string,
  service: ServiceEmbeddings,
  t: Tables,
  visible: ReadonlySet<string>,
  onProgress: (embedded: Embedded) => void,
): Promise<Embedded> {
  const passages = await readPassages(t, visible);
  const total = passages.length;
  let vectors = await openVectors(location, service, null);
  const known = (await vectors?.keys()) ?? new Set<string>();
  const missing = passages.filter((p) => !known.has(keyOf(p)));
  let done = total - missing.length;
  for (let at = 0; at < missing.length; at += BATCH) {
    const batch = missing.slice(at, at + BATCH);
    const made = await service.embedDocuments(batch.map(indexedText)).catch(() => null);
    const dimensions = made?.[0]?.length ?? 0;
    if (
      !made ||
      made.length !== batch.length ||
      dimensions === 0 ||
      made.some((v) => v.length !== dimensions)
    )
      break;
    vectors ??= await openVectors(location, service, dimensions);
    await vectors?.add(
      batch.map(({ reportId, start, year, section }, i) => ({
        reportId,
        start,
        year,
        section,
        vector: made[i] ?? [],
      })),
    );
    done += batch.length;
    onProgress({ done, total });
  }
  if (done === total && total > 0) await dropOtherVectors(location, service);
  return { done, total };
}

/** The passages of a store whose vectors are complete, as of one version of its tables; `null` while they are not. */
export interface CompleteCache {
  of: string;
  passages: ReadonlyMap<string, Omit<FoundPassage, 'score'>> | null;
}

/**
 * The passages by the vectors of a service and by words, fused. `null` while not every passage has a vector, and when
 * the service gives none for the query: the built-in vectors serve then.
 */
export async function searchByService(
  cache: CompleteCache,
  location: string,
  service: ServiceEmbeddings,
  t: Tables,
  search: Search,
  visible: ReadonlySet<string>,
): Promise<FoundPassage[] | null> {
  const vectors = await openVectors(location, service, null);
  if (!vectors) return null;
  const versions = `${await t.reports.version()} ${await t.passages.version()} ${await vectors.version()}`;
  if (cache.of !== versions) {
    const passages = await readPassages(t, visible);
    const keys = await vectors.keys();
    const isComplete = passages.every((p) => keys.has(keyOf(p)));
    Object.assign(cache, {
      of: versions,
      passages: isComplete ? new Map(passages.map((p) => [keyOf(p), p])) : null,
    } satisfies CompleteCache);
  }
  const byKey = cache.passages;
  if (!byKey) return null;
  const vector = await service.embedQuery(search.query).catch(() => null);
  if (!vector) return null;
  const depth = search.limit * DEPTH;
  const near = await vectors.nearest(vector, depth, conditionOf(search.filter, [])).catch(() => null);
  if (!near) return null;
  const byWords =
    search.filter.by === 'meaning'
      ? []
      : await searchVisible(
          t,
          { ...search, limit: depth, filter: { ...search.filter, by: 'words' } },
          visible,
        );
  return fuseRankings([
    { items: near, weight: 1 },
    { items: byWords.map(keyOf), weight: 1 },
  ])
    .flatMap(({ item, score }) => {
      const passage = byKey.get(item);
      return passage ? [{ ...passage, score }] : [];
    })
    .slice(0, search.limit);
}
