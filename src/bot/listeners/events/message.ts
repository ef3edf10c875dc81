import type { App } from '@slack/bolt';
import { answerLine } from '../../answering/answer-line.ts';
import { languageOf, readLine, speaksOfFiles } from '../../answering/read-line.ts';
import { SENTENCES } from '../../answering/sentences.ts';
import { handleFiles } from '../../files/handle-files.ts';
import { isDirect, isMention, threadKey } from '../../inbox/read-delivery.ts';
import { eventSchema, type MessageEvent } from '../../inbox/requests.ts';
import { type Place, react, showStatus } from '../../outbox/say.ts';
import { admit } from '../../people/admit.ts';
import type { Bot } from '../../start/bot.ts';

/** Mentions, direct messages, the assistant pane, follow-ups in a thread, and dropped files. */
export function listenToMessages(app: App, bot: Bot): void {
  const listen = async ({ body }: { body: unknown }) => {
    const { event, event_id } = eventSchema.parse(body);
    if (event.type === 'message' || event.type === 'app_mention') await handleMessage(bot, event, event_id);
  };
  app.event('message', listen);
  app.event('app_mention', listen);
}

async function handleMessage(bot: Bot, event: MessageEvent, key: string): Promise<void> {
  const { userId } = bot.identity;
  const thread = event.thread_ts ?? event.ts;
  const place: Place = { channel: event.channel, thread };
  const text = readLine(event.text ?? '', userId);
  const files = event.files ?? [];
  const isSpokenTo = isDirect(event) || isMention(event, userId);
  const isAddressed = isSpokenTo || (files.length > 0 && speaksOfFiles(text));
  // In a thread of ours people may also turn to each other, or drop files for each other.
  if (!isAddressed && (files.length > 0 || /<@/.test(event.text ?? ''))) return;
  const visitor = { user: event.user ?? '', place, language: languageOf(text), key };
  const welcome = await admit(bot, { ...visitor, isSilent: !isAddressed });
  if (welcome === null) return;
  if (isAddressed) showSeen(bot, event);
  if (files.length > 0) {
    // A mention alone is an order to take the file in; in a direct message it may be meant either way.
    const otherwise = isMention(event, userId) ? 'ingest' : null;
    return handleFiles(bot, { key, place, text, files, otherwise, welcome });
  }
  const own = threadKey(event.channel, thread);
  const subjectKeys: [string, ...string[]] =
    isDirect(event) && !event.thread_ts ? [event.channel, own] : [own];
  await answerLine(bot, { key, text, place, subjectKeys, isAddressed, welcome });
}

/** In the assistant pane the status shows it, elsewhere a reaction. */
function showSeen(bot: Bot, event: MessageEvent): void {
  if (isDirect(event) && event.thread_ts)
    showStatus(bot, event.channel, event.thread_ts, SENTENCES[languageOf(event.text ?? '')].searching);
  else react(bot, event.channel, event.ts);
}
