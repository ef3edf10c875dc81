import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyStore, makeStore, spawnBot, startBotProcess } from './stand-in/bot-process.ts';
import { SlackStandIn } from './stand-in/slack-stand-in.ts';

const slack = new SlackStandIn();
let master: { folder: string; remove: () => Promise<void> };
let store: string;
beforeAll(async () => {
  await slack.start();
  master = await makeStore();
  store = await copyStore(master.folder);
});
afterAll(async () => {
  await Promise.all([slack.stop(), master.remove(), rm(store, { recursive: true, force: true })]);
});

describe('the bot does not start, and says why in one sentence', () => {
  it.each<[string, Record<string, string>, RegExp, number]>([
    [
      'a wrong bot token',
      { SLACK_BOT_TOKEN: 'xoxb-wrong' },
      /^SLACK_BOT_TOKEN 不对.*OAuth & Permissions.*\n$/,
      2,
    ],
    [
      'a wrong app token',
      { SLACK_APP_TOKEN: 'xapp-wrong' },
      /^SLACK_APP_TOKEN 不对.*App-Level Tokens.*\n$/,
      2,
    ],
    ['no token at all', { SLACK_APP_TOKEN: '', SLACK_BOT_TOKEN: '' }, /docs\/slack-setup\.md/, 2],
    [
      'no Slack',
      { SLACK_API_URL: 'http://127.0.0.1:9/api/' },
      /^连不上 Slack（http:\/\/127.0.0.1:9\/api\/）.*\n$/,
      3,
    ],
  ])('%s', async (_, variables, says, status) => {
    const { written, exited } = spawnBot({ slack, store, variables });
    expect(await exited).toBe(status);
    expect(written.stderr).toMatch(says);
    expect(written.stderr).not.toMatch(/\n\s+at /);
    expect(written.stdout).toBe('');
  });

  it('another bot at the same store', async () => {
    const bot = await startBotProcess({ slack, store });
    const second = spawnBot({ slack, store });
    expect(await second.exited).toBe(3);
    expect(second.written.stderr).toContain('另一个主笔正在用这个资料库');
    expect(await bot.end()).toBe(0);
  });
});
