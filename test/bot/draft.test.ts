import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CORPUS_FOLDER, compose } from '../../src/compose.ts';
import { importData } from '../../src/workflows/data/import-data.ts';
import { waitFor } from '../support/wait-for.ts';
import { type BotProcess, copyStore, makeStore, startBotProcess } from './stand-in/bot-process.ts';
import { assistantOpened, command, homeOpened, mention, newTs, press, viewPress } from './stand-in/events.ts';
import { SlackStandIn } from './stand-in/slack-stand-in.ts';
import type { PostedMessage } from './stand-in/workspace.ts';

const HOSTILE = '<!channel> <@U0BOSS> 见 https://evil.example/x *加粗* & <https://evil.example|点这里>';

const slack = new SlackStandIn();
const { workspace } = slack;
let removeMaster: () => Promise<void>;
let store: string;
let bot: BotProcess;
beforeAll(async () => {
  const master = await makeStore();
  removeMaster = master.remove;
  store = await copyStore(master.folder);
  await enter();
  await slack.start();
  bot = await startBotProcess({ slack, store });
});
afterAll(async () => {
  await bot.kill();
  await slack.stop();
  await removeMaster();
  await rm(store, { recursive: true, force: true });
});

/** The sample data of 2023, and a highlight that means harm. */
async function enter(): Promise<void> {
  const composed = compose({}, { store, warn: () => {} });
  if (!composed.ok) throw new Error('not composed');
  const program = composed.value;
  const deed = { who: '陈琳', at: '2024-01-02T03:04:05.000Z' };
  const file = join(CORPUS_FOLDER, 'data', '2023.xlsx');
  const imported = await importData(program, { file, year: 2023, ...deed });
  const highlights = [{ section: '突出梯次培育，创新主体扩面提质', text: HOSTILE }];
  const data = { year: 2023, organisation: null, figures: [], plans: [], highlights };
  const saved = await program.dataLedger.save({ data, source: { kind: 'form' }, ...deed });
  if (!imported.ok || !saved.ok) throw new Error('not entered');
}

let channels = 0;
function newChannel(): string {
  channels += 1;
  return `C0DRAFT${channels}`;
}

const shown = (told: PostedMessage | undefined): string => JSON.stringify(told?.blocks ?? []);

async function say(text: string): Promise<{ ts: string; told: PostedMessage }> {
  const ts = newTs();
  await slack.deliver('events_api', mention({ text, ts, channel: newChannel() }));
  await waitFor(() => workspace.repliesTo(ts).length > 0, text);
  const [told] = workspace.repliesTo(ts);
  if (!told) throw new Error(text);
  return { ts, told };
}

/** A channel takes one message a second; each press comes from one of its own. */
async function pressOn({ blocks, ts, thread_ts }: PostedMessage, label: string): Promise<void> {
  const found = blocks
    .flatMap((b) => (b.type === 'actions' ? b.elements : []))
    .find((b) => b.type === 'button' && b.text.text === label);
  if (found?.type !== 'button') throw new Error(`no button ${label}`);
  const { action_id: action = '', value = '' } = found;
  await slack.deliver('interactive', press({ action, value, channel: newChannel(), ts, thread_ts }));
}

/** What a button of the first message of a thread is answered with. */
async function answerTo(told: PostedMessage, label: string): Promise<PostedMessage | undefined> {
  const thread = told.thread_ts ?? '';
  const before = workspace.repliesTo(thread).length;
  await pressOn(told, label);
  await waitFor(() => workspace.repliesTo(thread).length > before, label);
  return workspace.repliesTo(thread)[before];
}

describe('a section', () => {
  it('stands in the thread with its gaps marked; its buttons give the Word file, the sources, a check, another wording', async () => {
    const { ts, told } = await say('起草2023年培育创新主体部分');
    const text = shown(told);
    expect(text).toContain('*（二）突出梯次培育，创新主体扩面提质*');
    expect(text).toContain('高新技术企业新认定29家、总数123家');
    expect(text).toMatch(/ \*【待补：[^】*]+】\*/);
    expect(text).not.toContain('平台赋能');
    // Whatever was entered is no mention, no link and no markup.
    expect(text).toContain('&lt;!channel&gt; &lt;@U0BOSS&gt;');
    expect(text).not.toMatch(/<[!@#h]|:\/\/evil|\*加粗\*/);

    await pressOn(told, '导出Word');
    await waitFor(() => workspace.filesIn(ts).length > 0);
    const [word] = workspace.filesIn(ts);
    expect(word?.name).toMatch(/2023年度工作总结.*（培育创新主体）（草稿）\.docx$/);
    expect(word?.bytes.subarray(0, 4)).toEqual(Buffer.from('PK\x03\x04'));
    expect(word?.bytes.includes('word/document.xml')).toBe(true);

    const sources = shown(await answerTo(told, '依据'));
    expect(sources).toContain('29家（填报）高新技术企业');
    expect(sources).toMatch(/19\.4%（计算）[^•]*÷/);
    expect(sources).toContain('写法仿照《');

    // The stars that were entered are a finding, the marks of the gaps are none.
    const check = shown(await answerTo(told, '核对'));
    expect(check).toMatch(/核对了\d+个关系，发现2处；待补[1-9]\d*处/);
    expect(check).not.toContain('【待补');

    const other = await answerTo(told, '换一种写法');
    expect(shown(other)).toMatch(/仿照20\d\d年的写法/);
    expect(other?.text).not.toBe(told.text);
  });

  it('that no report has is answered with those there are; a year without data says how to enter them', async () => {
    const { told } = await say('起草2023年火箭发射部分');
    expect(shown(told)).toMatch(/没有与“火箭发射”相近的部分|突出梯次培育/);
    const without = await say('起草2024年工作总结');
    expect(without.told.text).toContain('还没有2024年的数据');
    expect(without.told.text).toContain('/zhubi 填报 2024');
    expect(workspace.filesIn(without.ts)).toEqual([]);
  });
});

describe('the whole report', () => {
  it('comes as a Word file beside a summary with what is to be filled in', async () => {
    const { ts, told } = await say('起草2023年工作总结');
    expect(shown(told)).toMatch(/待补 \d+ 处/);
    expect(shown(told)).toContain('依据2022年、2021年');
    await waitFor(() => workspace.filesIn(ts).length > 0);
    const [word] = workspace.filesIn(ts);
    expect(word?.name).toMatch(/草稿）\.docx$/);
    expect(word?.bytes.subarray(0, 4)).toEqual(Buffer.from('PK\x03\x04'));
    expect(workspace.repliesTo(ts)).toHaveLength(1);
    await slack.deliver('events_api', homeOpened('U0CLERK'));
    await waitFor(() => workspace.homes.has('U0CLERK'));
    const home = JSON.stringify(workspace.homes.get('U0CLERK'));
    expect(home).toContain('2023年全文');
    expect(home).toMatch(/\*待补 \d+ 处\*/);
    expect(home).toContain('干部（名）');
  });

  it('is asked for by command, and from the App Home', async () => {
    const before = workspace.messages.length;
    await slack.deliver('slash_commands', command('起草 2023 科普', { channel_id: newChannel() }));
    await waitFor(() => workspace.messages.slice(before).some((m) => m.thread_ts));
    expect(shown(workspace.messages.slice(before).find((m) => m.thread_ts))).toContain('科普');
    await slack.deliver(
      'interactive',
      viewPress({ action: 'zhubi:draft', value: '2023', view: 'VHOMEU0CLERK' }),
    );
    await waitFor(() => [...workspace.files.values()].some((f) => f.channel === 'U0CLERK'));
  });
});

describe('the assistant pane and help', () => {
  it('name what is new', async () => {
    await slack.deliver('events_api', assistantOpened('U0CLERK', 'D0PANE', newTs()));
    await waitFor(() => workspace.prompts.length > 0);
    const prompts = workspace.prompts.map((p) => p.message);
    expect(prompts).toHaveLength(4);
    expect(prompts).toEqual(expect.arrayContaining(['填报2023年数据', '起草2023年工作总结']));
    const { told } = await say('帮助');
    for (const word of ['填报', '起草', '导入']) expect(shown(told)).toContain(`*${word}*`);
  });
});

describe('after a restart', () => {
  it('a button that was pressed just before is answered once, and says that the data have changed since', async () => {
    const { ts, told } = await say('起草2023年要素保障部分');
    await pressOn(told, '依据');
    await bot.kill();
    expect(workspace.repliesTo(ts)).toHaveLength(1);
    await changeFigure('科普活动', '99');
    bot = await startBotProcess({ slack, store });
    await waitFor(() => workspace.repliesTo(ts).length > 2);
    const [, changed, sources] = workspace.repliesTo(ts);
    expect(changed?.text).toContain('有变动');
    expect(shown(sources)).toContain('99场次');
    expect(workspace.repliesTo(ts)).toHaveLength(3);
  });
});

async function changeFigure(indicator: string, value: string): Promise<void> {
  const composed = compose({}, { store, warn: () => {} });
  if (!composed.ok) throw new Error('not composed');
  const { dataLedger } = composed.value;
  const now = await dataLedger.current(2023, null);
  const figure = now.ok ? now.value?.figures.find((f) => f.indicator === indicator) : undefined;
  if (!figure) throw new Error(indicator);
  const data = { year: 2023, organisation: null, highlights: [], plans: [], figures: [{ ...figure, value }] };
  await dataLedger.save({ data, source: { kind: 'form' }, who: 'x', at: '2024-01-03T00:00:00.000Z' });
}
