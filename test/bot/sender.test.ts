import { expect, it } from 'vitest';
import { Sender } from '../../src/bot/outbox/sender.ts';
import type { SlackClient, SlackError } from '../../src/bot/slack/slack-client.ts';
import type { OutboxItem, Sent } from '../../src/ledger/outbox.ts';
import { err, ok } from '../../src/shared/result.ts';
import { createWaitingClock } from './stand-in/waiting-clock.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A sender whose calls to Slack fail as listed, one after another, and then succeed; `called` has method and time. */
function setUp(failures: readonly SlackError[]) {
  const clock = createWaitingClock();
  const called: [method: string, thread: unknown, atMs: number][] = [];
  const left = [...failures];
  const client: SlackClient = {
    call: async (method, args, schema) => {
      called.push([method, args.thread_ts ?? args.ts, clock.now()]);
      const failure = left.shift();
      if (failure) return err(failure);
      const reply = method === 'conversations.replies' ? { messages: [], has_more: false } : { ts: '9.9' };
      return ok(schema.parse(reply));
    },
    upload: async () => ok(undefined),
  };
  const finished: Sent[] = [];
  let id = 0;
  const sender = new Sender({
    client,
    clock,
    log: silent,
    fetch,
    outbox: {
      put: (item) => ok({ ...item, id: ++id, attempts: 0 } satisfies OutboxItem),
      open: () => ok([]),
      begin: () => ok(undefined),
      progress: () => ok(null),
      keepProgress: () => ok(undefined),
      finish: (_, outcome) => {
        finished.push(outcome);
        return ok(undefined);
      },
      find: () => ok(null),
      forgetBefore: () => ok(undefined),
    },
  });
  const post = (thread: string) =>
    sender.send(thread, { kind: 'post', channel: 'C1', thread, text: '26家', blocks: [] });
  const sendAll = async (threads: readonly string[]) => {
    for (const thread of threads) post(thread);
    await Promise.all(threads.map((thread) => sender.delivered(thread)));
  };
  return { called, finished, sendAll };
}

const sent = { state: 'sent', place: '9.9' };

it('gives a channel one message a second, its threads in order', async () => {
  const { called, finished, sendAll } = setUp([]);
  await sendAll(['1.0', '2.0', '3.0']);
  expect(called).toEqual([
    ['chat.postMessage', '1.0', 0],
    ['chat.postMessage', '2.0', 1000],
    ['chat.postMessage', '3.0', 2000],
  ]);
  expect(finished).toEqual([sent, sent, sent]);
});

it('leaves a Slack that is busy alone as long as it asks, and looks nothing up', async () => {
  const { called, sendAll } = setUp([{ kind: 'slack-busy', method: 'chat.postMessage', retryAfterMs: 7000 }]);
  await sendAll(['1.0']);
  expect(called).toEqual([
    ['chat.postMessage', '1.0', 0],
    ['chat.postMessage', '1.0', 7000],
  ]);
});

it('looks up what may have arrived before it is posted again', async () => {
  const { called, finished, sendAll } = setUp([
    { kind: 'slack-unanswered', method: 'chat.postMessage', cause: 'reset' },
  ]);
  await sendAll(['1.0']);
  expect(called.map(([method]) => method)).toEqual([
    'chat.postMessage',
    'conversations.replies',
    'chat.postMessage',
  ]);
  expect(finished).toEqual([sent]);
});
