import type { Alarm, Check } from './checker.ts';
import type { Kept } from './choose-changes.ts';
import type { CleanReport } from './clean-report.ts';
import type { Span } from './edit.ts';

/** How far from the change a finding may stand and still point at it, in characters. */
const NEAR = 8;

/** What the checker makes of one change, against what it says of the clean report. */
export interface Judged extends Kept {
  /** New findings of error or warning level, in the checker's order. */
  readonly alarms: readonly Alarm[];
  /** One of them is at the change, or points to it. */
  readonly isFound: boolean;
  /** The first of them is at the change itself. */
  readonly isFirst: boolean;
}

/** What the checker says of the reports as they are. */
export type Clean = ReadonlyMap<CleanReport, readonly Alarm[]>;

const isLoud = ({ severity }: Alarm): boolean => severity !== 'info';
const keyOf = ({ rule, quote }: Alarm): string => `${rule}|${quote}`;

const isNear = (a: Span, b: Span): boolean => a.start < b.end + NEAR && a.end > b.start - NEAR;

/** Loud findings on a report as it is: each a false alarm. */
export const checkClean = (check: Check, report: CleanReport): readonly Alarm[] =>
  check(report, report.history).filter(isLoud);

export function judge(check: Check, kept: Kept, clean: readonly Alarm[]): Judged {
  const { change } = kept;
  const known = new Set(clean.map(keyOf));
  const draft = { file: change.report.file, text: change.text };
  const alarms = check(draft, change.report.history).filter((a) => isLoud(a) && !known.has(keyOf(a)));
  const isAt = (span: Span): boolean => change.places.some((place) => isNear(span, place));
  const pointsAt = (alarm: Alarm): boolean =>
    isAt(alarm) || alarm.related.some((r) => (r.report === null || r.report === 'this') && isAt(r));
  const [first] = alarms;
  return {
    ...kept,
    alarms,
    isFound: alarms.some(pointsAt),
    isFirst: first !== undefined && isAt(first),
  };
}
