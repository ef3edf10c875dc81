import { App, type Logger, type Receiver } from '@slack/bolt';
import { z } from 'zod';
import type { InboxEntry } from '../../ledger/inbox.ts';
import { LISTENERS } from '../listeners/index.ts';
import type { Bot } from './bot.ts';

/** Bolt leads each body to its listeners. It is given no token: everything is sent through our own client. */
export function createApp(receiver: Receiver, bot: Bot, logger: Logger): App {
  const { userId, botId, teamId } = bot.identity;
  const app = new App({
    receiver,
    logger,
    ignoreSelf: false,
    convoStore: false,
    clientOptions: { slackApiUrl: bot.settings.apiUrl },
    authorize: async () => ({ botUserId: userId, teamId, ...(botId === null ? {} : { botId }) }),
  });
  // The inbox tries again; Bolt itself would only log it.
  app.error(async (error) => {
    throw error;
  });
  for (const listen of LISTENERS) listen(app, bot);
  return app;
}

const bodySchema = z.record(z.string(), z.unknown());

/** Throws what a listener throws. */
export async function workOff(app: App, { body }: InboxEntry): Promise<void> {
  await app.processEvent({ body: bodySchema.parse(JSON.parse(body)), ack: async () => {} });
}
