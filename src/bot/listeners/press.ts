import type { App } from '@slack/bolt';
import type { z } from 'zod';
import { recall } from '../../workflows/converse/remember.ts';
import { SENTENCES } from '../answering/sentences.ts';
import { type Press, pressSchema } from '../inbox/requests.ts';
import { type Place, say } from '../outbox/say.ts';
import type { Verdict } from '../people/access.ts';
import { admit } from '../people/admit.ts';
import type { Bot } from '../start/bot.ts';
import { sayPlainly } from '../views/view.ts';

/** A button that was pressed by someone who may, with the place of its message. */
export interface Pressed {
  readonly press: Press;
  /** Names what is said in reply. */
  readonly key: string;
  readonly place: Place;
  readonly value: string;
  readonly welcome: Extract<Verdict, { kind: 'welcome' }>;
}

/** Listens to one button. */
export function listenToPress(
  app: App,
  bot: Bot,
  action: string,
  handle: (pressed: Pressed) => Promise<void>,
): void {
  app.action(action, async ({ body }: { body: unknown }) => {
    const parsed = pressSchema.safeParse(body);
    // The same button in a window or in the App Home has its own listener.
    if (!parsed.success) return;
    const press = parsed.data;
    const [{ action_id, action_ts, value }] = press.actions;
    const place = { channel: press.channel.id, thread: press.message.thread_ts ?? press.message.ts };
    const key = `press/${press.user.id}/${press.message.ts}/${action_id}/${action_ts ?? press.trigger_id}`;
    const visitor = { user: press.user.id, place, language: 'zh' as const, key, isSilent: false };
    const welcome = await admit(bot, visitor);
    if (welcome !== null) await handle({ press, key, place, value: value ?? '', welcome });
  });
}

/** What was kept for a button; whoever presses one that is too old is told so. */
export function recallKept<T>(
  bot: Bot,
  schema: z.ZodType<T>,
  id: string,
  { key, place }: Pick<Pressed, 'key' | 'place'>,
): T | null {
  const kept = bot.ledger.conversations.kept(id);
  const recalled = kept.ok ? recall(schema, kept.value) : null;
  if (recalled === null) say(bot, key, place, sayPlainly(SENTENCES.zh.forgotten));
  return recalled;
}
