import { findMentions } from '../figures/mentions/find-mentions.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { KeyedFigure, PastSentence } from './past-document.ts';

/** A number of a past sentence that another one may take the place of. */
export interface Slot extends KeyedFigure {
  /** The stretch that goes with the number, its qualifier and unit included: of the segment, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The year that it speaks of, counted from the one that its report is on: 1 for a plan, -1 for 由上年的5家. */
  readonly yearsOff: number;
}

/** The words between two commas, with their slots in reading order. */
export interface Segment {
  readonly text: string;
  /** The mark behind it: `，` or `；`, empty at the end of the sentence. */
  readonly mark: string;
  readonly slots: readonly Slot[];
}

/** The segments of a sentence that stand by themselves: all that their numbers are numbers of is said in them. */
export interface Phrase {
  readonly segments: readonly Segment[];
  /** The sentence that it is of. */
  readonly sentence: PastSentence;
}

/** Takes a sentence of a report on `year` apart into its phrases, in reading order; none for one without figures. */
export function phrasesOf(sentence: PastSentence, year: number): Phrase[] {
  const groups: Segment[][] = [];
  let lead: Segment[] = [];
  for (const segment of segmentsOf(sentence, year)) {
    const current = groups.at(-1);
    if (segment.slots.length === 0) {
      if (current && lead.length === 0 && current.at(-1)?.mark !== '；') current.push(segment);
      else lead.push(segment);
      continue;
    }
    const leadsOn = LEADS_ON.test(current?.at(-1)?.text ?? '');
    const owner = leadsOn ? groups.length - 1 : lead.length > 0 ? -1 : ownerOf(segment, groups);
    if (owner < 0) groups.push([...lead, segment]);
    else groups.splice(owner, groups.length - owner, [...groups.slice(owner).flat(), segment]);
    lead = [];
  }
  groups.at(-1)?.push(...lead);
  return groups.map((segments) => ({ segments, sentence }));
}

/** Words that lean on what was said before: 其中…, 分别增长…, 占…, 累计…. */
const LEANING = pattern('^{leaning}');

/** 104家规上工业企业中，…: the clause is not over. */
const LEADS_ON = pattern('{leadsOn}$');

/** The first group whose numbers this segment goes on about; -1 where it opens one of its own. */
function ownerOf(segment: Segment, groups: readonly (readonly Segment[])[]): number {
  if (groups.length === 0) return -1;
  const unnamed = segment.slots.filter(
    ({ figure }) => !segment.text.includes(figure.indicator.slice(-SHORTEST_NAME)),
  );
  const said = unnamed
    .map(({ key }) => groups.findIndex((group) => speaksOf(group, key)))
    .filter((at) => at >= 0);
  if (said.length > 0) return Math.min(...said);
  return LEANING.test(segment.text) || unnamed.length > 0 ? groups.length - 1 : -1;
}

/** So much of an indicator's name, at its end, tells that a segment names it. */
const SHORTEST_NAME = 4;

const speaksOf = (group: readonly Segment[], key: string): boolean =>
  group.some((segment) => segment.slots.some((slot) => slot.key === key));

const OPENING = '“《（';
const CLOSING = '”》）';

/** The sentence cut at its commas and semicolons, those in quotes and brackets left alone; its full stop left out. */
function segmentsOf({ text, figures }: PastSentence, year: number): Segment[] {
  const spans = new Map(findMentions(text).map((m) => [m.start, m]));
  const end = text.replace(/[。！？]+[”’）]*$/, '').length;
  const segments: Segment[] = [];
  let [from, depth] = [0, 0];
  for (let at = 0; at <= end; at++) {
    const c = text[at] ?? '';
    if (OPENING.includes(c) && c !== '') depth++;
    else if (CLOSING.includes(c) && c !== '') depth = Math.max(0, depth - 1);
    if (at < end && (depth > 0 || !'，；'.includes(c))) continue;
    const inside = figures.filter((f) => f.start >= from && f.start < at);
    const slots = joinRanges(inside, text).map((f): Slot => {
      const mention = spans.get(f.start);
      return {
        ...f,
        start: f.start - from,
        end: f.end - from,
        yearsOff: (f.figure.year ?? year) - year,
        from: (mention?.from ?? f.start) - from,
        to: Math.max((spans.get(f.lastStart)?.to ?? f.end) - from, f.end - from),
      };
    });
    segments.push({ text: text.slice(from, at), mark: at < end ? c : '', slots });
    from = at + 1;
  }
  return segments.filter((s) => s.text.trim() !== '');
}

/** 6—8场 is one slot. `lastStart` is where the last number of it begins. */
function joinRanges(
  figures: readonly KeyedFigure[],
  text: string,
): (KeyedFigure & { readonly lastStart: number })[] {
  const joined: (KeyedFigure & { readonly lastStart: number })[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (
      before &&
      before.key === figure.key &&
      /^[^，；\d]{0,3}[—–~～至-]{1,2}$/.test(text.slice(before.end, figure.start))
    )
      joined.splice(-1, 1, { ...before, end: figure.end, lastStart: figure.start });
    else joined.push({ ...figure, lastStart: figure.start });
  }
  return joined;
}
