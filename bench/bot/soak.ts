import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type BotProcess, startBotProcess } from '../../test/bot/stand-in/bot-process.ts';
import { direct, loops, mention, message, newTs } from '../../test/bot/stand-in/events.ts';
import type { Fault, SlackStandIn } from '../../test/bot/stand-in/slack-stand-in.ts';
import { waitFor } from '../../test/support/wait-for.ts';
import { createRandom } from '../random.ts';

const HEAP = fileURLToPath(new URL('report-heap.ts', import.meta.url));
const heapSchema = z.object({ heapUsed: z.number() });
const QUESTIONS = [
  '2022年新增高新技术企业多少家',
  '2022年技术合同成交额比上年增长多少',
  '历年新增高新技术企业分别是多少',
  '2022年做了哪些科普工作',
  'How many HNTEs were newly certified in 2021?',
  '帮助',
];
const FAULTS: readonly Fault['kind'][] = ['busy', 'error', 'drop-reply'];

export function startForSoak(slack: SlackStandIn, store: string): Promise<BotProcess> {
  return startBotProcess({ slack, store, nodeArgs: ['--expose-gc', '--import', HEAP] });
}

function heapOf({ child }: BotProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (told) => resolve(heapSchema.parse(told).heapUsed));
    child.send('heap');
  });
}

export interface SoakResult {
  readonly events: number;
  readonly lost: number;
  readonly twice: number;
  readonly unasked: number;
  readonly heapGrowth: number;
  readonly acknowledgeP99Ms: number;
}

/** Of ten events eight ask something, one is a bot's, one is people's talk. */
function composeEvent(i: number, text: string, ts: string): { event: object; isAsked: boolean } {
  const kind = i % 10;
  if (kind === 8) return { event: loops(i), isAsked: false };
  if (kind === 9)
    return { event: message({ text: '今天开会', ts, channel: `C0S${i % 100}` }), isAsked: false };
  const channel = `${kind % 2 === 0 ? 'C' : 'D'}0S${i % 100}`;
  const compose = kind % 2 === 0 ? mention : direct;
  return { event: compose({ text, ts, channel }), isAsked: true };
}

/** Mixed events, some delivered again, with a Slack that is now and then busy, silent or cut off. */
export async function soak(slack: SlackStandIn, bot: BotProcess, events: number): Promise<SoakResult> {
  const random = createRandom(7);
  const acknowledged: (number | null)[] = [];
  const run = async (count: number, hasFaults: boolean) => {
    const asked: string[] = [];
    for (let i = 0; i < count; i += 1) {
      if (hasFaults && i % 25 === 10) {
        const kind = random.pick(FAULTS);
        slack.faults.push({ method: 'chat.postMessage', kind, times: 1, retryAfterS: 1 });
      }
      if (hasFaults && i % 250 === 200) slack.disconnect(i % 500 === 200 ? 'cut' : 'asked');
      const ts = newTs();
      const text = random.pick(QUESTIONS);
      const { event, isAsked } = composeEvent(i, text, ts);
      if (isAsked) asked.push(ts);
      const deliver = () => slack.deliver('events_api', event, 30_000).then((ms) => acknowledged.push(ms));
      const delivered = deliver();
      if (random.whole(1, 5) === 1) void deliver();
      if (i % 20 === 19) await delivered;
    }
    await waitFor(
      () => asked.every((ts) => slack.workspace.repliesTo(ts).length > 0),
      'for replies',
      120_000,
    );
    await new Promise((resolve) => setTimeout(resolve, 3000));
    return asked;
  };
  // Caches are filled before the heap is first looked at.
  await run(100, false);
  const before = await heapOf(bot);
  slack.workspace.messages.length = 0;
  acknowledged.length = 0;
  const asked = await run(events, true);
  const after = await heapOf(bot);
  const counts = asked.map((ts) => slack.workspace.repliesTo(ts).length);
  const times = acknowledged.map((ms) => ms ?? Number.POSITIVE_INFINITY).toSorted((a, b) => a - b);
  return {
    events,
    lost: counts.filter((n) => n === 0).length,
    twice: counts.filter((n) => n > 1).length,
    unasked: slack.workspace.messages.length - counts.reduce((sum, n) => sum + n, 0),
    heapGrowth: after / before - 1,
    acknowledgeP99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}
