/** Other ways in which a report may say a word that stands at `at` in a text. */
export interface OtherWays {
  readonly at: number;
  readonly length: number;
  readonly ways: readonly string[];
}
