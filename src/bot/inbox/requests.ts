import { z } from 'zod';

/** A file dropped into a conversation, as far as the event says. */
const fileSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().nullish(),
  url_private_download: z.string().nullish(),
  url_private: z.string().nullish(),
});

const messageEventSchema = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  bot_profile: z.unknown().optional(),
  user: z.string().nullish(),
  user_team: z.string().nullish(),
  source_team: z.string().nullish(),
  text: z.string().nullish(),
  channel: z.string(),
  channel_type: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  files: z.array(fileSchema).nullish(),
});

const assistantEventSchema = z.object({
  type: z.literal('assistant_thread_started'),
  assistant_thread: z.object({ user_id: z.string(), channel_id: z.string(), thread_ts: z.string() }),
});

const homeEventSchema = z.object({
  type: z.literal('app_home_opened'),
  user: z.string(),
  channel: z.string(),
  tab: z.string().nullish(),
});

/** An event with its envelope. */
export const eventSchema = z.object({
  type: z.literal('event_callback'),
  team_id: z.string().nullish(),
  event_id: z.string(),
  event: z.union([messageEventSchema, assistantEventSchema, homeEventSchema]),
});

export const commandSchema = z.object({
  command: z.string(),
  text: z.string(),
  user_id: z.string(),
  team_id: z.string().nullish(),
  channel_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string().nullish(),
});

export const pressSchema = z.object({
  type: z.literal('block_actions'),
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().nullish() }),
  actions: z.tuple(
    [z.object({ action_id: z.string(), value: z.string().nullish(), action_ts: z.string().nullish() })],
    z.unknown(),
  ),
});

/** A press in a window or in the App Home: there is no message. */
export const viewPressSchema = z.object({
  type: z.literal('block_actions'),
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  view: z.object({ id: z.string(), hash: z.string().nullish(), private_metadata: z.string().nullish() }),
  actions: z.tuple(
    [
      z.object({
        action_id: z.string(),
        value: z.string().nullish(),
        selected_option: z.object({ value: z.string() }).nullish(),
        action_ts: z.string().nullish(),
      }),
    ],
    z.unknown(),
  ),
});

export const submissionSchema = z.object({
  type: z.literal('view_submission'),
  user: z.object({ id: z.string() }),
  view: z.object({
    id: z.string(),
    hash: z.string().nullish(),
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))),
    }),
  }),
});

export type MessageEvent = z.infer<typeof messageEventSchema>;
export type DroppedFile = z.infer<typeof fileSchema>;
export type Command = z.infer<typeof commandSchema>;
export type Press = z.infer<typeof pressSchema>;
export type ViewPress = z.infer<typeof viewPressSchema>;
export type Submission = z.infer<typeof submissionSchema>;
export type AssistantOpened = z.infer<typeof assistantEventSchema>;

/** Everything the bot works off; anything else that comes is acknowledged and dropped. */
export const requestSchema = z.union([
  eventSchema,
  pressSchema,
  viewPressSchema,
  submissionSchema,
  commandSchema,
]);
export type SlackRequest = z.infer<typeof requestSchema>;
