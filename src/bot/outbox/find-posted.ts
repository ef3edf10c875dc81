import { z } from 'zod';
import { ok, type Result } from '../../shared/result.ts';
import type { SlackClient, SlackError } from '../slack/slack-client.ts';

/** Marks a message as ours, with its outbox key. */
const REPLY_EVENT = 'zhubi_reply';

export const metadataOf = (key: string) => ({ event_type: REPLY_EVENT, event_payload: { key } });

const historySchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
        .nullish()
        .catch(null),
    }),
  ),
  has_more: z.boolean().nullish(),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

const PAGE = 200;
const MOST_PAGES = 10;
/** Our clock and Slack's may differ by so much. */
const SKEW_S = 600;

/** Where a message that may have been posted stands; `null` when it was not. */
export async function findPosted(
  client: SlackClient,
  { key, channel, thread, since }: FindPosted,
): Promise<Result<string | null, SlackError>> {
  const method = thread === null ? 'conversations.history' : 'conversations.replies';
  const oldest = Math.max(0, since / 1000 - SKEW_S).toFixed(6);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const args = { channel, ts: thread, oldest, limit: PAGE, include_all_metadata: true, cursor };
    const found = await client.call(method, args, historySchema);
    if (!found.ok) return found;
    const ours = found.value.messages.find(
      ({ metadata }) => metadata?.event_type === REPLY_EVENT && metadata.event_payload.key === key,
    );
    if (ours) return ok(ours.ts);
    cursor = found.value.response_metadata?.next_cursor ?? '';
    if (cursor === '') break;
  }
  return ok(null);
}

export interface FindPosted {
  readonly key: string;
  readonly channel: string;
  readonly thread: string | null;
  /** Not posted before this (milliseconds). */
  readonly since: number;
}
