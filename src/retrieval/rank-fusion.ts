/** Cormack, Clarke and Büttcher, SIGIR 2009: reciprocal rank fusion with k = 60. */
const K = 60;

/** One ranking out of several: what stands high in more of them comes first. Ties keep the order of the first ranking. */
export function fuseRankings<T>(
  rankings: readonly (readonly T[])[],
): { readonly item: T; readonly score: number }[] {
  const scores = new Map<T, number>();
  for (const ranking of rankings)
    for (const [rank, item] of ranking.entries())
      scores.set(item, (scores.get(item) ?? 0) + 1 / (K + rank + 1));
  return [...scores].map(([item, score]) => ({ item, score })).toSorted((a, b) => b.score - a.score);
}
