import { averageOf } from './average-of.ts';
import { bandOf, roundValue } from './band.ts';
import { createMemory, type Memory } from './earlier.ts';
import type { Measure } from './measure.ts';
import { MEASURES_OF_STYLE } from './measures/index.ts';
import type { StyledText } from './styled-text.ts';

/** What one measure says of a draft. */
export interface MeasuredStyle extends Pick<Measure, 'id' | 'name' | 'unit'> {
  /** The mean over the draft's sections; `null` where no section has anything to count. */
  readonly value: number | null;
  /** The ends of the band, both inside; `null` for fewer than five past sections. */
  readonly low: number | null;
  readonly high: number | null;
  /** How many past sections the band is of. */
  readonly sections: number;
  /** `null` where value or band is missing. */
  readonly isInside: boolean | null;
}

export interface StyleScore {
  readonly measures: readonly MeasuredStyle[];
  /** How many measures are inside their band. */
  readonly inside: number;
  /** How many measures there are, those without value or band among them. */
  readonly of: number;
}

/**
 * Measures a draft against the reports before it, section by section: one report gives one value, five reports of
 * five sections give twenty-five, enough for a tenth and a nine tenths. Result sections are compared with result
 * sections; a draft that only plans, with plans.
 *
 * The draft's value is the mean of its sections. One section of ten writes outside a band by its own nature, so each
 * alone would fail too often; the median would hide what is wrong in two sections of five. The mean moves with each of
 * them, and leaves a band of [0, 0] for a single slip. It also lies nearer to the middle than single sections do: a
 * draft inside is not told from past reports, one outside is unlike them.
 *
 * What needs earlier reports is measured in each past report against those before it, so the first has no value. The
 * more came before, the more is found again: a draft, which has most behind it, tends to the upper end.
 *
 * `past` are the reports of the years before the draft, in any order; one without a year counts as the first.
 */
export function scoreStyle(draft: StyledText, past: readonly StyledText[]): StyleScore {
  const isPlan = draft.sections.every((s) => s.isPlan);
  const memory = createMemory();
  const before = measurePast(past, isPlan, memory);
  const own = measureSections(draft, isPlan, memory);
  const measures = MEASURES_OF_STYLE.map(({ id, name, unit }): MeasuredStyle => {
    const values = before.flatMap((measured) => measured.get(id) ?? []);
    const mean = averageOf(own.get(id) ?? []);
    const value = mean === null ? null : roundValue(mean);
    const band = bandOf(values);
    return {
      id,
      name,
      unit,
      value,
      low: band?.low ?? null,
      high: band?.high ?? null,
      sections: values.length,
      isInside: value === null || band === null ? null : band.low <= value && value <= band.high,
    };
  });
  return { measures, inside: measures.filter((m) => m.isInside === true).length, of: measures.length };
}

/** The values of one text by measure, one for each section that has something to count. */
type Values = ReadonlyMap<string, readonly number[]>;

/** The past year by year; of one year none is before the other. At the end the memory holds all of it. */
function measurePast(past: readonly StyledText[], isPlan: boolean, memory: Memory): Values[] {
  const inOrder = past.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const values: Values[] = [];
  for (const texts of Map.groupBy(inOrder, (text) => text.year ?? 0).values()) {
    values.push(...texts.map((text) => measureSections(text, isPlan, memory)));
    for (const text of texts) memory.add(text);
  }
  return values;
}

function measureSections({ sections }: StyledText, isPlan: boolean, memory: Memory): Values {
  const alike = sections.filter((s) => s.isPlan === isPlan);
  const earlier = memory.recall();
  return new Map(
    MEASURES_OF_STYLE.map((measure) => [measure.id, alike.flatMap((s) => measure.measure(s, earlier) ?? [])]),
  );
}
