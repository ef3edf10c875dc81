import type { App } from '@slack/bolt';
import { admit } from '../../admit.ts';
import { answerLine } from '../../answer-line.ts';
import type { Bot } from '../../bot.ts';
import { handleFile } from '../../handle-files.ts';
import { isDirect, isMention, threadKey } from '../../read-delivery.ts';
import { languageOf, readFileTask, readLine, readYear } from '../../read-line.ts';
import { eventSchema, type MessageEvent } from '../../requests.ts';
import { type Place, react, say, showStatus } from '../../say.ts';
import { SENTENCES } from '../../sentences.ts';
import { sayPlainly } from '../../views/view.ts';

/** Of the files of one message: more are no report that somebody wants read now. */
const MOST_FILES = 10;

/** Mentions, direct messages, the assistant pane, follow-ups in a thread, and dropped files. */
export function listenToMessages(app: App, bot: Bot): void {
  const listen = async ({ body }: { body: unknown }) => {
    const { event, event_id } = eventSchema.parse(body);
    if (event.type !== 'assistant_thread_started') await handleMessage(bot, event, event_id);
  };
  app.event('message', listen);
  app.event('app_mention', listen);
}

async function handleMessage(bot: Bot, event: MessageEvent, key: string): Promise<void> {
  const { userId } = bot.identity;
  const thread = event.thread_ts ?? event.ts;
  const place: Place = { channel: event.channel, thread };
  const text = readLine(event.text ?? '', userId);
  const task = readFileTask(text);
  const files = event.files ?? [];
  const isSpokenTo = isDirect(event) || isMention(event, userId);
  const isAddressed = isSpokenTo || (files.length > 0 && task !== null);
  // In a thread of ours people may also turn to each other.
  if (!isAddressed && /<@/.test(event.text ?? '')) return;
  const language = languageOf(text);
  const visitor = { user: event.user ?? '', place, language, key, isSilent: !isAddressed };
  const welcome = await admit(bot, visitor);
  if (welcome === null) return;
  if (isAddressed) showSeen(bot, event);

  if (files.length === 0) {
    const own = threadKey(event.channel, thread);
    const subjectKeys: [string, ...string[]] =
      isDirect(event) && !event.thread_ts ? [event.channel, own] : [own];
    return answerLine(bot, { key, text, place, subjectKeys, isAddressed });
  }
  // A mention alone is an order to take the file in; in a direct message it may be meant either way.
  const meant = task ?? (isMention(event, userId) ? 'ingest' : null);
  if (meant === null) {
    if (isSpokenTo) say(bot, key, place, sayPlainly(SENTENCES[language].whichTask));
    return;
  }
  if (meant === 'ingest' && !welcome.isEditor)
    return say(bot, key, place, sayPlainly(SENTENCES[language].editorsOnly));
  for (const file of files.slice(0, MOST_FILES))
    await handleFile(bot, { key: `${key}/${file.id}`, place, file, task: meant, year: readYear(text) });
}

/** In the assistant pane the status shows it, elsewhere a reaction. */
function showSeen(bot: Bot, event: MessageEvent): void {
  if (isDirect(event) && event.thread_ts)
    showStatus(bot, event.channel, event.thread_ts, SENTENCES[languageOf(event.text ?? '')].searching);
  else react(bot, event.channel, event.ts);
}
