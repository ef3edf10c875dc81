import { z } from 'zod';
import { MEASURES } from '../figures/figure.ts';

const aimSchema = z.enum(MEASURES).exclude(['target']);

/** One thing that may be called several ways; any of `names` stands for it. Canonical spelling, most usual first. */
const termSchema = z
  .object({
    names: z.array(z.string()).readonly(),
    /** A verb of the question: it may stand in the sentence instead of the indicator. */
    isVerb: z.boolean().exactOptional(),
    /** The words of a name that may stand apart in a sentence. */
    parts: z.array(z.string()).readonly().exactOptional(),
  })
  .readonly();

/** A figure with a hole: all that the question says of the figure whose value it asks for. */
const askSchema = z
  .object({
    /** What is counted, part by part; empty when a follow-up leaves it to the question before. */
    terms: z.array(termSchema).readonly(),
    /** `null` when the question does not say whether it means the new ones, the stock, the rate … */
    aim: aimSchema.nullable(),
    /** The measure last spoken of: it decides between readings where the question does not say. */
    leaning: aimSchema.nullable(),
    unit: z.string().nullable(),
    /** `null` asks for the whole year. */
    period: z.string().nullable(),
    scope: z.string().nullable(),
    /** 净增 is not 新增: the net is another figure than the gross. `null` when neither is insisted on. */
    verb: z.string().nullable(),
    /** Among whom the rank is asked (全省), `null` when not said or no rank. */
    field: z.string().nullable(),
    /** 2013—2017年: a figure of that very stretch will do as well. */
    stretch: z.object({ from: z.number(), to: z.number() }).readonly().nullable(),
  })
  .readonly();

/** A range that goes on to the last year there is (2018年以来). */
export const OPEN_END = 9999;

const yearsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unsaid') }).readonly(),
  z.object({ kind: z.literal('listed'), years: z.array(z.number()).readonly() }).readonly(),
  z.object({ kind: z.literal('range'), from: z.number(), to: z.number() }).readonly(),
  /** 近三年: the last `count` years that have the figure. */
  z.object({ kind: z.literal('recent'), count: z.number() }).readonly(),
  z.object({ kind: z.literal('all') }).readonly(),
]);

/** A year to compare with; `previous` is the one before the year asked for. */
const baseSchema = z.union([z.number(), z.literal('previous')]);

/** What is to be done with the figures. Every place that handles operations does so exhaustively. */
const operationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lookup') }).readonly(),
  z.object({ kind: z.literal('multiple'), base: baseSchema }).readonly(),
  z.object({ kind: z.literal('growth'), base: baseSchema }).readonly(),
  /** `baseIsResult`: a target is set against what the base year came to (2026年目标比2025年实际). */
  z
    .object({ kind: z.literal('difference'), base: baseSchema, baseIsResult: z.boolean().exactOptional() })
    .readonly(),
  z.object({ kind: z.literal('sum') }).readonly(),
  z.object({ kind: z.literal('average') }).readonly(),
  z.object({ kind: z.literal('trend') }).readonly(),
  /** A比B多多少, in one year. */
  z.object({ kind: z.literal('versus') }).readonly(),
  z.object({ kind: z.literal('extreme'), direction: z.enum(['highest', 'lowest']) }).readonly(),
  /** 哪年是30家, or with `atLeast` 哪年突破30家: the first year of so many or more. `unit` as asked, else empty. */
  z
    .object({ kind: z.literal('which-year'), value: z.string(), unit: z.string(), atLeast: z.boolean() })
    .readonly(),
  z.object({ kind: z.literal('met-target') }).readonly(),
  z.object({ kind: z.literal('over-target') }).readonly(),
]);

const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unsaid') }).readonly(),
  z.object({ kind: z.literal('known'), bodies: z.array(z.string()).readonly(), name: z.string() }).readonly(),
  z.object({ kind: z.literal('unknown'), name: z.string() }).readonly(),
]);

/** A question as it is read and as a conversation keeps it: the schema is the one source of its type. */
export const questionSchema = z
  .object({
    language: z.enum(['zh', 'en']),
    text: z.string(),
    place: placeSchema,
    /** One for each figure asked for; empty when nothing countable is asked (a question about words, or none at all). */
    asks: z.array(askSchema).readonly(),
    years: yearsSchema,
    operation: operationSchema,
    isTarget: z.boolean(),
    /** 推算, 倒推, derive: an answer that holds only if nobody dropped out is welcome. */
    infers: z.boolean(),
    /** Asks what was done, not how much. */
    isAboutWords: z.boolean(),
  })
  .readonly();

export type Term = z.infer<typeof termSchema>;
export type Ask = z.infer<typeof askSchema>;
export type Years = z.infer<typeof yearsSchema>;
export type BaseYear = z.infer<typeof baseSchema>;
export type Operation = z.infer<typeof operationSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Question = z.infer<typeof questionSchema>;

/** A body of the store, as far as a question can name it. */
export interface AskedBody {
  readonly key: string;
  readonly places: readonly string[];
  /** 区, 市, 省: what 全区 means for it; `null` when not known. */
  readonly level: string | null;
}
