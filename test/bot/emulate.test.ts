import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { waitFor } from '../support/wait-for.ts';
import { type BotProcess, copyStore, freePort, makeStore, startBotProcess } from './stand-in/bot-process.ts';
import { mention, message, newTs, press } from './stand-in/events.ts';
import { BOT_TOKEN, SIGNING_SECRET, signedRequest } from './stand-in/slack-stand-in.ts';

const MANIFEST = fileURLToPath(new URL('../../slack-manifest.yaml', import.meta.url));
const named = z.object({ id: z.string(), name: z.string() });
const messagesSchema = z.object({
  messages: z.array(
    z.looseObject({ ts: z.string(), text: z.string(), blocks: z.array(z.looseObject({})).optional() }),
  ),
});

/** A second opinion: an emulator of Slack that others wrote, with no more scopes than the manifest asks for. */
let slack: Emulator;
let bot: BotProcess;
let store: string;
let channel: string;
let clerk: string;
let remove: () => Promise<void>;

async function call<T>(method: string, args: Record<string, string>, schema: z.ZodType<T>): Promise<T> {
  const response = await fetch(`${slack.url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${OFFICE_TOKEN}` },
    body: new URLSearchParams(args),
  });
  return schema.parse(await response.json());
}

const OFFICE_TOKEN = 'xoxp-office';

async function scopesOfManifest(): Promise<string[]> {
  const manifest = await readFile(MANIFEST, 'utf8');
  const block = /\n {4}bot:\n((?: {6}.*\n)+)/.exec(manifest)?.[1] ?? '';
  return [...block.matchAll(/^ {6}- (\S+)$/gm)].map((m) => m[1] ?? '');
}

beforeAll(async () => {
  const scopes = await scopesOfManifest();
  slack = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Home', domain: 'home' },
        users: [
          { name: 'zhubi', real_name: '主笔', email: 'bot@example.com' },
          { name: 'clerk', real_name: '办事员', email: 'clerk@example.com' },
        ],
        channels: [{ name: 'office' }],
        tokens: [
          { token: BOT_TOKEN, user: 'zhubi', type: 'bot', scopes },
          {
            token: OFFICE_TOKEN,
            user: 'clerk',
            type: 'user',
            scopes: ['channels:read', 'users:read', 'channels:history', 'files:read'],
          },
        ],
        signing_secret: SIGNING_SECRET,
        strict_scopes: true,
      },
    },
  });
  const { channels } = await call('conversations.list', {}, z.object({ channels: z.array(named) }));
  channel = channels.find((c) => c.name === 'office')?.id ?? '';
  const { members } = await call('users.list', {}, z.object({ members: z.array(named) }));
  clerk = members.find((m) => m.name === 'clerk')?.id ?? '';
  const master = await makeStore();
  remove = master.remove;
  store = await copyStore(master.folder);
  bot = await startBotProcess({
    slack: { apiUrl: `${slack.url}/api/` },
    store,
    mode: 'http',
  });
});
afterAll(async () => {
  await bot.kill();
  await slack.close();
  await remove();
  await rm(store, { recursive: true, force: true });
});

const post = (body: object) =>
  fetch(`${bot.url}/slack/events`, signedRequest(JSON.stringify(body), 'application/json'));

/** The thread's messages without its first, once there are so many. */
async function replies(ts: string, count: number) {
  let found: z.infer<typeof messagesSchema>['messages'] = [];
  const look = async () => {
    found = (await call('conversations.replies', { channel, ts }, messagesSchema)).messages.filter(
      (m) => m.ts !== ts,
    );
  };
  await waitFor(async () => {
    await look();
    return found.length >= count;
  }, `for ${count} replies`);
  return found;
}

describe('with the emulator', () => {
  it('a mention is answered once in its thread, a follow-up keeps the subject, the years come as a file', async () => {
    const ts = newTs();
    const asked = mention({ text: '2022年新增高新技术企业多少家', user: clerk, channel, ts });
    await Promise.all([post(asked), post(asked)]);
    const [answer] = await replies(ts, 1);
    expect(JSON.stringify(answer?.blocks)).toContain('*26家*');
    await post(message({ text: '那2021年呢', user: clerk, channel, thread_ts: ts }));
    const both = await replies(ts, 2);
    expect(both).toHaveLength(2);
    expect(JSON.stringify(both[1]?.blocks)).toContain('*22家*');

    const years = press({
      action: 'zhubi:years',
      value: asked.event_id,
      channel,
      ts: answer?.ts ?? '',
      thread_ts: ts,
      user: clerk,
    });
    const form = new URLSearchParams({ payload: JSON.stringify(years) }).toString();
    await fetch(`${bot.url}/slack/events`, signedRequest(form, 'application/x-www-form-urlencoded'));
    const files = async () =>
      (await call('files.list', { channel }, z.object({ files: z.array(z.object({ name: z.string() })) })))
        .files;
    await waitFor(async () => (await files()).length > 0, 'for the picture');
    expect((await files()).map((f) => f.name)).toEqual(['新增高新技术企业（家）.png']);
  });

  it('nothing it does needs a scope that the manifest does not ask for', () => {
    expect(bot.written.stderr).not.toContain('missing_scope');
    expect(bot.written.stderr).not.toContain('not sent');
  });
});
