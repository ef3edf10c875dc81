import type * as lancedb from '@lancedb/lancedb';
import { containsText, isAnyOf, type Tables } from './lancedb-tables.ts';
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

/** What words find, and behind it what the built-in vectors find besides. */
async function searchHybrid(t: Tables, search: Search, without: readonly string[]): Promise<FoundPassage[]> {
  const { query, vector, limit, filter } = search;
  const condition = conditionOf(filter, without);
  const words = [query, ...(filter.otherNames ?? [])]
    .join(' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const first = async (found: lancedb.Query | lancedb.VectorQuery) => {
    const rows = await (condition === null ? found : found.where(condition)).limit(limit).toArray();
    return rows.map((row) => toPassage({ ...row }));
  };
  const byWords =
    words === '' || filter.by === 'meaning'
      ? []
      : await first(t.passages.query().fullTextSearch(words, { columns: ['text'] }));
  // The built-in vectors see the same characters as the words do, less sharply: fused, they cost what words find.
  const byMeaning =
    filter.by === 'words' || byWords.length >= limit
      ? []
      : await first(t.passages.query().nearestTo(vector).distanceType('dot'));
  const byKey = new Map([...byWords, ...byMeaning].map((p) => [keyOf(p), p]));
  return [...byKey.values()].slice(0, limit).map((passage, rank) => ({ ...passage, score: 1 / (rank + 1) }));
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
