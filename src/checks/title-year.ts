import { pattern } from '../lexicon/pattern.ts';
import type { Draft } from './draft.ts';
import type { Span } from './sentences.ts';

/** A title's year that the text under it speaks against, and where it stands. */
export interface DoubtfulYear extends Span {
  /** The year that opening and headings agree on. */
  readonly year: number;
}

/** What a report begins with: 2021年，区科技局坚持…. */
export const OPENING_YEAR = pattern('^{statedYear}{since}?(?:，|是|{ownPlace})');
/** A title stands at the top: what is further down is text. */
const LONGEST_TITLE = 120;

/**
 * The title's year, where the opening and the headings of results all name one other year, and the results name that
 * one more often. `null` where nothing or only some of it speaks against the title.
 */
export function doubtfulTitleYear({ source, year, outline, sentences, report }: Draft): DoubtfulYear | null {
  const at = source.indexOf(`${year}年`);
  if (year === null || at < 0 || at > LONGEST_TITLE || !report.title.includes(`${year}年`)) return null;
  const [first] = sentences.filter((s) => s.paragraph.headings.length === 0 && s.start > at);
  const opening = first ? OPENING_YEAR.exec(first.text)?.[1] : undefined;
  const headings = outline
    .filter(
      ({ level, title }) =>
        level === 1 && pattern('{resultTitle}').test(title) && !pattern('{planTitle}').test(title),
    )
    .flatMap(({ title }) => pattern('{statedYear}').exec(title)?.[1] ?? []);
  const named = new Set([...(opening === undefined ? [] : [opening]), ...headings].map(Number));
  const [other] = named;
  if (named.size !== 1 || other === undefined || Math.abs(other - year) !== 1) return null;
  const results = sentences.filter((s) => s.paragraph.kind === 'result').map((s) => s.text);
  const mentions = (of: number) => results.filter((text) => text.includes(`${of}年`)).length;
  return mentions(other) > mentions(year) ? { year: other, start: at, end: at + `${year}年`.length } : null;
}
