/** A comment on the stretch `[start, end)` of a text, in UTF-16 code units. */
export interface WordComment {
  readonly start: number;
  readonly end: number;
  readonly author: string;
  readonly initials: string;
  /** ISO 8601, such as `2024-01-15T09:30:00Z`. */
  readonly date: string;
  /** Each line becomes a paragraph. */
  readonly text: string;
}
