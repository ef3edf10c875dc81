import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { types } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORPUS_FOLDER } from '../../src/compose.ts';
import { createSqliteEnteredData } from '../../src/ledger/sqlite-entered-data.ts';
import { waitFor } from '../support/wait-for.ts';
import { type BotProcess, copyStore, makeStore, startBotProcess } from './stand-in/bot-process.ts';
import {
  command,
  direct,
  formSubmission,
  homeOpened,
  mention,
  message,
  newTs,
  press,
  viewPress,
} from './stand-in/events.ts';
import { SlackStandIn } from './stand-in/slack-stand-in.ts';
import type { PostedMessage } from './stand-in/workspace.ts';

const slack = new SlackStandIn();
const { workspace } = slack;
let removeMaster: () => Promise<void>;
let store: string;
let bot: BotProcess;
const start = () => startBotProcess({ slack, store, variables: { ZHUBI_EDITORS: 'U0CLERK,U0OTHER' } });
beforeAll(async () => {
  const master = await makeStore();
  removeMaster = master.remove;
  store = await copyStore(master.folder);
  await slack.start();
  workspace.users.set('U0CLERK', { profile: { display_name: '陈<琳>' } });
  bot = await start();
});
afterAll(async () => {
  await bot.kill();
  await slack.stop();
  await removeMaster();
  await rm(store, { recursive: true, force: true });
});

let channels = 0;
function newChannel(): string {
  channels += 1;
  return `C0DATA${channels}`;
}

const current = async (year: number) => {
  const found = await createSqliteEnteredData(join(store, 'ledger.sqlite')).current(year, null);
  return found.ok ? found.value : null;
};

const fieldsOf = (view: types.ModalView) => view.blocks.flatMap((b) => ('element' in b ? [b] : []));

/** The block of the field whose label begins so. */
function fieldOf(view: types.ModalView, label: string): string {
  const found = fieldsOf(view).find((f) => f.label.text.startsWith(label));
  if (!found?.block_id) throw new Error(`no field ${label}`);
  return found.block_id;
}

/** Opens the form by command; the window with its fields, and its id. */
async function open(words: string, channel = newChannel()): Promise<{ view: types.ModalView; id: string }> {
  const before = workspace.views.length;
  await slack.deliver('slash_commands', command(`填报 ${words}`, { channel_id: channel }));
  await waitFor(() => (workspace.views[before]?.blocks.length ?? 0) > 2, `form ${words}`);
  return { view: workspace.views[before] as types.ModalView, id: `V${before + 1}` };
}

async function lastIn(channel: string, says: string): Promise<PostedMessage> {
  const find = () =>
    workspace.messages.findLast((m) => m.channel === channel && JSON.stringify(m.blocks).includes(says));
  await waitFor(() => find() !== undefined, `${channel}: ${says}`);
  return find() as PostedMessage;
}

function buttonOf({ blocks }: Pick<PostedMessage, 'blocks'>, label: string) {
  const found = blocks
    .flatMap((b) => [
      ...(b.type === 'actions' ? b.elements : []),
      ...(b.type === 'section' && b.accessory ? [b.accessory] : []),
    ])
    .find((b) => b.type === 'button' && b.text.text.startsWith(label));
  if (found?.type !== 'button') throw new Error(`no button ${label}`);
  return { action: found.action_id ?? '', value: found.value ?? '' };
}

const pressOn = (told: PostedMessage, label: string, user = 'U0CLERK') =>
  slack.deliver(
    'interactive',
    press({ ...buttonOf(told, label), channel: told.channel, ts: told.ts, thread_ts: told.thread_ts, user }),
  );

describe('the form', () => {
  it('opens by command on the section that is named, last year beside each field, within Slack’s limits', async () => {
    const { view } = await open('2023 创新主体');
    const fields = fieldsOf(view);
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    expect(fields.map((f) => f.label.text)).toContain('高新技术企业（新增，家）');
    expect(JSON.stringify(fields[0])).toContain('2022年66家');
    expect(JSON.stringify(view.blocks[0])).toContain('突出梯次培育，创新主体扩面提质（已填0/17）');
  });

  it('keeps what is right, tells it with who and when, and takes it back', async () => {
    const channel = newChannel();
    const { view, id } = await open('2023 创新主体', channel);
    const typed = {
      [fieldOf(view, '高新技术企业（新增')]: '29',
      [fieldOf(view, '高新技术产品销售收入')]: '约51.2',
      [fieldOf(view, '亮点')]: '禾芯电子获评领军企业\n<!channel> 见 https://evil.example',
    };
    await slack.deliver('interactive', formSubmission(view, typed, { id }));
    const told = await lastIn(channel, '已录入2023年数据');
    const said = JSON.stringify(told.blocks);
    expect(said).toContain('新增2个数，新增2条亮点');
    expect(said).toContain('高新技术企业（新增） 29家');
    expect(said).toContain('陈&lt;琳&gt;（U0CLERK）');
    expect(said).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d · 版本 1/);
    expect(said).not.toMatch(/<!|:\/\/evil/);
    expect((await current(2023))?.figures.map((f) => [f.indicator, f.value, f.qualifier, f.section])).toEqual(
      [
        ['高新技术企业', '29', null, '突出梯次培育，创新主体扩面提质'],
        ['高新技术产品销售收入', '51.2', '约', '突出梯次培育，创新主体扩面提质'],
      ],
    );
    await pressOn(told, '撤销');
    await lastIn(channel, '已撤销');
    expect(await current(2023)).toBeNull();
    await pressOn(told, '撤销');
    await lastIn(channel, '这次录入已由陈');
  });

  it('tells each fault at its field, and keeps nothing of it', async () => {
    const { view, id } = await open('2023 创新主体');
    const words = fieldOf(view, '高新技术企业（新增');
    const fraction = fieldOf(view, '创新联合体');
    const good = fieldOf(view, '科技型中小企业');
    const stock = fieldOf(view, '市级科技型企业（累计');
    const typed = { [words]: '二十多家吧', [fraction]: '1.5', [good]: '134' };
    await slack.deliver('interactive', formSubmission(view, typed, { id }));
    expect(slack.replies.at(-1)).toEqual({
      response_action: 'errors',
      errors: {
        [words]: '数值“二十多家吧”读不出一个数，请只填一个数。',
        [fraction]: expect.stringContaining('不是整数'),
      },
    });
    // Right one by one, wrong together.
    const added = fieldOf(view, '市级科技型企业（新增');
    await slack.deliver('interactive', formSubmission(view, { [stock]: '10', [added]: '72' }, { id }));
    expect(JSON.stringify(slack.replies.at(-1))).toContain('比新增 72家 还少');
    expect(await current(2023)).toBeNull();
  });

  it('leaves alone what another has changed meanwhile, and lets nobody empty a field', async () => {
    const channel = newChannel();
    const first = await open('2023 创新主体', channel);
    const field = fieldOf(first.view, '科技型中小企业');
    await slack.deliver('interactive', formSubmission(first.view, { [field]: '134' }, { id: first.id }));
    await lastIn(channel, '科技型中小企业 134家');
    const [mine, theirs] = [await open('2023 创新主体', channel), await open('2023 创新主体', channel)];
    expect(JSON.stringify(mine.view)).toContain('"initial_value":"134"');
    await slack.deliver(
      'interactive',
      formSubmission(theirs.view, { [field]: '135' }, { id: theirs.id, user: 'U0OTHER' }),
    );
    await lastIn(channel, '134家 → 135家');
    const other = fieldOf(mine.view, '高新技术企业（新增');
    await slack.deliver('interactive', formSubmission(mine.view, { [other]: '29' }, { id: mine.id }));
    await lastIn(channel, '高新技术企业（新增） 29家');
    expect((await current(2023))?.figures.map((f) => f.value)).toEqual(['135', '29']);
    const again = await open('2023 创新主体', channel);
    await slack.deliver('interactive', formSubmission(again.view, { [field]: '' }, { id: again.id }));
    expect(JSON.stringify(slack.replies.at(-1))).toContain('已经填了135，不能清空');
    // Only the last change can be taken back.
    await pressOn(await lastIn(channel, '134家 → 135家'), '撤销');
    await lastIn(channel, '不能越过它撤销');
  });

  it('turns to another section, and to the plan for the next year', async () => {
    const { view, id } = await open('2023');
    const select = view.blocks.flatMap((b) =>
      'elements' in b ? b.elements.flatMap((e) => ('options' in e && e.options ? e.options : [])) : [],
    );
    const plan = select.find((o) => JSON.stringify(o.text).includes('2024年计划'));
    await slack.deliver(
      'interactive',
      viewPress({
        action: 'zhubi:turn',
        value: plan?.value ?? '',
        view: id,
        metadata: view.private_metadata ?? '',
        isOption: true,
      }),
    );
    const shown = () => workspace.views[Number(id.slice(1)) - 1] as types.ModalView;
    await waitFor(() => JSON.stringify(shown()).includes('目标，'));
    const [field] = fieldsOf(shown());
    await slack.deliver(
      'interactive',
      formSubmission(shown(), { [field?.block_id ?? '']: '不少于30' }, { id }),
    );
    await waitFor(() => workspace.messages.some((m) => JSON.stringify(m.blocks).includes('新增1个计划数')));
    expect((await current(2023))?.plans).toMatchObject([{ value: '30', qualifier: '不少于' }]);
  });

  it('is asked for in a thread by a button, and opens for nobody who may not enter data', async () => {
    const [ts, refused] = [newTs(), newTs()];
    await slack.deliver('events_api', mention({ text: '填报2023年数据', ts, channel: newChannel() }));
    await waitFor(() => workspace.repliesTo(ts).length > 0);
    const [told] = workspace.repliesTo(ts);
    const before = workspace.views.length;
    if (told) await pressOn(told, '打开填报表', 'U0COLLEAGUE');
    await waitFor(() => workspace.repliesTo(ts).length > 1);
    expect(workspace.repliesTo(ts)[1]?.text).toContain('指定的人员可以录入数据');
    const channel = newChannel();
    const colleague = { user: 'U0COLLEAGUE' };
    await slack.deliver('events_api', mention({ text: '填报2023', ts: refused, channel, ...colleague }));
    await slack.deliver(
      'slash_commands',
      command('填报 2023', { user_id: 'U0COLLEAGUE', channel_id: newChannel() }),
    );
    await waitFor(() => workspace.messages.filter((m) => m.text.includes('可以录入数据')).length >= 3);
    expect(workspace.views).toHaveLength(before);
    if (told) await pressOn(told, '打开填报表');
    await waitFor(() => (workspace.views[before]?.blocks.length ?? 0) > 2);
    // A window that was opened by one and sent by another changes nothing.
    const view = workspace.views[before] as types.ModalView;
    const forged = formSubmission(view, { [fieldsOf(view)[0]?.block_id ?? '']: '9' }, colleague);
    const was = await current(2023);
    await slack.deliver('interactive', forged);
    await waitFor(() => workspace.repliesTo(ts).length > 2);
    expect(await current(2023)).toEqual(was);
  });
});

describe('the App Home', () => {
  it('shows what is in and what is missing; its button opens the form, what is saved is told to the person', async () => {
    await slack.deliver('events_api', homeOpened('U0CLERK'));
    await waitFor(() => workspace.homes.has('U0CLERK'));
    const home = workspace.homes.get('U0CLERK');
    const said = JSON.stringify(home);
    expect(said).toContain('2023年工作总结');
    expect(said).toMatch(/已填 \d+ 项，共 114 项/);
    expect(said).toContain('还缺：');
    const before = workspace.views.length;
    const open2 = buttonOf({ blocks: (home?.blocks ?? []) as types.KnownBlock[] }, '填报');
    await slack.deliver('interactive', viewPress({ ...open2, view: 'VHOMEU0CLERK' }));
    await waitFor(() => (workspace.views[before]?.blocks.length ?? 0) > 2);
    const view = workspace.views[before] as types.ModalView;
    const id = `V${before + 1}`;
    await slack.deliver('interactive', formSubmission(view, { [fieldOf(view, '书记讲党课')]: '4' }, { id }));
    await lastIn('U0CLERK', '书记讲党课 4次');
    await waitFor(() => JSON.stringify(workspace.homes.get('U0CLERK')).includes('1/20'));
  });

  it('has no form for those who may not enter data', async () => {
    await slack.deliver('events_api', homeOpened('U0COLLEAGUE'));
    await waitFor(() => workspace.homes.has('U0COLLEAGUE'));
    const said = JSON.stringify(workspace.homes.get('U0COLLEAGUE'));
    expect(said).not.toContain('zhubi:fill');
    expect(said).toContain('指定的人员');
  });
});

let files = 0;
function drop(name: string, bytes: Buffer, options: { isEndless?: boolean } = {}) {
  files += 1;
  const id = `F0D${files}`;
  slack.downloads.set(id, { bytes, ...options });
  return { id, name, size: bytes.length, url_private_download: `${workspace.baseUrl}/files/${id}` };
}

describe('a data file', () => {
  it('dropped with 导入 is taken whole, and can be taken back', async () => {
    const channel = newChannel();
    const file = drop('2023.xlsx', await readFile(join(CORPUS_FOLDER, 'data', '2023.xlsx')));
    const event = message({ text: '导入2023年数据', subtype: 'file_share', files: [file], channel });
    await slack.deliver('events_api', event);
    const told = await lastIn(channel, '已录入');
    expect(JSON.stringify(told.blocks)).toContain('“2023.xlsx”');
    expect((await current(2023))?.figures.length).toBeGreaterThan(80);
    await pressOn(told, '撤销');
    await lastIn(channel, '已撤销');
    expect((await current(2023))?.figures.length ?? 0).toBeLessThan(10);
  });

  it('with bad rows lists every one, in a file where there are many', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `没有的指标${i},新增,${i + 1},家,`);
    for (const [count, isLong] of [
      [2, false],
      [40, true],
    ] as const) {
      const ts = newTs();
      const csv = ['指标,口径,数值,单位,备注', ...rows.slice(0, count)].join('\n');
      const file = drop(`坏的${count}.csv`, Buffer.from(csv));
      const channel = newChannel();
      await slack.deliver('events_api', mention({ text: '', files: [file], ts, channel }));
      const told = await lastIn(channel, `有 ${count} 处有误`);
      expect(JSON.stringify(told.blocks)).toContain('没有的指标1');
      if (isLong) await waitFor(() => workspace.filesIn(ts).length > 0);
      const [list] = workspace.filesIn(ts);
      expect(list?.name).toBe(isLong ? '坏的40（有误的行）.txt' : undefined);
      if (list) for (const i of [0, 17, 39]) expect(list.bytes.toString()).toContain(`没有的指标${i}”`);
    }
  });

  it('of someone who may not enter data, or of another year, is not taken', async () => {
    const [ts, other] = [newTs(), newTs()];
    const bytes = await readFile(join(CORPUS_FOLDER, 'data', '2023.xlsx'));
    const was = await current(2023);
    const options = { text: '导入2023年数据', files: [drop('a.xlsx', bytes)], user: 'U0COLLEAGUE' };
    await slack.deliver('events_api', direct({ ...options, ts, channel: 'D0COLLEAGUE' }));
    await waitFor(() => workspace.repliesTo(ts).some((m) => m.text.includes('可以录入数据')));
    const json = drop('b.json', Buffer.from('{"year":2021,"figures":[{"indicator":"高新技术企业"}]}'));
    await slack.deliver(
      'events_api',
      direct({ text: '导入2023年数据', files: [json], ts: other, channel: 'D0X' }),
    );
    await waitFor(() => JSON.stringify(workspace.repliesTo(other)).includes('2021年的数据'));
    expect(await current(2023)).toEqual(was);
  });

  it('can be stopped while it is read', async () => {
    const ts = newTs();
    const file = drop('慢.xlsx', Buffer.from(''), { isEndless: true });
    await slack.deliver(
      'events_api',
      mention({ text: '导入2023年数据', files: [file], ts, channel: newChannel() }),
    );
    await waitFor(() => workspace.repliesTo(ts).length > 0);
    const [told] = workspace.repliesTo(ts);
    if (told) await pressOn(told, '停止');
    await waitFor(() => workspace.repliesTo(ts)[0]?.text.includes('已停止') ?? false);
    if (told) {
      const again = press({
        action: 'zhubi:stop',
        value: 'x',
        channel: told.channel,
        ts: told.ts,
        thread_ts: ts,
      });
      await slack.deliver('interactive', again);
    }
    await waitFor(() => workspace.repliesTo(ts).some((m) => m.text.includes('没有可停的')));
  });
});

describe('after a restart', () => {
  it('a form that was sent and not saved yet is saved once', async () => {
    const channel = newChannel();
    const { view, id } = await open('2023 要素保障', channel);
    const field = fieldOf(view, '科普活动');
    // The window of another is slow to be judged; the program ends as soon as the form is acknowledged.
    await slack.deliver('interactive', formSubmission(view, { [field]: '80' }, { id }));
    await bot.kill();
    bot = await start();
    await lastIn(channel, '科普活动 80场次');
    const told = workspace.messages.filter((m) => m.channel === channel);
    expect(told).toHaveLength(1);
    expect((await current(2023))?.figures.filter((f) => f.indicator === '科普活动')).toHaveLength(1);
    const [saved] = told;
    if (saved) await pressOn(saved, '撤销');
    await lastIn(channel, '已撤销');
  });
});
