import type { FoundPassage, ReportStore } from '../../retrieval/report-store.ts';

/** A longer passage has a subject of its own, in characters. */
const LONGEST_NEIGHBOUR = 120;

/**
 * The passages right before and behind those found, in the same section, where they are short: what a short paragraph
 * is about is often said beside it. In the order of those found, each once; none where the store cannot be read.
 */
export async function findNeighbours(
  store: ReportStore,
  found: readonly FoundPassage[],
): Promise<readonly FoundPassage[]> {
  const read = await store.read([...new Set(found.map((p) => p.reportId))]);
  if (!read.ok) return [];
  const inOrder = new Map(
    read.value.map(({ report, passages }) => [report.id, passages.toSorted((a, b) => a.start - b.start)]),
  );
  const known = new Set(found.map(keyOf));
  return found.flatMap((hit) => {
    const passages = inOrder.get(hit.reportId) ?? [];
    const at = passages.findIndex((p) => p.start === hit.start && p.text === hit.text);
    return [passages[at - 1], passages[at + 1]].flatMap((beside): FoundPassage[] => {
      if (at < 0 || !beside || beside.section !== hit.section || beside.year !== hit.year) return [];
      const one = { ...beside, reportId: hit.reportId, score: hit.score };
      if (beside.text.length > LONGEST_NEIGHBOUR || known.has(keyOf(one))) return [];
      known.add(keyOf(one));
      return [one];
    });
  });
}

const keyOf = ({ reportId, start, text }: FoundPassage): string => `${reportId} ${start} ${text}`;
