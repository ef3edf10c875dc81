import { z } from 'zod';
import { answerSchema } from '../../answers/answer.ts';
import type { Question } from '../../answers/question.ts';
import { questionSchema } from '../../answers/question.ts';
import type { CheckedReport } from '../../workflows/check/check-report.ts';
import { SEVERITY_WORD } from '../../workflows/check/mark-up.ts';
import { sayAround } from '../../workflows/check/words-around.ts';

/** What the buttons of an answer need. */
export const keptAnswerSchema = z.object({
  kind: z.literal('answer'),
  asked: z.string(),
  language: z.enum(['zh', 'en']),
  /** `null` when nothing was understood: there are no years to show then. */
  question: questionSchema.nullable(),
  answer: answerSchema,
});

const findingSchema = z.object({
  id: z.string(),
  /** 错误, 存疑, 提示. */
  word: z.string(),
  message: z.string(),
  /** With the words around it. */
  quote: z.string(),
  section: z.string(),
});

/** What a check shows, the worst first. */
export const keptCheckSchema = z.object({
  kind: z.literal('check'),
  title: z.string(),
  figures: z.number(),
  relations: z.number(),
  against: z.array(z.number()),
  dismissed: z.number(),
  failedRules: z.number(),
  findings: z.array(findingSchema),
});

/** What a draft was asked for by: it is written anew when a button needs it. */
export const keptDraftSchema = z.object({
  kind: z.literal('draft'),
  year: z.number(),
  section: z.string().nullable(),
  phrasingOf: z.number().nullable(),
  /** Of the text that was shown. */
  textHash: z.string(),
});

export type KeptDraft = z.infer<typeof keptDraftSchema>;
export type KeptAnswer = z.infer<typeof keptAnswerSchema>;
export type KeptFinding = z.infer<typeof findingSchema>;
export type KeptCheck = z.infer<typeof keptCheckSchema>;

const ORDER = { error: 0, warning: 1, info: 2 } as const;

export function keepCheck({ draft, findings, past, dismissed, result }: CheckedReport): KeptCheck {
  const worstFirst = findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.start - b.start);
  return {
    kind: 'check',
    title: draft.report.title,
    figures: draft.facts.length,
    relations: Object.values(result.checked).reduce((sum, n) => sum + n, 0),
    against: past.flatMap((r) => (r.year === null ? [] : [r.year])),
    dismissed: dismissed.length,
    failedRules: result.failed.length,
    findings: worstFirst.map(({ id, severity, message, start, end, section }) => ({
      id,
      word: SEVERITY_WORD[severity],
      message,
      quote: sayAround(draft.source, { start, end }),
      section,
    })),
  };
}

export const hasYears = (question: Question | null): boolean =>
  question !== null && !question.isAboutWords && question.asks.length > 0;
