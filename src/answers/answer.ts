import { z } from 'zod';
import { MEASURES } from '../figures/figure.ts';

const citationSchema = z
  .object({
    /** The report's title. */
    report: z.string(),
    reportId: z.string(),
    year: z.number().nullable(),
    section: z.string(),
    quote: z.string(),
    /** Where the quote stands in the report's text. */
    start: z.number(),
    end: z.number(),
  })
  .readonly();

const answerValueSchema = z
  .object({
    number: z.number(),
    unit: z.string(),
    year: z.number().nullable(),
    indicator: z.string(),
    measure: z.enum(MEASURES),
  })
  .readonly();

/** One year of a trend, to be shown as a table. */
const trendPointSchema = z.object({ year: z.number(), number: z.number(), unit: z.string() }).readonly();

/** A figure that comes near what was asked; taken up, it answers like a question. */
const choiceSchema = z
  .object({ text: z.string(), value: answerValueSchema, citations: z.array(citationSchema).readonly() })
  .readonly();

/** An answer as it is given and as a conversation keeps it: the schema is the one source of its type. */
export const answerSchema = z
  .object({
    status: z.enum(['answered', 'not_found', 'masked', 'ambiguous']),
    /** One sentence or a few, in the question's language. */
    text: z.string(),
    value: answerValueSchema.nullable(),
    /** The sum as a person would write it, `null` where nothing was computed. */
    working: z.string().nullable(),
    citations: z.array(citationSchema).readonly(),
    trend: z.array(trendPointSchema).readonly(),
    /** Up to three figures that come nearest, best first; empty where the answer is given. */
    choices: z.array(choiceSchema).readonly(),
  })
  .readonly();

export type Citation = z.infer<typeof citationSchema>;
export type AnswerValue = z.infer<typeof answerValueSchema>;
export type TrendPoint = z.infer<typeof trendPointSchema>;
export type Choice = z.infer<typeof choiceSchema>;
export type Answer = z.infer<typeof answerSchema>;
