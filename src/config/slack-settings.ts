import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';

/** Where Slack's own Web API answers. */
const SLACK_API = 'https://slack.com/api/';
const DEFAULT_PORT = 3000;

/** An empty variable counts as missing. */
const setting = z
  .string()
  .optional()
  .transform((v) => (v === undefined || v.trim() === '' ? null : v.trim()));

const ids = (example: string) =>
  setting
    .transform((v) => v?.split(/[,，;；\s]+/).filter((id) => id !== '') ?? null)
    .refine((list) => list === null || list.every((id) => /^[A-Za-z0-9_-]{2,}$/.test(id)), {
      error: `要写 Slack 的编号，用逗号分开，例如 ${example}`,
    });

const settingsSchema = z.object({
  SLACK_BOT_TOKEN: setting,
  SLACK_APP_TOKEN: setting,
  SLACK_SIGNING_SECRET: setting,
  SLACK_API_URL: setting.refine((v) => v === null || /^https?:\/\/[^\s]+$/.test(v), {
    error: '要写 http:// 或 https:// 开头的地址',
  }),
  PORT: setting.refine((v) => v === null || (/^\d{1,5}$/.test(v) && Number(v) < 65_536), {
    error: '要写 0 到 65535 之间的端口号',
  }),
  ZHUBI_ALLOWED_CHANNELS: ids('C0123ABCD'),
  ZHUBI_EDITORS: ids('U0123ABCD'),
  ZHUBI_FEEDBACK_CHANNEL: ids('C0123ABCD').refine((list) => list === null || list.length === 1, {
    error: '只能写一个频道',
  }),
});

/** How the bot reaches Slack, and whom it serves. */
export interface SlackSettings {
  readonly botToken: string;
  readonly receive:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  /** With a slash at its end. */
  readonly apiUrl: string;
  /** `null`: every channel. */
  readonly allowedChannels: readonly string[] | null;
  /** Who may add to the store; `null`: everyone in the workspace. */
  readonly editors: readonly string[] | null;
  /** Where complaints are told, `null` when nowhere. */
  readonly feedbackChannel: string | null;
}

const TOKEN_PAGE = 'https://api.slack.com/apps → 选中应用';

/** Slack's settings, `null` when there are none; one line for each that is wrong. */
export function readSlackSettings(
  variables: Readonly<Record<string, string | undefined>>,
): Result<SlackSettings | null, readonly string[]> {
  const parsed = settingsSchema.safeParse(variables);
  if (!parsed.success) return err(parsed.error.issues.map((i) => `${i.path.join('.')}：${i.message}`));
  const e = parsed.data;
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = e;
  if (botToken === null && appToken === null && signingSecret === null) return ok(null);
  const problems = [
    ...(botToken === null
      ? [`SLACK_BOT_TOKEN：没有填，请从 ${TOKEN_PAGE} → OAuth & Permissions 复制 xoxb- 开头的令牌`]
      : botToken.startsWith('xapp-')
        ? ['SLACK_BOT_TOKEN：填成了 xapp- 开头的应用令牌，这里要 xoxb- 开头的机器人令牌']
        : []),
    ...(appToken === null && signingSecret === null
      ? [
          `SLACK_APP_TOKEN：没有填，请从 ${TOKEN_PAGE} → Basic Information → App-Level Tokens 复制 xapp- 开头的令牌`,
        ]
      : appToken?.startsWith('xoxb-')
        ? ['SLACK_APP_TOKEN：填成了 xoxb- 开头的机器人令牌，这里要 xapp- 开头的应用令牌']
        : []),
  ];
  if (problems.length > 0 || botToken === null) return err(problems);
  const apiUrl = e.SLACK_API_URL ?? SLACK_API;
  return ok({
    botToken,
    receive:
      appToken === null
        ? { kind: 'http', signingSecret: signingSecret ?? '', port: Number(e.PORT ?? DEFAULT_PORT) }
        : { kind: 'socket', appToken },
    apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`,
    allowedChannels: e.ZHUBI_ALLOWED_CHANNELS,
    editors: e.ZHUBI_EDITORS,
    feedbackChannel: e.ZHUBI_FEEDBACK_CHANNEL?.[0] ?? null,
  });
}
