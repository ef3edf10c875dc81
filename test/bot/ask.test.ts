import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { type BotProcess, copyStore, makeStore, startBotProcess } from './stand-in/bot-process.ts';
import {
  assistantOpened,
  command,
  direct,
  mention,
  message,
  newTs,
  press,
  submission,
} from './stand-in/events.ts';
import { SlackStandIn } from './stand-in/slack-stand-in.ts';
import type { PostedMessage } from './stand-in/workspace.ts';

const slack = new SlackStandIn();
const { workspace } = slack;
let store: string;
let bot: BotProcess;
let removeMaster: () => Promise<void>;
beforeAll(async () => {
  const master = await makeStore();
  removeMaster = master.remove;
  store = await copyStore(master.folder);
  await slack.start();
  bot = await startBotProcess({ slack, store, variables: { ZHUBI_FEEDBACK_CHANNEL: 'C0FEEDBACK' } });
});
afterAll(async () => {
  await bot.kill();
  await slack.stop();
  await removeMaster();
  await rm(store, { recursive: true, force: true });
});

async function firstReply(thread: string): Promise<PostedMessage> {
  await waitFor(() => workspace.repliesTo(thread).length > 0, thread);
  const [reply] = workspace.repliesTo(thread);
  if (!reply) throw new Error('no reply');
  return reply;
}

/** A channel takes one message a second; each test has its own. */
let channels = 0;
function newChannel(): string {
  channels += 1;
  return `C0TEST${channels}`;
}

const shown = (reply: PostedMessage): string => JSON.stringify(reply.blocks);

function buttonOf(reply: PostedMessage, label: string): { action: string; value: string } {
  const buttons = reply.blocks.flatMap((b) => [
    ...(b.type === 'actions' ? b.elements : []),
    ...(b.type === 'section' && b.accessory ? [b.accessory] : []),
  ]);
  const found = buttons.find((b) => b.type === 'button' && b.text.text.startsWith(label));
  if (found?.type !== 'button') throw new Error(`no button ${label}`);
  return { action: found.action_id ?? '', value: found.value ?? '' };
}

describe('a question', () => {
  it.each([
    '2022年新增高新技术企业多少家',
    '2022年新增高新技术企业多少家？',
    '2022年新增高新技术企业多少家?',
  ])(
    'in a channel: %s is answered in its thread, the number bold, with quote, report and section',
    async (text) => {
      const ts = newTs();
      const channel = newChannel();
      expect(await slack.deliver('events_api', mention({ text, ts, channel }))).not.toBeNull();
      const reply = await firstReply(ts);
      expect(shown(reply)).toContain('*26家*');
      expect(shown(reply)).toMatch(/&gt;|>/);
      expect(shown(reply)).toContain('《');
      expect(workspace.reactions).toContainEqual({ channel, timestamp: ts, name: 'eyes' });
    },
  );

  it('in a direct message, and a follow-up beside it', async () => {
    const [first, second] = [newTs(), newTs()];
    await slack.deliver('events_api', direct({ text: '2022年新增高新技术企业多少家', ts: first }));
    await slack.deliver('events_api', direct({ text: '那2021年呢？', ts: second }));
    expect(shown(await firstReply(second))).toContain('*22家*');
  });

  it('in the assistant pane: prompts that the store answers, a status, an answer', async () => {
    const thread = newTs();
    await slack.deliver('events_api', assistantOpened('U0CLERK', 'D0PANE', thread));
    await waitFor(() => workspace.prompts.length > 0);
    const [prompt] = workspace.prompts;
    await slack.deliver(
      'events_api',
      direct({ text: prompt?.message ?? '', channel: 'D0PANE', thread_ts: thread }),
    );
    const reply = await firstReply(thread);
    expect(shown(reply)).toContain('依据');
    expect(workspace.statuses).toContain('正在查……');
  });

  it('by command: shown in the channel, answered in the thread', async () => {
    const before = workspace.messages.length;
    await slack.deliver('slash_commands', command('2022年技术合同成交额多少', { channel_id: newChannel() }));
    await waitFor(() => workspace.messages.slice(before).some((m) => !m.thread_ts));
    const root = workspace.messages.slice(before).find((m) => !m.thread_ts);
    expect(root?.text).toContain('2022年技术合同成交额多少');
    expect(shown(await firstReply(root?.ts ?? ''))).toContain('*1.47亿元*');
  });

  it('in English is answered in English', async () => {
    const ts = newTs();
    await slack.deliver(
      'events_api',
      mention({ text: 'How many HNTEs were newly certified in 2021?', ts, channel: newChannel() }),
    );
    const reply = await firstReply(ts);
    expect(shown(reply)).toContain('*22 家*');
    expect(shown(reply)).toContain('Sources');
  });

  it.each([
    ['a mention', (ts: string) => mention({ text: '帮助', ts, channel: newChannel() })],
    ['a mention of the name alone', (ts: string) => mention({ text: '', ts, channel: newChannel() })],
    ['a direct message', (ts: string) => direct({ text: '帮助', ts, channel: 'D0HELP' })],
  ])('for help is answered in %s', async (_, event) => {
    const ts = newTs();
    await slack.deliver('events_api', event(ts));
    expect(shown(await firstReply(ts))).toContain('核对');
  });

  it('of which people talk among themselves is not answered; in a thread of the bot it is', async () => {
    const [outside, thread] = [newTs(), newTs()];
    await slack.deliver('events_api', message({ text: '2022年新增高新技术企业多少家', ts: outside }));
    await slack.deliver('events_api', mention({ text: '2022年新增高新技术企业多少家', ts: thread }));
    await firstReply(thread);
    await slack.deliver('events_api', message({ text: '今天天气不错', thread_ts: thread }));
    await slack.deliver('events_api', message({ text: '<@U0BOSS> 那2020年呢', thread_ts: thread }));
    await slack.deliver('events_api', message({ text: '那2021年呢', thread_ts: thread }));
    await waitFor(() => workspace.repliesTo(thread).length > 1);
    expect(shown(workspace.repliesTo(thread)[1] ?? (await firstReply(thread)))).toContain('*22家*');
    expect(workspace.repliesTo(thread)).toHaveLength(2);
    expect(workspace.repliesTo(outside)).toHaveLength(0);
  });
});

describe('the buttons of an answer', () => {
  const ask = async (text: string) => {
    const ts = newTs();
    await slack.deliver('events_api', mention({ text, ts, channel: newChannel() }));
    return { ts, reply: await firstReply(ts) };
  };
  const pressOn = (reply: PostedMessage, label: string) =>
    slack.deliver(
      'interactive',
      press({ ...buttonOf(reply, label), channel: reply.channel, ts: reply.ts, thread_ts: reply.thread_ts }),
    );

  it('依据 shows every source with its sentence', async () => {
    const { ts, reply } = await ask('2022年新增高新技术企业比上年多几家');
    await pressOn(reply, '依据');
    await waitFor(() => workspace.repliesTo(ts).length > 1);
    const [, sources] = workspace.repliesTo(ts);
    expect(sources?.text).toBe('依据共2处');
    expect(JSON.stringify(sources?.blocks).match(/《/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('各年 shows a table and a picture', async () => {
    const { ts, reply } = await ask('2022年新增高新技术企业多少家');
    await pressOn(reply, '各年');
    await waitFor(() => workspace.filesIn(ts).length > 0);
    const years = workspace.repliesTo(ts)[1];
    expect(years?.blocks.find((b) => b.type === 'table')).toMatchObject({
      rows: [
        [{ text: '年份' }, { text: '数值（家）' }],
        [{ text: '2018年' }, { text: '11' }],
        [{ text: '2019年' }, { text: '14' }],
        [{ text: '2020年' }, { text: '19' }],
        [{ text: '2021年' }, { text: '22' }],
        [{ text: '2022年' }, { text: '26' }],
      ],
    });
    const [chart] = workspace.filesIn(ts);
    expect(chart?.name).toBe('新增高新技术企业（家）.png');
    expect(chart?.bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  it('有误 asks what is wrong, keeps it and tells it', async () => {
    const { ts, reply } = await ask('2020年新增高新技术企业多少家');
    const before = workspace.views.length;
    await pressOn(reply, '有误');
    await waitFor(() => workspace.views.length > before);
    const view = workspace.views.at(-1);
    await slack.deliver('interactive', submission(view ?? {}, '应为20家'));
    await waitFor(() => workspace.repliesTo(ts).some((m) => m.text.includes('已记下')));
    await waitFor(() => workspace.messages.some((m) => m.channel === 'C0FEEDBACK'));
    expect(JSON.stringify(workspace.messages.find((m) => m.channel === 'C0FEEDBACK'))).toContain('应为20家');
  });
});

describe('after a restart', () => {
  it('a thread keeps its subject', async () => {
    const ts = newTs();
    await slack.deliver('events_api', mention({ text: '2022年技术合同成交额', ts }));
    await firstReply(ts);
    expect(await bot.end()).toBe(0);
    bot = await startBotProcess({ slack, store });
    await slack.deliver('events_api', mention({ text: '2019年呢', thread_ts: ts }));
    await waitFor(() => workspace.repliesTo(ts).length > 1);
    expect(shown(workspace.repliesTo(ts)[1] ?? (await firstReply(ts)))).toContain('*5040万元*');
  });
});
