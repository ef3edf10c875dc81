import { sourceSpan } from '../report/characters.ts';
import { type Report, sectionPath } from '../report/report.ts';
import type { Passage } from './report-store.ts';

/** Longest passage in characters: a paragraph above it is cut between sentences. */
const LONGEST = 400;

/** The passages of a report: its paragraphs, long ones cut between sentences. Offsets are the source's. */
export function passagesOf(report: Report): Passage[] {
  const passages: Passage[] = [];
  for (const paragraph of report.paragraphs) {
    const { text } = paragraph.reading;
    for (const [from, to] of cutBetweenSentences(text)) {
      const span = sourceSpan(paragraph.reading, from, to);
      passages.push({
        text: text.slice(from, to),
        section: sectionPath(paragraph),
        year: paragraph.kind === 'plan' ? report.planYear : report.year,
        start: span.start,
        end: span.end,
      });
    }
  }
  return passages;
}

function cutBetweenSentences(text: string): [number, number][] {
  const pieces: [number, number][] = [];
  let from = 0;
  let last = 0;
  for (const match of text.matchAll(/[。！？；][”’]?|$/g)) {
    const end = match.index + match[0].length;
    if (end - from > LONGEST && last > from) {
      pieces.push([from, last]);
      from = last;
    }
    last = end;
  }
  if (last > from) pieces.push([from, last]);
  return pieces.filter(([a, b]) => text.slice(a, b).trim() !== '');
}
