import type { CleanReport, Fact } from './clean-report.ts';
import type { Span } from './edit.ts';

/** A numbered item of the results: （二）3.企业研发投入稳中有升。… */
export interface Item extends Span {
  /** Its place: section and number, `2.3`. */
  readonly place: string;
  /** Its sentences behind the run-in heading, full stops included. */
  readonly sentences: readonly Span[];
}

/** The items of the part that reports, in reading order. */
export function itemsOf({ text }: CleanReport): Item[] {
  const items: Item[] = [];
  let section = 0;
  for (const line of text.matchAll(/^.+$/gm)) {
    if (/^二、/.test(line[0])) break;
    if (line[0].startsWith('（')) section++;
    const number = /^(\d)\./.exec(line[0])?.[1];
    const heading = line[0].indexOf('。') + 1;
    if (number === undefined || heading === 0) continue;
    const start = line.index + heading;
    const sentences = [...line[0].slice(heading).matchAll(/[^。]+。/g)].map((m) => ({
      start: start + m.index,
      end: start + m.index + m[0].length,
    }));
    items.push({ place: `${section}.${number}`, start, end: line.index + line[0].length, sentences });
  }
  return items;
}

export const factsIn = (facts: readonly Fact[], { start, end }: Span): Fact[] =>
  facts.filter((f) => f.start >= start && f.end <= end);
