/** How well passages are found, over all questions. */
export interface RankMeasures {
  readonly questions: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  /** Mean of 1 / rank, 0 where the passage is not among the first ten. */
  readonly meanReciprocalRank: number;
}

/** `ranks` are those of the right passage, from 1; `null` where it is not among the first ten. */
export function measureRanks(ranks: readonly (number | null)[]): RankMeasures {
  const share = (k: number) => ranks.filter((r) => r !== null && r <= k).length / Math.max(1, ranks.length);
  const reciprocal = ranks.reduce<number>((sum, r) => sum + (r === null ? 0 : 1 / r), 0);
  return {
    questions: ranks.length,
    recallAt1: share(1),
    recallAt5: share(5),
    recallAt10: share(10),
    meanReciprocalRank: reciprocal / Math.max(1, ranks.length),
  };
}
