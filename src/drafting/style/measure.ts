import type { Earlier } from './earlier.ts';
import type { StyledSection } from './styled-text.ts';

/** One number of style. It is pure and sees one section and what was written before it. */
export interface Measure {
  /** The file's name. */
  readonly id: string;
  /** What users call it. */
  readonly name: string;
  readonly unit: string;
  /** What is counted, in one Chinese sentence for the user. */
  readonly summary: string;
  /** `null` where the section has nothing to count, or the measure needs earlier reports and there are none. */
  measure(section: StyledSection, earlier: Earlier | null): number | null;
}

export const defineMeasure = (measure: Measure): Measure => measure;
