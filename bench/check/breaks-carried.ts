import { type BreakKind, type Change, CONSTRUCTED, makeChange } from './break.ts';
import type { CleanReport } from './clean-report.ts';
import type { Span } from './edit.ts';
import { factsIn, itemsOf } from './items.ts';

const LEAST_IN_ITEM = 3;
const LEAST_IN_SENTENCE = 2;

function carry(report: CleanReport, kind: string, into: Span, last: CleanReport, from: Span): Change {
  const text = last.text.slice(from.start, from.end);
  return makeChange(report, {
    kind,
    indicator: text.slice(0, 12),
    edits: [{ ...into, text }],
    evidence: CONSTRUCTED,
  });
}

const lastOf = ({ history, year }: CleanReport): CleanReport | undefined =>
  history.find((r) => r.year === year - 1 && r.facts.length > 0);

/** An item of last year's report in the place of this year's, its figures and all. */
function carryItems(report: CleanReport): Change[] {
  const last = lastOf(report);
  if (!last) return [];
  const before = new Map(itemsOf(last).map((item) => [item.place, item]));
  return itemsOf(report).flatMap((item) => {
    const old = before.get(item.place);
    return old && factsIn(last.facts, old).length >= LEAST_IN_ITEM
      ? [carry(report, 'carried-item', item, last, old)]
      : [];
  });
}

/** The sentence with figures of an item, copied from last year's. */
function carrySentences(report: CleanReport): Change[] {
  const last = lastOf(report);
  if (!last) return [];
  const before = new Map(itemsOf(last).map((item) => [item.place, item]));
  return itemsOf(report).flatMap((item) => {
    const into = item.sentences.find((s) => factsIn(report.facts, s).length >= LEAST_IN_SENTENCE);
    const from = before
      .get(item.place)
      ?.sentences.find((s) => factsIn(last.facts, s).length >= LEAST_IN_SENTENCE);
    return into && from ? [carry(report, 'carried-sentence', into, last, from)] : [];
  });
}

/** What was last year's report and was never rewritten. */
export const CARRIED_BREAKS: readonly BreakKind[] = [
  { id: 'carried-item', group: 'history', make: carryItems },
  { id: 'carried-sentence', group: 'history', make: carrySentences },
];
