import { z } from 'zod';
import { MEASURES, type Measure } from '../figures/figure.ts';
import type { EnteredData } from './entered-data.ts';

const text = z.string();
type Aim = Exclude<Measure, 'target'>;
const AIMS = MEASURES.filter((measure): measure is Aim => measure !== 'target');

/** Entered data as it is kept. */
export const enteredDataSchema: z.ZodType<EnteredData> = z.object({
  year: z.int(),
  organisation: text.nullable(),
  figures: z.array(
    z.object({
      indicator: text,
      measure: z.enum(MEASURES),
      value: text,
      unit: text,
      qualifier: text.nullable(),
      period: text.nullable(),
      scope: text.nullable(),
      note: text.nullable(),
      section: text.nullable(),
    }),
  ),
  highlights: z.array(z.object({ section: text, text })),
  plans: z.array(
    z.object({
      indicator: text,
      aim: z.enum(AIMS).nullable(),
      value: text,
      unit: text,
      qualifier: text.nullable(),
    }),
  ),
});
