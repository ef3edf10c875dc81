import { type BotProcess, startBotProcess } from '../../test/bot/stand-in/bot-process.ts';
import { direct, newTs } from '../../test/bot/stand-in/events.ts';
import type { SlackStandIn } from '../../test/bot/stand-in/slack-stand-in.ts';
import { waitFor } from '../../test/support/wait-for.ts';

/** What happens as the bot is ended. */
export type KillPoint = 'event sent' | 'person looked up' | 'seen shown' | 'before posting' | 'after posting';

export const KILL_POINTS: readonly KillPoint[] = [
  'event sent',
  'person looked up',
  'seen shown',
  'before posting',
  'after posting',
];

/** Ends the bot at a point, starts it again, and says how often the question was answered. */
export async function killAt(
  point: KillPoint,
  slack: SlackStandIn,
  store: string,
  bot: BotProcess,
): Promise<{ bot: BotProcess; answers: number }> {
  const ts = newTs();
  const kill = () => {
    bot.child.kill('SIGKILL');
  };
  arrange(point, slack, kill);
  const event = direct({
    text: '2022年新增高新技术企业多少家',
    ts,
    user: `U0${ts.slice(-6)}`,
    channel: `D0K${ts.slice(-6)}`,
  });
  void slack.deliver('events_api', event);
  if (point === 'event sent') kill();
  await bot.exited;
  slack.onCall = () => {};
  slack.onServed = () => {};
  slack.faults.length = 0;
  const again = await startBotProcess({ slack, store });
  await waitFor(() => slack.workspace.repliesTo(ts).length > 0, '', 20_000).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return { bot: again, answers: slack.workspace.repliesTo(ts).length };
}

function arrange(point: KillPoint, slack: SlackStandIn, kill: () => void): void {
  if (point === 'before posting') slack.faults.push({ method: 'chat.postMessage', kind: 'hang', times: 1 });
  const method: Partial<Record<KillPoint, string>> = {
    'person looked up': 'users.info',
    'seen shown': 'reactions.add',
    'before posting': 'chat.postMessage',
  };
  if (point === 'after posting')
    slack.onServed = (call) => {
      if (call.method === 'chat.postMessage') kill();
    };
  else
    slack.onCall = (call) => {
      if (call.method === method[point]) kill();
    };
}

/** Tells the bot to end while a post hangs; how long it took, and how often the question was answered in the end. */
export async function endWhileHanging(
  slack: SlackStandIn,
  store: string,
  bot: BotProcess,
): Promise<{ bot: BotProcess; tookMs: number; answers: number }> {
  const ts = newTs();
  const channel = `D0H${ts.slice(-6)}`;
  slack.faults.push({ method: 'chat.postMessage', kind: 'hang', times: 1 });
  const seen = slack.calls.length;
  await slack.deliver('events_api', direct({ text: '2022年新增高新技术企业多少家', ts, channel }));
  await waitFor(() => slack.calls.slice(seen).some((c) => c.method === 'chat.postMessage'));
  const from = performance.now();
  await bot.end();
  const tookMs = performance.now() - from;
  const again = await startBotProcess({ slack, store });
  await waitFor(() => slack.workspace.repliesTo(ts).length > 0, '', 20_000).catch(() => {});
  return { bot: again, tookMs, answers: slack.workspace.repliesTo(ts).length };
}
