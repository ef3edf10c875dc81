import type { BreakKind } from './break.ts';
import { CARRIED_BREAKS } from './breaks-carried.ts';
import { DIGIT_BREAKS } from './breaks-digits.ts';
import { MISSING_BREAKS } from './breaks-missing.ts';
import { RATE_BREAKS } from './breaks-rates.ts';
import { RELATION_BREAKS } from './breaks-relations.ts';
import { UNIT_BREAKS } from './breaks-units.ts';
import { WORDING_BREAKS } from './breaks-wording.ts';
import { YEAR_BREAKS } from './breaks-years.ts';

/** Every kind of break, in the order of the table. */
export const BREAK_KINDS: readonly BreakKind[] = [
  ...DIGIT_BREAKS,
  ...UNIT_BREAKS,
  ...RATE_BREAKS,
  ...RELATION_BREAKS,
  ...MISSING_BREAKS,
  ...WORDING_BREAKS,
  ...YEAR_BREAKS,
  ...CARRIED_BREAKS,
].toSorted((a, b) => a.group.localeCompare(b.group));
