import type { App } from '@slack/bolt';
import { showHome } from '../../home/show-home.ts';
import { eventSchema } from '../../inbox/requests.ts';
import type { Bot } from '../../start/bot.ts';

/** The App Home was opened: the year at a glance, for whoever may see it. */
export function listenToHome(app: App, bot: Bot): void {
  app.event('app_home_opened', async ({ body }: { body: unknown }) => {
    const { event } = eventSchema.parse(body);
    if (event.type !== 'app_home_opened') return;
    const verdict = await bot.access.judge(event.user, event.channel);
    if (!verdict.ok || verdict.value.kind !== 'welcome') return;
    await showHome(bot, event.user, verdict.value.isEditor);
  });
}
