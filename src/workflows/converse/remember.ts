import { z } from 'zod';
import type { Answer } from '../../answers/answer.ts';
import type { Question } from '../../answers/question.ts';
import { MEASURES } from '../../figures/figure.ts';

/** A question and an answer as text to be kept between runs; one that an older program kept otherwise is none. */

const aimSchema = z.enum(MEASURES).exclude(['target']);

const termSchema = z.object({
  names: z.array(z.string()),
  isVerb: z.boolean().exactOptional(),
  parts: z.array(z.string()).exactOptional(),
});

const askSchema = z.object({
  terms: z.array(termSchema),
  aim: aimSchema.nullable(),
  leaning: aimSchema.nullable(),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  scope: z.string().nullable(),
  verb: z.string().nullable(),
  field: z.string().nullable(),
  stretch: z.object({ from: z.number(), to: z.number() }).nullable(),
});

const yearsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unsaid') }),
  z.object({ kind: z.literal('listed'), years: z.array(z.number()) }),
  z.object({ kind: z.literal('range'), from: z.number(), to: z.number() }),
  z.object({ kind: z.literal('recent'), count: z.number() }),
  z.object({ kind: z.literal('all') }),
]);

const baseSchema = z.union([z.number(), z.literal('previous')]);

const operationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lookup') }),
  z.object({ kind: z.enum(['multiple', 'growth']), base: baseSchema }),
  z.object({ kind: z.literal('difference'), base: baseSchema, baseIsResult: z.boolean().exactOptional() }),
  z.object({ kind: z.enum(['sum', 'average', 'trend']) }),
  z.object({ kind: z.literal('versus') }),
  z.object({ kind: z.literal('extreme'), direction: z.enum(['highest', 'lowest']) }),
  z.object({ kind: z.literal('which-year'), value: z.string(), unit: z.string(), atLeast: z.boolean() }),
  z.object({ kind: z.enum(['met-target', 'over-target']) }),
]);

const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unsaid') }),
  z.object({ kind: z.literal('known'), bodies: z.array(z.string()), name: z.string() }),
  z.object({ kind: z.literal('unknown'), name: z.string() }),
]);

export const questionSchema: z.ZodType<Question> = z.object({
  language: z.enum(['zh', 'en']),
  text: z.string(),
  place: placeSchema,
  asks: z.array(askSchema),
  years: yearsSchema,
  operation: operationSchema,
  isTarget: z.boolean(),
  infers: z.boolean(),
  isAboutWords: z.boolean(),
});

export const answerSchema: z.ZodType<Answer> = z.object({
  status: z.enum(['answered', 'not_found', 'masked', 'ambiguous']),
  text: z.string(),
  value: z
    .object({
      number: z.number(),
      unit: z.string(),
      year: z.number().nullable(),
      indicator: z.string(),
      measure: z.enum(MEASURES),
    })
    .nullable(),
  working: z.string().nullable(),
  citations: z.array(
    z.object({
      report: z.string(),
      reportId: z.string(),
      year: z.number().nullable(),
      section: z.string(),
      quote: z.string(),
      start: z.number(),
      end: z.number(),
    }),
  ),
  trend: z.array(z.object({ year: z.number(), number: z.number(), unit: z.string() })),
});

/** What was kept as JSON, `null` when it is not of that shape. */
export function recall<T>(schema: z.ZodType<T>, kept: string | null): T | null {
  if (kept === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(kept));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
