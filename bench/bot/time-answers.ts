import { direct, newTs } from '../../test/bot/stand-in/events.ts';
import type { SlackStandIn } from '../../test/bot/stand-in/slack-stand-in.ts';
import { waitFor } from '../../test/support/wait-for.ts';

export interface Times {
  readonly users: number;
  readonly firstSignP99Ms: number;
  readonly answerP50Ms: number;
  readonly answerP99Ms: number;
}

/** So many people ask at once, each in a direct message, round after round. */
export async function timeAnswers(slack: SlackStandIn, users: number, rounds: number): Promise<Times> {
  const signs: number[] = [];
  const answers: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const asked = Array.from({ length: users }, (_, i) => ({ ts: newTs(), channel: `D0T${i}` }));
    const sentAt = performance.now();
    for (const { ts, channel } of asked)
      void slack.deliver(
        'events_api',
        direct({ text: `${2018 + (round % 5)}年新增高新技术企业多少家`, ts, channel, user: `U0${channel}` }),
      );
    const answerTo = (ts: string) =>
      slack.calls.find((c) => c.method === 'chat.postMessage' && c.args.thread_ts === ts);
    await waitFor(() => asked.every(({ ts }) => answerTo(ts)), '', 30_000);
    for (const { ts } of asked) {
      const seen = slack.calls.find((c) => c.method === 'reactions.add' && c.args.timestamp === ts);
      const answered = answerTo(ts)?.at ?? Number.POSITIVE_INFINITY;
      answers.push(answered - sentAt);
      signs.push(Math.min(answered, seen?.at ?? Number.POSITIVE_INFINITY) - sentAt);
    }
    slack.calls.length = 0;
    // A channel takes one message a second.
    await new Promise((resolve) => setTimeout(resolve, 1100));
  }
  const at = (times: number[], share: number) =>
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    users,
    firstSignP99Ms: at(signs, 0.99),
    answerP50Ms: at(answers, 0.5),
    answerP99Ms: at(answers, 0.99),
  };
}
