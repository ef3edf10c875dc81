import type { types, webApi } from '@slack/bolt';

export const TEAM = 'T0HOME';
export const BOT_USER = 'U0BOT';
export const BOT_ID = 'B0BOT';

export interface PostedMessage {
  readonly channel: string;
  readonly ts: string;
  thread_ts?: string;
  text: string;
  blocks: types.KnownBlock[];
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  /** How often it was changed. */
  updates: number;
}

export interface SharedFile {
  readonly id: string;
  readonly name: string;
  bytes: Buffer;
  channel?: string;
  thread_ts?: string;
}

export type Args = Readonly<Record<string, string>>;
type Reply = webApi.WebAPICallResult & Record<string, unknown>;

export const refuse = (error: string): Reply => ({ ok: false, error });

/** What a workspace holds, and its Web API as far as the bot calls it; replies have the shapes of the official types. */
export class Workspace {
  readonly messages: PostedMessage[] = [];
  readonly files = new Map<string, SharedFile>();
  readonly reactions: { channel: string; timestamp: string; name: string }[] = [];
  /** The windows as they stand now; the n-th has the id `V<n>`. */
  readonly views: types.ModalView[] = [];
  /** The App Homes, by the people they are shown to. */
  readonly homes = new Map<string, types.HomeView>();
  readonly prompts: { title: string; message: string }[] = [];
  readonly statuses: string[] = [];
  readonly users = new Map<string, Record<string, unknown>>();
  /** Channels that the bot is no member of. */
  readonly closedChannels = new Set<string>();
  #clock = 1_700_000_000_000_000;
  baseUrl = '';

  nextTs(): string {
    this.#clock += 1000;
    return `${Math.floor(Date.now() / 1000)}.${String(this.#clock % 1_000_000_000)
      .padStart(9, '0')
      .slice(-6)}`;
  }

  /** The messages of the bot in a thread, as they stand now. */
  repliesTo(ts: string): PostedMessage[] {
    return this.messages.filter((m) => m.thread_ts === ts);
  }

  filesIn(ts: string): SharedFile[] {
    return [...this.files.values()].filter((f) => f.thread_ts === ts);
  }

  readonly methods: Readonly<Record<string, (args: Args) => Reply>> = {
    'auth.test': (): webApi.AuthTestResponse & Reply => ({
      ok: true,
      url: 'https://home.slack.com/',
      team: 'Home',
      user: 'zhubi',
      team_id: TEAM,
      user_id: BOT_USER,
      bot_id: BOT_ID,
    }),
    'users.info': ({ user = '' }): webApi.UsersInfoResponse & Reply => {
      const known = this.users.get(user);
      if (user.startsWith('UNKNOWN')) return refuse('user_not_found');
      return { ok: true, user: { id: user, team_id: TEAM, is_bot: false, deleted: false, ...known } };
    },
    'chat.postMessage': (args): webApi.ChatPostMessageResponse & Reply => {
      const { channel = '', text = '', thread_ts } = args;
      if (this.closedChannels.has(channel)) return refuse('not_in_channel');
      const blocks: types.KnownBlock[] = JSON.parse(args.blocks ?? '[]');
      const fault = faultOf(blocks, text);
      if (fault) return refuse(fault);
      const ts = this.nextTs();
      const metadata = args.metadata ? JSON.parse(args.metadata) : undefined;
      this.messages.push({
        channel,
        ts,
        text,
        blocks,
        updates: 0,
        ...(thread_ts ? { thread_ts } : {}),
        ...(metadata ? { metadata } : {}),
      });
      return { ok: true, channel, ts, message: { type: 'message', text, ts, bot_id: BOT_ID } };
    },
    'chat.update': ({ channel, ts, text = '', blocks = '[]' }): webApi.ChatUpdateResponse & Reply => {
      const message = this.messages.find((m) => m.channel === channel && m.ts === ts);
      if (!message) return refuse('message_not_found');
      message.text = text;
      message.blocks = JSON.parse(blocks);
      message.updates += 1;
      const fault = faultOf(message.blocks, text);
      return fault ? refuse(fault) : { ok: true, channel: message.channel, ts: message.ts, text };
    },
    'conversations.replies': ({ channel, ts }): webApi.ConversationsRepliesResponse & Reply => ({
      ok: true,
      messages: this.messages.filter((m) => m.channel === channel && m.thread_ts === ts).map(toElement),
      has_more: false,
    }),
    'conversations.history': ({ channel }): webApi.ConversationsHistoryResponse & Reply => ({
      ok: true,
      messages: this.messages.filter((m) => m.channel === channel && !m.thread_ts).map(toElement),
      has_more: false,
    }),
    'reactions.add': ({ channel = '', timestamp = '', name = '' }) => {
      this.reactions.push({ channel, timestamp, name });
      return { ok: true };
    },
    'files.getUploadURLExternal': ({ filename = '' }): webApi.FilesGetUploadURLExternalResponse & Reply => {
      const id = `F${this.files.size + 1}`;
      this.files.set(id, { id, name: filename, bytes: Buffer.alloc(0) });
      return { ok: true, upload_url: `${this.baseUrl}/upload/${id}`, file_id: id };
    },
    'files.completeUploadExternal': (args): webApi.FilesCompleteUploadExternalResponse & Reply => {
      const [{ id = '' } = {}]: { id?: string }[] = JSON.parse(args.files ?? '[]');
      const file = this.files.get(id);
      if (!file) return refuse('file_not_found');
      if (args.channel_id) file.channel = args.channel_id;
      if (args.thread_ts) file.thread_ts = args.thread_ts;
      return { ok: true, files: [{ id, title: file.name }] };
    },
    'files.info': ({ file = '' }): webApi.FilesInfoResponse & Reply => {
      const found = this.files.get(file);
      if (!found) return refuse('file_not_found');
      return {
        ok: true,
        file: { id: file, channels: found.channel ? [found.channel] : [], groups: [], ims: [] },
      };
    },
    'views.open': ({ view = '{}' }): webApi.ViewsOpenResponse & Reply => {
      const parsed = JSON.parse(view);
      const fault = faultOfView(parsed);
      if (fault) return refuse(fault);
      this.views.push(parsed);
      return { ok: true, view: { id: `V${this.views.length}` } };
    },
    'views.update': ({ view_id = '', view = '{}' }): webApi.ViewsUpdateResponse & Reply => {
      const parsed = JSON.parse(view);
      const index = Number(view_id.slice(1)) - 1;
      const fault = index in this.views ? faultOfView(parsed) : 'not_found';
      if (fault) return refuse(fault);
      this.views[index] = parsed;
      return { ok: true, view: { id: view_id } };
    },
    'views.publish': ({ user_id = '', view = '{}' }): webApi.ViewsPublishResponse & Reply => {
      const parsed = JSON.parse(view);
      const fault = faultOfView(parsed);
      if (fault) return refuse(fault);
      this.homes.set(user_id, parsed);
      return { ok: true, view: { id: `VHOME${user_id}` } };
    },
    'assistant.threads.setSuggestedPrompts': ({ prompts = '[]' }) => {
      this.prompts.push(...JSON.parse(prompts));
      return { ok: true };
    },
    'assistant.threads.setStatus': ({ status = '' }) => {
      this.statuses.push(status);
      return { ok: true };
    },
  };
}

const toElement = ({ ts, text, metadata }: PostedMessage) => ({
  type: 'message',
  ts,
  text,
  ...(metadata
    ? { metadata: { event_type: metadata.event_type, event_payload: { ...metadata.event_payload } } }
    : {}),
});

/** The limits of windows and App Homes, as Slack enforces them (https://docs.slack.dev/reference/views). */
function faultOfView(view: types.View): string | null {
  const inputs = view.blocks.flatMap((b) => ('element' in b ? [b] : []));
  const ids = view.blocks.flatMap((b) => b.block_id ?? []);
  const isInputBad = inputs.some(
    ({ label, hint, element }) =>
      label.text.length > 2000 ||
      (hint?.text.length ?? 0) > 2000 ||
      (element.type === 'plain_text_input' && (element.placeholder?.text.length ?? 0) > 150),
  );
  const options = view.blocks.flatMap((b) =>
    'elements' in b && b.type === 'actions'
      ? b.elements.flatMap((e) => (e.type === 'static_select' ? (e.options ?? []) : []))
      : [],
  );
  const isOptionBad =
    options.length > 100 || options.some((o) => o.text.text.length > 75 || (o.value?.length ?? 0) > 150);
  const isTitleBad = view.type === 'modal' && view.title.text.length > 24;
  const isBad =
    view.blocks.length > 100 ||
    (view.private_metadata?.length ?? 0) > 3000 ||
    new Set(ids).size < ids.length ||
    (inputs.length > 0 && view.type === 'modal' && !view.submit);
  return isBad || isInputBad || isOptionBad || isTitleBad ? 'invalid_arguments' : null;
}

/** Slack's limits, as it enforces them. */
function faultOf(blocks: readonly types.KnownBlock[], text: string): string | null {
  if (text.length > 40_000) return 'msg_too_long';
  if (blocks.length > 50) return 'invalid_blocks';
  const isTooLong = blocks.some((b) => b.type === 'section' && (b.text?.text.length ?? 0) > 3000);
  const buttons = blocks.flatMap((b) => (b.type === 'actions' ? b.elements : []));
  const isButtonBad = buttons.some(
    (b) => b.type === 'button' && (b.text.text.length > 75 || (b.value?.length ?? 0) > 2000),
  );
  return isTooLong || isButtonBad ? 'invalid_blocks' : null;
}
