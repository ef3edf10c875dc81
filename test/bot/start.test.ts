import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../cli/run-zhubi.ts';
import { waitFor } from '../support/wait-for.ts';
import { copyStore, makeStore, spawnBot, startBotProcess } from './stand-in/bot-process.ts';
import { APP_TOKEN, BOT_TOKEN, SlackStandIn } from './stand-in/slack-stand-in.ts';

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

describe('npm start', () => {
  it('runs the bot where its tokens are set, and ends it when npm is told to end', async () => {
    const child = spawn('npm', ['start'], {
      cwd: PROJECT,
      env: {
        PATH: process.env.PATH,
        HOME: store,
        ZHUBI_STORE: store,
        SLACK_BOT_TOKEN: BOT_TOKEN,
        SLACK_APP_TOKEN: APP_TOKEN,
        SLACK_API_URL: slack.apiUrl,
      },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await waitFor(() => said.includes('已连上 Slack'));
    expect(said).toContain('共6份');
    child.kill('SIGTERM');
    await waitFor(() => said.includes('主笔已停止'));
  });
});
