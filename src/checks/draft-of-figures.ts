import type { Catalogue } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { keysOf } from '../figures/indicator-keys.ts';
import { planStart } from '../figures/plan-start.ts';
import type { ReadingText } from '../report/characters.ts';
import type { Paragraph, Report } from '../report/report.ts';
import type { Draft } from './draft.ts';
import type { Fact } from './fact.ts';
import type { Sentence } from './sentences.ts';

/**
 * Figures whose text is not at hand, as a draft that the rules can read: the sentences that they stand in are its
 * sentences. Their offsets stay; `source` is the text that the offsets speak of, where there is one.
 */
export function draftOfFigures(
  figures: readonly Figure[],
  { year, source = '', catalogue }: { year: number | null; source?: string; catalogue: Catalogue },
): Draft {
  const facts = keysOf(figures, catalogue).map(
    (key, index): Fact => ({ figure: figures[index] as Figure, key, source: { kind: 'draft' }, index }),
  );
  const plan = planStart(figures, year);
  const sentences = [...Map.groupBy(facts, (f) => f.figure.sentenceStart).values()].map((inside) =>
    sentenceOf(inside, plan),
  );
  const byFact = new Map(sentences.flatMap((s) => s.facts.map((f) => [f, s] as const)));
  return {
    report: bareReport(
      year,
      sentences.map((s) => s.paragraph),
    ),
    source,
    year,
    outline: [],
    sentences,
    facts,
    sentenceOf: (fact) => byFact.get(fact) ?? null,
  };
}

/** A paragraph of one sentence. */
function sentenceOf(facts: readonly Fact[], plan: number): Sentence {
  const { sentence, sentenceStart, sentenceEnd } = (facts[0] as Fact).figure;
  const reading = alignOffsets(
    sentence,
    facts.map((f) => f.figure),
  );
  const paragraph: Paragraph = {
    reading,
    headings: [],
    kind: sentenceStart < plan ? 'result' : 'plan',
    isItem: false,
  };
  return { text: sentence, paragraph, offset: 0, start: sentenceStart, end: sentenceEnd, facts };
}

/** The text of a sentence is kept without line breaks and idle spaces: its numbers tell where the rest stands. */
function alignOffsets(text: string, figures: readonly Figure[]): ReadingText {
  const start = figures[0]?.sentenceStart ?? 0;
  const shifts = new Map<number, number>();
  let cursor = 0;
  for (const { raw, start: at } of figures.toSorted((a, b) => a.start - b.start)) {
    const found = text.indexOf(raw, cursor);
    if (found < 0) continue;
    shifts.set(found, at - found);
    cursor = found + raw.length;
  }
  let shift = start;
  const offsets = Array.from({ length: text.length + 1 }, (_, i) => {
    shift = Math.max(shift, shifts.get(i) ?? shift);
    return i + shift;
  });
  return { text, offsets };
}

const bareReport = (year: number | null, paragraphs: readonly Paragraph[]): Report => ({
  title: '',
  body: { key: '', name: '', level: null, places: [] },
  year,
  planYear: null,
  period: null,
  givenYear: null,
  isSure: { body: false, year: true },
  paragraphs,
  tables: [],
});
