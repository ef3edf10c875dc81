import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { type BotProcess, copyStore, makeStore, startBotProcess } from './stand-in/bot-process.ts';
import { command, direct, loops, mention, message, newTs } from './stand-in/events.ts';
import { BOT_TOKEN, type Signing, SlackStandIn, signedRequest } from './stand-in/slack-stand-in.ts';
import { BOT_USER } from './stand-in/workspace.ts';

const ASKED = '2022年新增高新技术企业多少家';
let master: { folder: string; remove: () => Promise<void> };
beforeAll(async () => {
  master = await makeStore();
});
afterAll(() => master.remove());

let slack: SlackStandIn;
let store: string;
let bot: BotProcess;

async function start(mode: 'socket' | 'http', variables: Record<string, string> = {}): Promise<void> {
  slack = new SlackStandIn();
  await slack.start();
  store = await copyStore(master.folder);
  bot = await startBotProcess({ slack, store, mode, variables });
}

async function finish(): Promise<void> {
  await bot.kill();
  await slack.stop();
  await rm(store, { recursive: true, force: true });
}

const post = (body: object, signing: Signing = {}) =>
  fetch(`${bot.url}/slack/events`, signedRequest(JSON.stringify(body), 'application/json', signing));

const overSocket = (slack: SlackStandIn) => (event: object) => slack.deliver('events_api', event);

/**
 * Long enough for whatever was acknowledged before it to have been worked off: questions asked one after another, and
 * their answers. Only a reply that must not come is waited for in this way.
 */
async function settle(slack: SlackStandIn, send: (event: object) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < 2; i += 1) {
    const ts = newTs();
    await send(direct({ text: ASKED, ts, channel: `D0SETTLE${ts}` }));
    await waitFor(() => slack.workspace.repliesTo(ts).length > 0);
  }
}

describe('over HTTP', () => {
  beforeAll(() => start('http', { ZHUBI_ALLOWED_CHANNELS: '' }));
  afterAll(finish);

  it('200 events, each delivered four times, get 200 replies', async () => {
    const events = Array.from({ length: 200 }, (_, i) =>
      i % 2 === 0
        ? direct({ text: ASKED, channel: `D0P${i}` })
        : mention({ text: ASKED, channel: `C0P${i}` }),
    );
    const deliveries = [0, 1, 2, 3].flatMap((retry) =>
      events.map((event) =>
        post(event, retry === 0 ? {} : { headers: { 'x-slack-retry-num': String(retry) } }),
      ),
    );
    const statuses = new Set((await Promise.all(deliveries)).map((r) => r.status));
    expect([...statuses]).toEqual([200]);
    await waitFor(() => slack.workspace.messages.length >= 200);
    await settle(slack, post);
    for (const { event } of events as { event: { ts: string } }[])
      expect(slack.workspace.repliesTo(event.ts)).toHaveLength(1);
  });

  it('a mention that comes as app_mention and as message is answered once', async () => {
    const pairs = Array.from({ length: 10 }, (_, i) => ({ ts: newTs(), channel: `C0PAIR${i}` }));
    await Promise.all(
      pairs.flatMap(({ ts, channel }, i) => {
        const pair = [
          mention({ text: ASKED, ts, channel }),
          message({ text: `<@${BOT_USER}> ${ASKED}`, ts, channel }),
        ];
        return (i % 2 === 0 ? pair : pair.toReversed()).map((event) => post(event));
      }),
    );
    await waitFor(() => pairs.every(({ ts }) => slack.workspace.repliesTo(ts).length > 0));
    await settle(slack, post);
    for (const { ts } of pairs) expect(slack.workspace.repliesTo(ts)).toHaveLength(1);
  });

  it.each<[string, Signing | 'unsigned']>([
    ['of another secret', { secret: 'wrong' }],
    ['an hour old', { skewS: -3600 }],
    ['six minutes old', { skewS: -360 }],
    ['six minutes ahead', { skewS: 360 }],
    ['a day ahead', { skewS: 86_400 }],
    ['that is missing', 'unsigned'],
  ])('a signature %s is refused, and nothing is done', async (_, signing) => {
    const event = direct({ text: ASKED, channel: 'D0FORGED' });
    const unsigned = {
      method: 'POST',
      body: JSON.stringify(event),
      headers: { 'content-type': 'application/json' },
    };
    const response =
      signing === 'unsigned' ? await fetch(`${bot.url}/slack/events`, unsigned) : await post(event, signing);
    expect(response.status).toBe(401);
    await settle(slack, post);
    expect(slack.workspace.messages.filter((m) => m.channel === 'D0FORGED')).toEqual([]);
  });

  it.each([-240, 240])('a clock that is %d s off is borne', async (skewS) => {
    expect((await post(direct({ text: ASKED, channel: 'D0SKEW' }), { skewS })).status).toBe(200);
  });

  it('a replayed request is refused', async () => {
    const event = direct({ text: ASKED, channel: 'D0REPLAY' });
    const request = signedRequest(JSON.stringify(event), 'application/json');
    const send = () => fetch(`${bot.url}/slack/events`, request);
    expect((await send()).status).toBe(200);
    expect((await send()).status).toBe(401);
    const forged = signedRequest(JSON.stringify({ ...event, event_id: 'EvOTHER' }), 'application/json');
    expect((await fetch(`${bot.url}/slack/events`, { ...request, body: forged.body ?? '' })).status).toBe(
      401,
    );
  });

  it('answers the address check, commands in forms, and is well', async () => {
    const challenge = await post({ type: 'url_verification', challenge: 'abc' });
    expect(await challenge.text()).toBe('abc');
    const form = new URLSearchParams(command(ASKED, { channel_id: 'C0FORM' })).toString();
    const request = signedRequest(form, 'application/x-www-form-urlencoded');
    const response = await fetch(`${bot.url}/slack/events`, request);
    expect([response.status, await response.text()]).toEqual([200, '']);
    await waitFor(() => slack.workspace.messages.filter((m) => m.channel === 'C0FORM').length === 2);
    expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${bot.url}/elsewhere`)).status).toBe(404);
    expect((await post({ text: 'x'.repeat(2_000_000) })).status).toBe(413);
  });

  it('200 mixed events at once are all acknowledged', async () => {
    const mixed = Array.from({ length: 200 }, (_, i) => {
      if (i % 4 === 0) return mention({ text: ASKED, channel: `C0M${i}` });
      if (i % 4 === 1) return direct({ text: '那2021年呢', channel: `D0M${i}` });
      if (i % 4 === 2) return message({ text: '今天开会', channel: `C0M${i}` });
      return loops(i);
    });
    const statuses = await Promise.all(mixed.map(async (event) => (await post(event)).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});

describe('over Socket Mode', () => {
  beforeAll(() => start('socket', { ZHUBI_ALLOWED_CHANNELS: 'C0OFFICE,C0QUEUE', ZHUBI_EDITORS: 'U0EDITOR' }));
  afterAll(finish);

  it('100 events of bots and of itself get no reply', async () => {
    const before = slack.workspace.messages.length;
    await Promise.all(Array.from({ length: 100 }, (_, i) => slack.deliver('events_api', loops(i))));
    await settle(slack, overSocket(slack));
    const said = slack.workspace.messages.slice(before);
    expect(said.filter((m) => !m.channel.startsWith('D0SETTLE'))).toEqual([]);
  });

  it.each([
    ['a guest', { is_restricted: true }, 'C0OFFICE', '正式成员'],
    ['a guest of one channel', { is_ultra_restricted: true }, 'D0GUEST', '正式成员'],
    ['someone of another workspace', { team_id: 'T0OTHER' }, 'D0OTHER', '本工作区'],
    ['a stranger', { is_stranger: true, team_id: 'T0OTHER' }, 'D0STRANGER', '本工作区'],
    ['a member in a channel that is not allowed', {}, 'C0ELSEWHERE', '这个频道'],
  ])('%s gets one polite refusal and no content, and it is logged', async (name, user, channel, says) => {
    const id = `U0${name.length}${channel}`;
    slack.workspace.users.set(id, user);
    const ts = newTs();
    await slack.deliver('events_api', mention({ text: ASKED, user: id, channel, ts }));
    await waitFor(() => slack.workspace.repliesTo(ts).length > 0);
    await settle(slack, overSocket(slack));
    const replies = slack.workspace.repliesTo(ts);
    expect(replies).toHaveLength(1);
    expect(JSON.stringify(replies)).toContain(says);
    expect(JSON.stringify(replies)).not.toContain('26');
    expect(bot.written.stderr).toMatch(new RegExp(`"user":"${id}".*access denied`));
  });

  describe('a Slack with faults', () => {
    const ask = async (channel: string) => {
      const ts = newTs();
      await slack.deliver('events_api', direct({ text: ASKED, ts, channel }));
      await waitFor(() => slack.workspace.repliesTo(ts).length > 0);
      return ts;
    };

    it.concurrent('that is busy is asked again', async () => {
      const channel = 'D0BUSY';
      slack.faults.push({ method: 'chat.postMessage', channel, kind: 'busy', times: 1, retryAfterS: 1 });
      const ts = await ask(channel);
      const calls = slack.calls.filter((c) => c.method === 'chat.postMessage' && c.args.thread_ts === ts);
      expect(calls).toHaveLength(2);
    });

    it.concurrent.each([
      ['drop-reply', 1],
      ['error', 2],
    ] as const)(
      'of which nothing is heard (%s) is looked into before anything is posted again',
      async (kind, posts) => {
        const channel = `D0${kind.toUpperCase()}`;
        slack.faults.push({ method: 'chat.postMessage', channel, kind, times: 1 });
        const ts = await ask(channel);
        await waitFor(() =>
          slack.calls.some((c) => c.method === 'conversations.replies' && c.args.ts === ts),
        );
        await settle(slack, overSocket(slack));
        expect(slack.workspace.repliesTo(ts)).toHaveLength(1);
        const calls = slack.calls.filter((c) => c.method === 'chat.postMessage' && c.args.thread_ts === ts);
        expect(calls).toHaveLength(posts);
      },
    );
  });

  it('a channel gets one message for each of its threads', async () => {
    const threads = [newTs(), newTs(), newTs()];
    for (const ts of threads)
      await slack.deliver('events_api', mention({ text: ASKED, ts, channel: 'C0QUEUE' }));
    await waitFor(() => threads.every((ts) => slack.workspace.repliesTo(ts).length > 0));
    const posts = slack.calls.filter((c) => c.method === 'chat.postMessage' && c.args.channel === 'C0QUEUE');
    expect(posts.map((c) => c.args.thread_ts).toSorted()).toEqual(threads.toSorted());
  });

  it.each(['cut', 'asked'] as const)('a connection that ends (%s) loses and repeats nothing', async (how) => {
    const events = Array.from({ length: 6 }, (_, i) => ({
      ts: newTs(),
      channel: `D0${how.toUpperCase()}${i}`,
    }));
    const acknowledged = events.map(({ ts, channel }, i) => {
      if (i === 3) slack.disconnect(how);
      return slack.deliver('events_api', direct({ text: ASKED, ts, channel }));
    });
    expect(await Promise.all(acknowledged)).not.toContain(null);
    await waitFor(() => events.every(({ ts }) => slack.workspace.repliesTo(ts).length > 0));
    await settle(slack, overSocket(slack));
    for (const { ts } of events) expect(slack.workspace.repliesTo(ts)).toHaveLength(1);
  });

  it('a long gap, with Slack refusing to connect again for a while, loses and repeats nothing', async () => {
    slack.faults.push({ method: 'apps.connections.open', kind: 'error', times: 3 });
    const events = Array.from({ length: 4 }, (_, i) => ({ ts: newTs(), channel: `D0GAP${i}` }));
    slack.disconnect('cut');
    await waitFor(() => !slack.isConnected);
    const acknowledged = events.flatMap(({ ts, channel }) => {
      const event = direct({ text: ASKED, ts, channel });
      // Slack tries each of them again while nobody listens.
      return [slack.deliver('events_api', event), slack.deliver('events_api', event)];
    });
    expect(await Promise.all(acknowledged)).not.toContain(null);
    await waitFor(() => events.every(({ ts }) => slack.workspace.repliesTo(ts).length > 0));
    await settle(slack, overSocket(slack));
    for (const { ts } of events) expect(slack.workspace.repliesTo(ts)).toHaveLength(1);
  });

  it('200 mixed events at once are all acknowledged', async () => {
    const times = await Promise.all(
      Array.from({ length: 200 }, (_, i) => {
        const event =
          i % 3 === 0
            ? mention({ text: ASKED, channel: `C0ELSE${i}`, user: `U0M${i}` })
            : i % 3 === 1
              ? direct({ text: ASKED, channel: `D0SM${i}` })
              : loops(i);
        return slack.deliver('events_api', event);
      }),
    );
    expect(times).not.toContain(null);
  });

  it('hostile text becomes no mention and no link', async () => {
    const ts = newTs();
    const text =
      '<!channel> <@U0BOSS> <https://evil.example|点我> & "库里没有的市"2022年高企 <script> @here https://evil.example';
    await slack.deliver('slash_commands', command(text));
    await waitFor(() => slack.workspace.messages.some((m) => m.text.includes('script')));
    await slack.deliver(
      'events_api',
      direct({ text: '紫薇市<!here>&amp;lt;!channel&amp;gt;2022年高企多少家', ts, channel: 'D0HOSTILE' }),
    );
    await waitFor(() => slack.workspace.repliesTo(ts).length > 0);
    const said = JSON.stringify(slack.workspace.messages.slice(-3));
    expect(said).not.toMatch(/<[!@#h]|https:\/\/evil/);
    for (const call of slack.calls.filter((c) => c.method === 'chat.postMessage'))
      expect(call.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', link_names: 'false' });
  });

  it('nothing a person typed stands in the log', () => {
    expect(bot.written.stderr).not.toMatch(/高新技术企业|高企|evil|紫薇/);
    expect(bot.written.stdout).toBe('');
  });

  it('the token goes to the API alone', () => {
    expect(
      new Set(slack.tokensSeen.filter((t) => t.token === BOT_TOKEN).map((t) => t.path.split('/')[1])),
    ).toEqual(new Set(['api']));
  });

  it('told to end it finishes what is under way', async () => {
    const threads = Array.from({ length: 10 }, () => newTs());
    await Promise.all(
      threads.map((ts) => slack.deliver('events_api', direct({ text: ASKED, ts, channel: `D0END${ts}` }))),
    );
    expect(await bot.end()).toBe(0);
    bot = await startBotProcess({ slack, store });
    await waitFor(() => threads.every((ts) => slack.workspace.repliesTo(ts).length > 0));
    for (const ts of threads) expect(slack.workspace.repliesTo(ts)).toHaveLength(1);
  });
});

describe('ended at any point, and started again', () => {
  type Arrange = (slack: SlackStandIn, kill: () => void, ts: string) => void;
  const POINTS: readonly [string, Arrange][] = [
    ['as the event arrives', (_, kill) => kill()],
    [
      'as the person is looked up',
      (slack, kill) => {
        slack.onCall = ({ method }) => method === 'users.info' && kill();
      },
    ],
    [
      'as it shows that it has seen it',
      (slack, kill, ts) => {
        slack.onCall = ({ method, args }) => method === 'reactions.add' && args.timestamp === ts && kill();
      },
    ],
    [
      'before the reply is posted',
      (slack, kill) => {
        slack.faults.push({ method: 'chat.postMessage', kind: 'hang', times: 1 });
        slack.onCall = ({ method }) => method === 'chat.postMessage' && kill();
      },
    ],
    [
      'after the reply was posted, before that was heard',
      (slack, kill) => {
        slack.onServed = ({ method }) => method === 'chat.postMessage' && kill();
      },
    ],
  ];

  it.each(POINTS)('%s: answered once', async (_, arrange) => {
    const slack = new SlackStandIn();
    await slack.start();
    const store = await copyStore(master.folder);
    const first = await startBotProcess({ slack, store });
    const ts = newTs();
    let isKilled = false;
    const kill = () => {
      isKilled = true;
      first.child.kill('SIGKILL');
    };
    const asked = direct({ text: ASKED, ts, channel: 'D0KILL' });
    void slack.deliver('events_api', asked);
    arrange(slack, kill, ts);
    await first.exited;
    slack.onCall = () => {};
    slack.onServed = () => {};
    slack.faults.length = 0;
    const second = await startBotProcess({ slack, store });
    await waitFor(() => slack.workspace.repliesTo(ts).length > 0);
    await settle(slack, overSocket(slack));
    expect(isKilled).toBe(true);
    expect(slack.workspace.repliesTo(ts)).toHaveLength(1);
    await second.kill();
    await slack.stop();
    await rm(store, { recursive: true, force: true });
  });
});
