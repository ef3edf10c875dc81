/** Cormack, Clarke and Büttcher, SIGIR 2009: reciprocal rank fusion with k = 60. */
const K = 60;

/** Best first; `weight` is how much it counts beside the others. */
export interface Ranking<T> {
  readonly items: readonly T[];
  readonly weight: number;
}

/** One ranking out of several: what stands high in more of them comes first. Ties keep the order of the first ranking. */
export function fuseRankings<T>(
  rankings: readonly Ranking<T>[],
): { readonly item: T; readonly score: number }[] {
  const scores = new Map<T, number>();
  for (const { items, weight } of rankings)
    for (const [rank, item] of items.entries())
      scores.set(item, (scores.get(item) ?? 0) + weight / (K + rank + 1));
  return [...scores].map(([item, score]) => ({ item, score })).toSorted((a, b) => b.score - a.score);
}
