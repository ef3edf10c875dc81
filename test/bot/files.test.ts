import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORPUS_FOLDER } from '../../src/compose.ts';
import { waitFor } from '../support/wait-for.ts';
import { type BotProcess, copyStore, makeStore, startBotProcess } from './stand-in/bot-process.ts';
import { direct, mention, message, newTs, press, submission } from './stand-in/events.ts';
import { BOT_TOKEN, SlackStandIn } from './stand-in/slack-stand-in.ts';
import type { PostedMessage } from './stand-in/workspace.ts';

const slack = new SlackStandIn();
const elsewhere = new SlackStandIn();
const { workspace } = slack;
let master: { folder: string; remove: () => Promise<void> };
let store: string;
let bot: BotProcess;
let draft: string;
beforeAll(async () => {
  master = await makeStore();
  store = await copyStore(master.folder);
  await Promise.all([slack.start(), elsewhere.start()]);
  bot = await startBotProcess({ slack, store, variables: { ZHUBI_EDITORS: 'U0CLERK' } });
  const report = await readFile(join(CORPUS_FOLDER, '2022年工作总结.txt'), 'utf8');
  // 85 + 26 − 8 = 103: the stock no longer follows from the year before.
  draft = report.replaceAll('103家', '113家');
});
afterAll(async () => {
  await bot.kill();
  await Promise.all([slack.stop(), elsewhere.stop(), master.remove()]);
  await rm(store, { recursive: true, force: true });
});

let files = 0;
/** A file in Slack, as an event names it. */
function drop(name: string, bytes: Buffer, options: { isLoginPage?: boolean; redirect?: string } = {}) {
  files += 1;
  const id = `F0${files}`;
  slack.downloads.set(id, { bytes, ...options });
  const url = `${workspace.baseUrl}/files/${id}`;
  return {
    id,
    name,
    size: bytes.length,
    mimetype: 'text/plain',
    url_private: url,
    url_private_download: url,
  };
}

const REPORT = Buffer.from(
  [
    '澜州市青禾区科学技术局2024年工作总结',
    '一、2024年工作总结',
    '（一）培育创新主体',
    '2024年，新增高新技术企业31家，累计达到141家。技术合同成交额2.3亿元，增长12.2%。',
  ].join('\n'),
);

const lastOf = (ts: string): PostedMessage | undefined => workspace.repliesTo(ts)[0];

async function settled(ts: string, says: string): Promise<PostedMessage> {
  await waitFor(() => JSON.stringify(lastOf(ts)?.blocks ?? '').includes(says), says);
  const message = lastOf(ts);
  if (!message) throw new Error('no message');
  return message;
}

describe('a report', () => {
  it('dropped with 收录 goes into the store, told in one message that is updated, and is asked about', async () => {
    const ts = newTs();
    const channel = 'C0INGEST';
    const file = drop('2024年工作总结.txt', REPORT);
    await slack.deliver(
      'events_api',
      message({ text: '收录', subtype: 'file_share', files: [file], ts, channel }),
    );
    const told = await settled(ts, '已收录');
    expect(workspace.repliesTo(ts)).toHaveLength(1);
    expect(told.updates).toBeGreaterThan(0);
    expect(JSON.stringify(told.blocks)).toMatch(/青禾区科学技术局2024年工作总结》.*2024年，读出\d+个数字/);
    const question = newTs();
    await slack.deliver(
      'events_api',
      direct({ text: '2024年新增高新技术企业多少家', ts: question, channel: 'D0AFTER' }),
    );
    await waitFor(() => JSON.stringify(workspace.repliesTo(question)).includes('*31家*'));
  });

  it('dropped with a mention alone goes in too; the same a second time changes nothing', async () => {
    const ts = newTs();
    const file = drop('又一份.txt', REPORT);
    await slack.deliver('events_api', mention({ text: '', files: [file], ts, channel: 'C0AGAIN' }));
    await settled(ts, '库里已经有这份报告');
  });

  it('of someone who may not add to the store is not taken in', async () => {
    const ts = newTs();
    const file = drop(
      '外人的.txt',
      Buffer.from('澜州市青禾区科学技术局2025年工作总结\n新增高新技术企业99家。'),
    );
    const options = { text: '收录', files: [file], ts, channel: 'D0COLLEAGUE', user: 'U0COLLEAGUE' };
    await slack.deliver('events_api', direct(options));
    await waitFor(() => workspace.repliesTo(ts).length > 0);
    expect(lastOf(ts)?.text).toContain('指定的人员');
  });

  it('dropped without a word to anyone is left alone', async () => {
    const ts = newTs();
    const file = drop('别管.txt', REPORT);
    await slack.deliver(
      'events_api',
      message({ text: '请大家看看', files: [file], subtype: 'file_share', ts }),
    );
    const direct1 = newTs();
    await slack.deliver('events_api', direct({ files: [file], ts: direct1, channel: 'D0WORDLESS' }));
    await waitFor(() => workspace.repliesTo(direct1).length > 0);
    expect(lastOf(direct1)?.text).toContain('“收录”');
    expect(workspace.repliesTo(ts)).toEqual([]);
  });
});

it('of eleven files ten are read, and the eleventh is told of', async () => {
  const ts = newTs();
  const files = Array.from({ length: 11 }, (_, i) => drop(`第${i + 1}份.txt`, Buffer.from('')));
  await slack.deliver('events_api', direct({ text: '核对', files, ts, channel: 'D0MANY' }));
  await waitFor(() => lastOf(ts)?.text.includes('其余1个') === true);
});

describe('a draft', () => {
  const check = async (channel: string) => {
    const ts = newTs();
    const file = drop('2022年总结（送审稿）.txt', Buffer.from(draft));
    await slack.deliver('events_api', mention({ text: '核对', files: [file], ts, channel }));
    const told = await settled(ts, '核对完成');
    await waitFor(() => workspace.filesIn(ts).length === 2);
    return { ts, told };
  };

  it('is checked: the worst in the message, the marked-up copy and the table in the thread; a dismissal sticks', async () => {
    const { ts, told } = await check('C0CHECK');
    expect(JSON.stringify(told.blocks)).toContain('113');
    expect(workspace.filesIn(ts).map((f) => f.name)).toEqual([
      '2022年总结（送审稿）（批注）.docx',
      '2022年总结（送审稿）（核对表）.xlsx',
    ]);
    for (const { bytes } of workspace.filesIn(ts)) expect(bytes.subarray(0, 2).toString()).toBe('PK');

    const finding = told.blocks.find((b) => b.type === 'section' && b.accessory);
    const dismiss =
      finding?.type === 'section' && finding.accessory?.type === 'button' ? finding.accessory : null;
    const id: string = JSON.parse(dismiss?.value ?? '{}').id;
    await slack.deliver(
      'interactive',
      press({
        action: dismiss?.action_id ?? '',
        value: dismiss?.value ?? '',
        channel: 'C0CHECK',
        ts: told.ts,
        thread_ts: ts,
      }),
    );
    await waitFor(() => workspace.views.length > 0);
    await slack.deliver('interactive', submission(workspace.views.at(-1) ?? {}, '口径不同，已核实'));
    await waitFor(() => workspace.repliesTo(ts).some((m) => m.text.includes(`已忽略编号 ${id}`)));

    const again = await check('C0CHECK2');
    expect(JSON.stringify(again.told.blocks)).not.toContain(`编号 ${id}`);
    expect(JSON.stringify(again.told.blocks)).toContain('已忽略的1处没有列出');
  });
});

describe('a file that cannot be had or read gets one sentence', () => {
  it.each<[string, () => object, string]>([
    [
      'a login page in its place',
      () => drop('登录.docx', Buffer.from(''), { isLoginPage: true }),
      'files:read',
    ],
    [
      'a redirect away from Slack',
      () => drop('转走.docx', Buffer.from(''), { redirect: `${elsewhere.workspace.baseUrl}/files/F1` }),
      'files:read',
    ],
    [
      'an address elsewhere',
      () => ({
        ...drop('外链.docx', REPORT),
        url_private_download: `${elsewhere.workspace.baseUrl}/files/F1`,
      }),
      '不在 Slack 里',
    ],
    [
      'an image',
      () => drop('照片.docx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
      '图片',
    ],
    ['a damaged Word file', () => drop('坏的.docx', Buffer.from('PK\x03\x04 nothing')), '已损坏'],
    ['an empty file', () => drop('空.txt', Buffer.from('')), '是空的'],
  ])('%s', async (name, file, says) => {
    const ts = newTs();
    await slack.deliver(
      'events_api',
      direct({ text: '核对', files: [file()], ts, channel: `D0BAD${name.length}${says.length}` }),
    );
    await settled(ts, says);
    expect(workspace.repliesTo(ts)).toHaveLength(1);
  });

  it('and the token was sent to nobody else', () => {
    expect(elsewhere.tokensSeen).toEqual([]);
    expect(slack.tokensSeen.some((t) => t.token === BOT_TOKEN)).toBe(true);
  });
});
