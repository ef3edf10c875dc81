/** What a stretch of a question does there. What no recogniser claims is `content`: the words of the indicator. */
export type Role =
  | 'time'
  | 'place'
  | 'report'
  | 'scope'
  | 'hole'
  | 'measure'
  | 'operator'
  | 'courtesy'
  | 'mark'
  | 'content';

/** A stretch of the question as typed (UTF-16 code units, `to` exclusive), with its role and what its words mean. */
export interface Span {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
  /** The meaning of its words (`sum`, `new`, `goal`, …); empty where the role says all. */
  readonly sense: string;
}

/** Roles whose spans keep their place against others, the firmest first; within a role the longer span wins. */
const FIRMNESS: Readonly<Record<Role, number>> = {
  report: 0,
  place: 1,
  time: 2,
  courtesy: 3,
  hole: 5,
  operator: 5,
  measure: 5,
  scope: 6,
  mark: 7,
  content: 8,
};

/** A known name holds its words together against all that only links and moves. */
const NAME_FIRMNESS = 3.5;

/** 比当年目标 holds a time and is none. */
const FIRMEST = -1;

function firmnessOf({ role, sense }: Span): number {
  if (sense === 'over-goal') return FIRMEST;
  return sense === 'name' || sense === 'reached' ? NAME_FIRMNESS : FIRMNESS[role];
}

/** The best cover of a text: spans that do not overlap, in order, and `content` wherever no recogniser spoke. */
export function coverText(text: string, proposals: readonly Span[]): Span[] {
  const ranked = proposals.toSorted(
    (a, b) => firmnessOf(a) - firmnessOf(b) || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  const taken: Span[] = [];
  for (const span of ranked)
    if (span.to > span.from && taken.every((t) => span.to <= t.from || span.from >= t.to)) taken.push(span);
  const inOrder = taken.toSorted((a, b) => a.from - b.from);
  const cover: Span[] = [];
  let at = 0;
  for (const span of [...inOrder, null]) {
    const end = span?.from ?? text.length;
    if (end > at) cover.push({ role: 'content', from: at, to: end, sense: '' });
    if (!span) break;
    cover.push(span);
    at = span.to;
  }
  return cover;
}
