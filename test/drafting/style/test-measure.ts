import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../src/drafting/style/earlier.ts';
import type { Measure } from '../../../src/drafting/style/measure.ts';
import { readSectionText } from './read-text.ts';

export interface MeasureCase {
  readonly name: string;
  /** The paragraphs of the section, one a line. */
  readonly text: string;
  readonly title?: string;
  /** What reports of earlier years say, the first the oldest; none when left out. */
  readonly past?: readonly string[];
  /** To two places. */
  readonly value: number | null;
}

/** Runs a measure's table; refuses weak ones: a case twice, fewer than two traps, all cases of one value. */
export function testMeasure(measure: Measure, cases: readonly MeasureCase[]): void {
  describe(measure.id, () => {
    it('has a table with traps', () => {
      expect(new Set(cases.map((c) => c.name)).size).toBe(cases.length);
      expect(cases.length).toBeGreaterThan(2);
      expect(new Set(cases.map((c) => c.value)).size).toBeGreaterThan(1);
    });
    it.each(cases)('$name', ({ text, title, past, value }) => {
      const memory = createMemory();
      for (const [i, earlier] of (past ?? []).entries())
        memory.add(readSectionText(earlier, undefined, 2010 + i));
      const [section] = readSectionText(text, title).sections;
      const measured = section ? measure.measure(section, memory.recall()) : undefined;
      if (typeof measured === 'number' && value !== null) expect(measured).toBeCloseTo(value, 2);
      else expect(measured).toBe(value);
    });
  });
}
