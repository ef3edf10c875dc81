import type { types } from '@slack/bolt';
import { BOT_ID, BOT_USER, TEAM } from './workspace.ts';

let count = 0;
const next = (): number => {
  count += 1;
  return count;
};

/** Timestamps of people's messages: they never meet those of the bot. */
export const newTs = (): string => `1690000000.${String(next()).padStart(6, '0')}`;

const envelope = (event: object) => ({
  type: 'event_callback',
  team_id: TEAM,
  api_app_id: 'A1',
  event_id: `Ev${next()}`,
  event_time: 1_690_000_000,
  event,
});

export interface MessageOptions {
  readonly text?: string;
  readonly user?: string;
  readonly channel?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly files?: readonly object[];
  readonly [field: string]: unknown;
}

/** A mention in a channel. */
export function mention({ text = '', ...options }: MessageOptions) {
  const ts = options.ts ?? newTs();
  return envelope({
    type: 'app_mention',
    user: 'U0CLERK',
    channel: 'C0OFFICE',
    text: `<@${BOT_USER}> ${text}`,
    event_ts: ts,
    ...options,
    ts,
  });
}

/** A message in a channel, without a mention. */
export function message({ text = '', ...options }: MessageOptions) {
  const ts = options.ts ?? newTs();
  return envelope({
    type: 'message',
    user: 'U0CLERK',
    channel: 'C0OFFICE',
    channel_type: 'channel',
    text,
    event_ts: ts,
    ...options,
    ts,
  });
}

export const direct = (options: MessageOptions) =>
  message({ channel: 'D0CLERK', channel_type: 'im', ...options });

/** What the bot's own doings, and those of other bots, come back as. */
export const loops = (i: number): object =>
  [
    message({ text: `<@${BOT_USER}> 2022年新增高企多少家`, bot_id: BOT_ID }),
    message({ text: `<@${BOT_USER}> 2022年新增高企多少家`, bot_id: 'B0OTHER', user: 'U0OTHERBOT' }),
    message({ text: '2022年新增高企多少家', user: BOT_USER, channel: 'D0CLERK', channel_type: 'im' }),
    message({
      subtype: 'message_changed',
      channel: 'D0CLERK',
      channel_type: 'im',
      message: { text: '2022年新增高企多少家' },
    }),
    message({ text: `<@${BOT_USER}> hi`, subtype: 'bot_message' }),
    message({ subtype: 'message_deleted', channel: 'D0CLERK', channel_type: 'im' }),
    mention({ text: '2022年新增高企多少家', bot_profile: { id: 'B0OTHER' } }),
    message({ text: '2022年新增高企多少家', user: 'USLACKBOT', channel: 'D0CLERK', channel_type: 'im' }),
  ][i % 8] ?? {};

export const assistantOpened = (user: string, channel: string, thread_ts: string) =>
  envelope({
    type: 'assistant_thread_started',
    assistant_thread: { user_id: user, channel_id: channel, thread_ts, context: {} },
  });

export const command = (text: string, options: object = {}) => ({
  command: '/zhubi',
  text,
  user_id: 'U0CLERK',
  team_id: TEAM,
  channel_id: 'C0OFFICE',
  trigger_id: `trigger.${next()}`,
  api_app_id: 'A1',
  ...options,
});

export interface PressOptions {
  readonly action: string;
  readonly value: string;
  readonly channel?: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly user?: string;
}

export const press = ({
  action,
  value,
  channel = 'C0OFFICE',
  ts,
  thread_ts,
  user = 'U0CLERK',
}: PressOptions) => ({
  type: 'block_actions',
  team: { id: TEAM },
  trigger_id: `trigger.${next()}`,
  user: { id: user, team_id: TEAM },
  channel: { id: channel },
  container: { type: 'message', message_ts: ts },
  message: { ts, ...(thread_ts ? { thread_ts } : {}) },
  actions: [{ type: 'button', action_id: action, value, action_ts: `${next()}` }],
});

/** A press in a window or in the App Home; a list has an option instead of a value. */
export const viewPress = (options: {
  readonly action: string;
  readonly value: string;
  readonly view: string;
  readonly metadata?: string;
  readonly isOption?: boolean;
  readonly user?: string;
}) => ({
  type: 'block_actions',
  team: { id: TEAM },
  trigger_id: `trigger.${next()}`,
  user: { id: options.user ?? 'U0CLERK', team_id: TEAM },
  container: { type: 'view', view_id: options.view },
  view: { id: options.view, hash: '1', private_metadata: options.metadata ?? '' },
  actions: [
    {
      action_id: options.action,
      action_ts: `${next()}`,
      ...(options.isOption ? { selected_option: { value: options.value } } : { value: options.value }),
    },
  ],
});

/** The form with what was typed into its fields, by block; the others hold what they were opened with. */
export const formSubmission = (
  view: types.ModalView,
  typed: Readonly<Record<string, string>>,
  options: { readonly id?: string; readonly user?: string } = {},
) => {
  const fields = view.blocks.flatMap((b) => ('element' in b ? [b] : []));
  const values = fields.map(({ block_id = '', element }) => {
    const initial = element.type === 'plain_text_input' ? element.initial_value : undefined;
    return [block_id, { value: { type: 'plain_text_input', value: typed[block_id] ?? initial ?? null } }];
  });
  return {
    type: 'view_submission',
    team: { id: TEAM },
    user: { id: options.user ?? 'U0CLERK', team_id: TEAM },
    view: {
      id: options.id ?? `V0${next()}`,
      hash: '1',
      callback_id: view.callback_id,
      private_metadata: view.private_metadata,
      state: { values: Object.fromEntries(values) },
    },
  };
};

export const homeOpened = (user: string) =>
  envelope({ type: 'app_home_opened', user, channel: `D0${user}`, tab: 'home' });

export const submission = (view: { callback_id?: string; private_metadata?: string }, text: string) => ({
  type: 'view_submission',
  team: { id: TEAM },
  user: { id: 'U0CLERK', team_id: TEAM },
  view: {
    id: `V0${next()}`,
    hash: '1',
    callback_id: view.callback_id ?? '',
    private_metadata: view.private_metadata ?? '',
    state: { values: { reason: { text: { type: 'plain_text_input', value: text } } } },
  },
});
