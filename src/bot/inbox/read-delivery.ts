import { readRequest as readWords } from '../../workflows/converse/read-request.ts';
import { speaksOfFiles } from '../answering/read-line.ts';
import { type MessageEvent, requestSchema, type SlackRequest } from './requests.ts';

/** What a delivery is to the inbox. */
export interface ReadDelivery {
  readonly claims: readonly [string, ...string[]];
  readonly lane: string;
  /** Whether it is said to the bot; if not, it matters only in a thread that the bot is in. */
  readonly isAddressed: boolean;
  /** The thread it stands in, `null` where there is none. */
  readonly thread: string | null;
}

/** How the lanes of pressed buttons begin: what they open must open within three seconds. */
export const PRESS = 'press:';

export const threadKey = (channel: string, ts: string): string => `${channel}:${ts}`;

/** `null` for everything that the bot has no business with: other bots, itself, edits, joins … */
export function readDelivery(body: unknown, botUserId: string): ReadDelivery | null {
  const parsed = requestSchema.safeParse(body);
  return parsed.success ? readRequest(parsed.data, botUserId) : null;
}

function readRequest(request: SlackRequest, botUserId: string): ReadDelivery | null {
  if ('command' in request)
    return toOneself(
      `command:${request.team_id ?? ''}:${request.trigger_id}`,
      // A form opens within three seconds of the command, or not at all.
      `${readWords(request.text)?.kind === 'enter' ? PRESS : ''}${request.channel_id}:${request.trigger_id}`,
    );
  if (request.type === 'view_submission') {
    const claim = `view:${request.view.id}:${request.view.hash ?? ''}`;
    return toOneself(claim, claim);
  }
  if (request.type === 'block_actions') {
    const [{ action_id, action_ts }] = request.actions;
    const where = 'message' in request ? request.message.ts : request.view.id;
    const claim = `${PRESS}${request.user.id}:${where}:${action_id}:${action_ts ?? request.trigger_id}`;
    return toOneself(claim, claim);
  }
  const { event } = request;
  const claim = `event:${request.team_id ?? ''}:${request.event_id}`;
  if (event.type === 'assistant_thread_started') {
    const { channel_id, thread_ts } = event.assistant_thread;
    return toOneself(claim, threadKey(channel_id, thread_ts));
  }
  if (event.type === 'app_home_opened')
    return event.tab === 'messages' ? null : toOneself(claim, `home:${event.user}`);
  if (!isOfPerson(event, botUserId)) return null;
  const thread = event.thread_ts ?? null;
  return {
    // A mention comes twice, as app_mention and as message: whichever is first.
    claims: [claim, `message:${event.channel}:${event.ts}`],
    lane: isDirect(event) ? event.channel : threadKey(event.channel, thread ?? event.ts),
    isAddressed: isAddressed(event, botUserId),
    thread: thread === null ? null : threadKey(event.channel, thread),
  };
}

const toOneself = (claim: string, lane: string): ReadDelivery => ({
  claims: [claim],
  lane,
  isAddressed: true,
  thread: null,
});

/** Slack's own helper, whose messages look like a person's. */
const SLACKBOT = 'USLACKBOT';

/** Edits, deletions, joins and the messages of bots, our own among them, are none. */
const isOfPerson = ({ subtype, bot_id, bot_profile, user }: MessageEvent, botUserId: string): boolean =>
  (subtype === undefined || subtype === null || subtype === 'file_share') &&
  !bot_id &&
  !bot_profile &&
  typeof user === 'string' &&
  user !== '' &&
  user !== botUserId &&
  user !== SLACKBOT;

export const isDirect = ({ channel, channel_type }: MessageEvent): boolean =>
  channel_type === 'im' || (!channel_type && channel.startsWith('D'));

export const isMention = ({ type, text }: MessageEvent, botUserId: string): boolean =>
  type === 'app_mention' || new RegExp(`<@${botUserId}[>|]`).test(text ?? '');

function isAddressed(event: MessageEvent, botUserId: string): boolean {
  if (isDirect(event) || isMention(event, botUserId)) return true;
  return (event.files?.length ?? 0) > 0 && speaksOfFiles(event.text ?? '');
}
