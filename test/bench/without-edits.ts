import type { Change } from '../../bench/check/break.ts';

/** The changed text with its edits undone: the clean text, if nothing but them was changed. */
export function withoutEdits({ report, text, edits }: Change): string {
  let undone = text;
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start))
    undone = undone.slice(0, start) + report.text.slice(start, end) + undone.slice(start + put.length);
  return undone;
}
