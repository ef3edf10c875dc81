import type { InboxEntry } from '../../ledger/inbox.ts';
import { requestSchema } from '../inbox/requests.ts';
import { say } from '../outbox/say.ts';
import type { Bot } from '../start/bot.ts';
import { sayPlainly } from '../views/view.ts';
import { languageOf } from './read-line.ts';
import { SENTENCES } from './sentences.ts';

/** Tells who spoke to the bot that it could not be done; of other things nobody waits to hear. */
export async function tellFailure(bot: Bot, { id, body }: InboxEntry): Promise<void> {
  const request = requestSchema.safeParse(JSON.parse(body));
  if (!request.success || !('event' in request.data)) return;
  const { event } = request.data;
  if (event.type === 'assistant_thread_started' || event.type === 'app_home_opened') return;
  const place = { channel: event.channel, thread: event.thread_ts ?? event.ts };
  say(bot, `failure/${id}`, place, sayPlainly(SENTENCES[languageOf(event.text ?? '')].failed));
}
