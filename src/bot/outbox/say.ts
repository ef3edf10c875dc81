import { z } from 'zod';
import { splitBlocks } from '../slack/limits.ts';
import type { Bot } from '../start/bot.ts';
import type { View } from '../views/view.ts';

/** Where a reply goes: a thread, or a channel when `thread` is `null`. */
export interface Place {
  readonly channel: string;
  readonly thread: string | null;
}

/** A view's blocks as the outbox keeps them, in as many messages as they need. */
const messagesOf = (view: View) => splitBlocks(view.blocks).map((blocks) => blocks.map((b) => ({ ...b })));

/** Puts a reply into the outbox, in as many messages as it needs; the same key is said once. */
export function say({ sender }: Pick<Bot, 'sender'>, key: string, place: Place, view: View): void {
  for (const [i, blocks] of messagesOf(view).entries())
    sender.send(partKey(key, i), { kind: 'post', ...place, text: view.text, blocks });
}

/** Puts a view in the place of the message with the key `of`; what does not fit follows it. */
export function sayInstead(
  { sender }: Pick<Bot, 'sender'>,
  key: string,
  of: string,
  place: Place,
  view: View,
): void {
  for (const [i, blocks] of messagesOf(view).entries()) {
    const said = { ...place, text: view.text, blocks };
    sender.send(partKey(key, i), i === 0 ? { kind: 'update', of, ...said } : { kind: 'post', ...said });
  }
}

const partKey = (key: string, i: number): string => (i === 0 ? key : `${key}/${i + 1}`);

const anySchema = z.looseObject({});

/** Shows at once that the message was seen; nothing depends on it. */
export function react({ client, log }: Pick<Bot, 'client' | 'log'>, channel: string, ts: string): void {
  void client.call('reactions.add', { channel, timestamp: ts, name: 'eyes' }, anySchema).then((added) => {
    if (!added.ok) log.debug({ kind: added.error.kind }, 'no reaction');
  });
}

/** Shows in the assistant pane that work is under way; it ends with the reply. */
export function showStatus(
  { client, log }: Pick<Bot, 'client' | 'log'>,
  channel: string,
  thread: string,
  status: string,
): void {
  void client
    .call('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status }, anySchema)
    .then((shown) => {
      if (!shown.ok) log.debug({ kind: shown.error.kind }, 'no status');
    });
}
