import { describe, expect, it } from 'vitest';
import { readSlackSettings } from '../../src/config/slack-settings.ts';

const TOKENS = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

describe("Slack's settings", () => {
  it('are none when none is set, empty ones among them', () => {
    expect(readSlackSettings({})).toEqual({ ok: true, value: null });
    expect(readSlackSettings({ SLACK_BOT_TOKEN: ' ', SLACK_APP_TOKEN: '' })).toEqual({
      ok: true,
      value: null,
    });
  });

  it('are Socket Mode with two tokens, for everyone', () => {
    expect(readSlackSettings({ ...TOKENS, SLACK_SIGNING_SECRET: 's' })).toEqual({
      ok: true,
      value: {
        botToken: 'xoxb-1',
        receive: { kind: 'socket', appToken: 'xapp-1' },
        apiUrl: 'https://slack.com/api/',
        allowedChannels: null,
        editors: null,
        feedbackChannel: null,
      },
    });
  });

  it('are HTTP with a signing secret, and lists by comma', () => {
    const settings = readSlackSettings({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 's',
      SLACK_API_URL: 'http://127.0.0.1:9/api',
      ZHUBI_ALLOWED_CHANNELS: 'C1A, C2B，C3C',
      ZHUBI_EDITORS: 'U1A',
    });
    expect(settings).toMatchObject({
      value: {
        receive: { kind: 'http', signingSecret: 's', port: 3000 },
        apiUrl: 'http://127.0.0.1:9/api/',
        allowedChannels: ['C1A', 'C2B', 'C3C'],
        editors: ['U1A'],
      },
    });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN']],
    [{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' }, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']],
    [
      { ...TOKENS, PORT: '99999', SLACK_API_URL: 'slack', ZHUBI_EDITORS: '张三' },
      ['SLACK_API_URL', 'PORT', 'ZHUBI_EDITORS'],
    ],
    [{ ...TOKENS, ZHUBI_FEEDBACK_CHANNEL: 'C1,C2' }, ['ZHUBI_FEEDBACK_CHANNEL']],
  ])('%j is wrong, and every wrong one is named', (variables, names) => {
    const settings = readSlackSettings(variables);
    expect(settings.ok).toBe(false);
    if (!settings.ok) expect(settings.error.map((p) => p.split('：')[0])).toEqual(names);
  });
});
