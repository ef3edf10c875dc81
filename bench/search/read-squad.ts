import { z } from 'zod';

/** A passage, and the questions that it answers. */
export interface SquadPassage {
  readonly text: string;
  readonly questions: readonly string[];
}

const questionsSchema = z.array(z.object({ question: z.string() }));
const nestedSchema = z.object({
  data: z.array(z.object({ paragraphs: z.array(z.object({ context: z.string(), qas: questionsSchema })) })),
});
/** CMRC 2018 in its first edition: a plain list of passages. */
const flatSchema = z.array(
  z.object({ context_text: z.string(), qas: z.array(z.object({ query_text: z.string() })) }),
);

/** Reads a set in the layout of SQuAD (CMRC 2018, DRCD …); a passage that comes several times is one. */
export function readSquad(json: unknown): SquadPassage[] {
  const nested = nestedSchema.safeParse(json);
  const passages = nested.success
    ? nested.data.data.flatMap((d) =>
        d.paragraphs.map((p) => ({ text: p.context, questions: p.qas.map((q) => q.question) })),
      )
    : flatSchema
        .parse(json)
        .map((p) => ({ text: p.context_text, questions: p.qas.map((q) => q.query_text) }));
  const byText = new Map<string, string[]>();
  for (const { text, questions } of passages) byText.set(text, [...(byText.get(text) ?? []), ...questions]);
  return [...byText].map(([text, questions]) => ({ text, questions }));
}
