import { z } from 'zod';

const blocksSchema = z.array(z.record(z.string(), z.unknown()));

const postSchema = z.object({
  kind: z.literal('post'),
  channel: z.string(),
  /** The thread's first message, `null` to begin one. */
  thread: z.string().nullable(),
  text: z.string(),
  blocks: blocksSchema,
});

const updateSchema = z.object({
  kind: z.literal('update'),
  channel: z.string(),
  /** The outbox key of the message to be replaced. */
  of: z.string(),
  thread: z.string().nullable(),
  text: z.string(),
  blocks: blocksSchema,
});

const fileSchema = z.object({
  kind: z.literal('file'),
  channel: z.string(),
  thread: z.string().nullable(),
  name: z.string(),
  comment: z.string(),
});

const respondSchema = z.object({
  kind: z.literal('respond'),
  url: z.string(),
  text: z.string(),
  blocks: blocksSchema,
});

/** What the outbox holds: each is one call to Slack, or the few that share a file. */
export const taskSchema = z.discriminatedUnion('kind', [postSchema, updateSchema, fileSchema, respondSchema]);

export type Task = z.infer<typeof taskSchema>;
export type PostTask = z.infer<typeof postSchema>;
export type UpdateTask = z.infer<typeof updateSchema>;
export type FileTask = z.infer<typeof fileSchema>;
export type RespondTask = z.infer<typeof respondSchema>;
