import { clauseAt } from '../../figures/clauses.ts';
import { type EventEdition, readEditions } from '../../figures/event-editions.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { writeChinese } from '../../shared/chinese-numeral.ts';
import type { PastReport } from '../draft.ts';
import { planStartOf } from '../draft.ts';
import { broken, holds, type Outcome, open, type Reference } from '../outcome.ts';
import { quotePassage } from '../past-reference.ts';
import { defineRule } from '../rule.ts';
import { type Span, spanIn } from '../sentences.ts';

/** An edition and the year in which it was held. */
interface Held {
  readonly year: number;
  readonly edition: number;
  readonly reference: Reference;
}

interface Mention {
  readonly edition: EventEdition;
  readonly year: number;
  readonly at: Span;
}

const LOOKS_BACK = pattern('{looksBackAt}$');
const EDITION = /[届次]/;
const AHEAD = pattern('{arranging}');

/** The edition of a yearly event: one more than last year's. */
export const ordinalRule = defineRule({
  id: 'ordinal',
  severity: 'warning',
  summary: '每年一届的活动，届次比上年多一届。',
  messages: {
    off: '“{event}”{lastYear}年为{last}，{year}年应为{expected}，此处写作{stated}；请核对届次。',
    twice: '“{event}”在同一年度既写作{first}，又写作{stated}；请核对届次。',
  },
  *evaluate({ draft, past }) {
    if (draft.year === null) return;
    const { places } = draft.report.body;
    const mentions = [...mentionsOf(draft)].toSorted((a, b) => a.year - b.year || a.at.start - b.at.start);
    if (mentions.length === 0) return;
    const wanted = new Set(mentions.map((m) => m.edition.event));
    const known = heldIn(past, places, wanted);
    const said = new Map<string, Mention>();
    for (const mention of mentions) {
      const { event, edition } = mention.edition;
      const expected = expectedFrom(known.get(event) ?? [], mention.year, event);
      const slot = `${mention.year} ${event}`;
      const first = said.get(slot);
      if (!first) said.set(slot, mention);
      if (edition === 1) continue;
      if (expected) {
        yield edition === expected.edition ? holds() : off(mention, expected);
        const reference = { report: null, year: mention.year, quote: mention.edition.printed, ...mention.at };
        known.set(event, [
          ...(known.get(event) ?? []),
          { year: mention.year, edition: expected.edition, reference },
        ]);
      } else if (first && first.edition.edition !== edition) yield twice(mention, first);
      else yield open('往年报告中没有可比的届次');
    }
  },
});

function off({ edition: { event, printed }, year, at }: Mention, expected: Expected): Outcome {
  const { last } = expected;
  const shouldBe = printed.replace(/[^第届次]+/, (n) =>
    /\d/.test(n) ? String(expected.edition) : writeChinese(expected.edition),
  );
  const data = {
    event,
    stated: printed,
    expected: shouldBe,
    year: String(year),
    last: last.reference.quote,
    lastYear: String(last.year),
  };
  return broken('off', at, data, { expected: shouldBe, references: [last.reference] });
}

function twice({ edition: { event, printed }, at }: Mention, first: Mention): Outcome {
  const reference = { report: null, year: first.year, quote: first.edition.printed, ...first.at };
  return broken(
    'twice',
    at,
    { event, stated: printed, first: first.edition.printed },
    { references: [reference] },
  );
}

interface Expected {
  readonly edition: number;
  readonly last: Held;
}

/** From the year before, or from further back where two past years show that it is held each year. */
function expectedFrom(held: readonly Held[], year: number, event: string): Expected | null {
  const before = held.filter((h) => h.year < year).toSorted((a, b) => b.year - a.year);
  const [last, other] = before;
  if (!last) return null;
  const isYearly = before.every((h) => last.edition - h.edition === last.year - h.year);
  // One year tells nothing of games and fairs of the whole country, which go from place to place.
  if (!isYearly || ((last.year !== year - 1 || pattern('^{widerField}').test(event)) && !other)) return null;
  return { edition: last.edition + (year - last.year), last };
}

function* mentionsOf({ sentences, report, year }: Parameters<typeof ordinalRule.evaluate>[0]['draft']) {
  for (const sentence of sentences) {
    const { text, paragraph } = sentence;
    if (!EDITION.test(text)) continue;
    const isPlan = paragraph.kind === 'plan';
    for (const edition of readEditions(text, report.body.places)) {
      const before = wordsBefore(text, edition.start);
      const of = yearOf(before, isPlan ? report.planYear : year, year);
      if (of === null || LOOKS_BACK.test(before) || (!isPlan && AHEAD.test(before))) continue;
      yield { edition, year: of, at: spanIn(sentence, edition.start, edition.end) } satisfies Mention;
    }
  }
}

const wordsBefore = (text: string, at: number): string => text.slice(clauseAt(text, at).start, at);

/** The year that a mention speaks of: the one that its clause names, else that of its part of the report. */
function yearOf(before: string, own: number | null, reported: number | null): number | null {
  const named = pattern('{statedYear}').exec(before)?.[1];
  if (named !== undefined) return Number(named);
  return pattern('{lastOnes}').test(before) ? reported && reported - 1 : own;
}

/** What past reports say was held, by event; what they plan is left out. */
function heldIn(
  past: readonly PastReport[],
  places: readonly string[],
  wanted: ReadonlySet<string>,
): Map<string, readonly Held[]> {
  const held = new Map<string, readonly Held[]>();
  for (const report of past) {
    const until = planStartOf(report);
    for (const passage of report.passages) {
      const { text, start } = passage;
      if (start >= until || !EDITION.test(text)) continue;
      for (const { event, edition, printed, start: at } of readEditions(text, places)) {
        const before = wordsBefore(text, at);
        const year = yearOf(before, report.year, report.year);
        if (!wanted.has(event) || year === null || LOOKS_BACK.test(before) || AHEAD.test(before)) continue;
        const reference = quotePassage(report, passage, at, at + printed.length);
        const others = (held.get(event) ?? []).filter((h) => h.year !== year || h.edition !== edition);
        held.set(event, [...others, { year, edition, reference }]);
      }
    }
  }
  return held;
}
