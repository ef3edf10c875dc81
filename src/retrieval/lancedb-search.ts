import type * as lancedb from '@lancedb/lancedb';
import { containsText, isAnyOf, type Tables } from './lancedb-tables.ts';
import { fuseRankings } from './rank-fusion.ts';
import type { FoundPassage, Passage, PassageFilter } from './report-store.ts';

export const PASSAGE_COLUMNS = ['reportId', 'text', 'section', 'year', 'start', 'end'] as const;

export function toPassage(row: Record<string, unknown>): Passage & { readonly reportId: string } {
  const [reportId, text, section, year, start, end] = PASSAGE_COLUMNS.map((c) => row[c]);
  return {
    reportId: String(reportId),
    text: String(text),
    section: String(section),
    year: typeof year === 'number' ? year : null,
    start: Number(start),
    end: Number(end),
  };
}

/** What of a passage is embedded. */
export const indexedText = (passage: Passage): string => `${passage.section}\n${passage.text}`;

/** Places of each ranking that go into the fusion, for each one wanted. */
const DEPTH = 8;
/** How much words count beside the built-in vectors, which see the same characters less sharply (measured: bench/search). */
const WORDS_WEIGHT = 3;

export interface Search {
  readonly query: string;
  readonly vector: number[];
  readonly limit: number;
  readonly filter: PassageFilter;
}

/** The best passages of visible reports; those of half-written ones are left out and give up their places. */
export async function searchVisible(
  t: Tables,
  search: Search,
  visible: ReadonlySet<string>,
): Promise<FoundPassage[]> {
  const hidden = new Set<string>();
  for (;;) {
    const found = await searchHybrid(t, search, [...hidden]);
    const unseen = found.filter((p) => !visible.has(p.reportId));
    if (unseen.length === 0) return found;
    for (const { reportId } of unseen) hidden.add(reportId);
  }
}

async function searchHybrid(t: Tables, search: Search, without: readonly string[]): Promise<FoundPassage[]> {
  const { query, vector, limit, filter } = search;
  const condition = conditionOf(filter, without);
  const words = [query, ...(filter.otherNames ?? [])]
    .join(' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const first = async (found: lancedb.Query | lancedb.VectorQuery, most: number) => {
    const rows = await (condition === null ? found : found.where(condition)).limit(most).toArray();
    return rows.map((row) => toPassage({ ...row }));
  };
  const depth = filter.by ? limit : limit * DEPTH;
  const [byWords, byMeaning] = await Promise.all([
    words === '' || filter.by === 'meaning'
      ? []
      : first(t.passages.query().fullTextSearch(words, { columns: ['text'] }), depth),
    filter.by === 'words' ? [] : first(t.passages.query().nearestTo(vector).distanceType('dot'), depth),
  ]);
  const byKey = new Map([...byWords, ...byMeaning].map((p) => [keyOf(p), p]));
  return fuseRankings([
    { items: byWords.map(keyOf), weight: WORDS_WEIGHT },
    { items: byMeaning.map(keyOf), weight: 1 },
  ])
    .flatMap(({ item, score }) => {
      const passage = byKey.get(item);
      return passage ? [{ ...passage, score }] : [];
    })
    .slice(0, limit);
}

const keyOf = ({ reportId, start, year, text }: Omit<FoundPassage, 'score'>): string =>
  `${reportId} ${start} ${year} ${text}`;

/** A filter over passages; `null` when nothing narrows. */
export function conditionOf(filter: PassageFilter, without: readonly string[]): string | null {
  const conditions = [
    ...(filter.years && filter.years.length > 0 ? [`year IN (${filter.years.join(', ')})`] : []),
    ...(filter.reportIds ? [isAnyOf('reportId', filter.reportIds.length > 0 ? filter.reportIds : [''])] : []),
    ...(filter.section === undefined ? [] : [containsText('section', filter.section)]),
    ...(without.length > 0 ? [`NOT ${isAnyOf('reportId', without)}`] : []),
  ];
  return conditions.length > 0 ? conditions.join(' AND ') : null;
}
