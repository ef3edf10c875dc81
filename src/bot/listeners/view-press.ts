import type { App } from '@slack/bolt';
import { type ViewPress, viewPressSchema } from '../inbox/requests.ts';
import type { Verdict } from '../people/access.ts';
import type { Bot } from '../start/bot.ts';

/** A press in a window or in the App Home by someone who may. */
export interface ViewPressed {
  readonly press: ViewPress;
  readonly key: string;
  readonly value: string;
  readonly welcome: Extract<Verdict, { kind: 'welcome' }>;
}

/** Listens to a button or a list where there is no message; people who may not use the bot are passed over. */
export function listenToViewPress(
  app: App,
  bot: Bot,
  action: string,
  handle: (pressed: ViewPressed) => Promise<void>,
): void {
  app.action(action, async ({ body }: { body: unknown }) => {
    const parsed = viewPressSchema.safeParse(body);
    if (!parsed.success) return;
    const press = parsed.data;
    const [{ action_id, action_ts, value, selected_option }] = press.actions;
    const verdict = await bot.access.judge(press.user.id, directTo(press.user.id).channel);
    if (!verdict.ok) throw new Error(`standing unknown: ${verdict.error.kind}`);
    if (verdict.value.kind !== 'welcome') return;
    const key = `press/${press.user.id}/${press.view.id}/${action_id}/${action_ts ?? press.trigger_id}`;
    const chosen = selected_option?.value ?? value ?? '';
    await handle({ press, key, value: chosen, welcome: verdict.value });
  });
}

/** Slack leads a message to a person's id into the direct messages with them. */
export const directTo = (user: string) => ({ channel: user, thread: null });
