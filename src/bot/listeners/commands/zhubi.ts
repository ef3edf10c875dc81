import type { App } from '@slack/bolt';
import { ok } from '../../../shared/result.ts';
import { type Request, readRequest } from '../../../workflows/converse/read-request.ts';
import { yearToReport } from '../../../workflows/converse/year-to-report.ts';
import { answerLine } from '../../answering/answer-line.ts';
import { languageOf, readLine } from '../../answering/read-line.ts';
import { describeInChat, SENTENCES, sayRefusal } from '../../answering/sentences.ts';
import { openForm } from '../../form/open-form.ts';
import { threadKey } from '../../inbox/read-delivery.ts';
import { type Command, commandSchema } from '../../inbox/requests.ts';
import { say } from '../../outbox/say.ts';
import { admit } from '../../people/admit.ts';
import type { Bot } from '../../start/bot.ts';
import { sayPlainly } from '../../views/view.ts';

/** `/zhubi 问题`: the question is shown in the channel and answered in its thread. */
export function listenToCommand(app: App, bot: Bot): void {
  app.command(/^\/.*$/, async ({ body }: { body: unknown }) => handleCommand(bot, commandSchema.parse(body)));
}

async function handleCommand(bot: Bot, command: Command): Promise<void> {
  const text = readLine(command.text, bot.identity.userId);
  const language = languageOf(text);
  const key = `command/${command.trigger_id}`;
  const channel = command.channel_id;
  const isPrivate = typeof command.response_url === 'string';
  const visitor = { user: command.user_id, place: { channel, thread: null }, language, key };
  const verdict = await bot.access.judge(command.user_id, channel);
  if (verdict.ok && verdict.value.kind === 'refused' && isPrivate)
    return respond(bot, key, command, sayRefusal(verdict.value, language));
  const welcome = await admit(bot, { ...visitor, isSilent: false });
  if (welcome === null) return;
  const request = readRequest(text);
  if (request?.kind === 'enter') return enter(bot, key, command, request, welcome.isEditor);

  const asked = `${key}/asked`;
  const shown = text === '' ? (language === 'en' ? 'help' : '帮助') : text;
  say(bot, asked, { channel, thread: null }, sayPlainly(language === 'en' ? `Q: ${shown}` : `问：${shown}`));
  const root = await bot.sender.delivered(asked);
  if (root.state === 'waiting') throw new Error('ending before the question was shown');
  if (root.state === 'failed') {
    // The bot is no member of this channel, or it is a conversation of others.
    const hint =
      language === 'en'
        ? 'I am not in this conversation; invite me with /invite, or ask in a direct message.'
        : '主笔不在这个对话里；请先用 /invite 邀请主笔，或在私信里问。';
    return respond(bot, key, command, hint);
  }
  await answerLine(bot, {
    key,
    text,
    place: { channel, thread: root.place },
    subjectKeys: [threadKey(channel, root.place)],
    isAddressed: true,
    welcome,
  });
}

/** `/zhubi 填报 2023`: the form, at once; what is saved is told in the channel. */
async function enter(
  bot: Bot,
  key: string,
  command: Command,
  { year, section }: Extract<Request, { kind: 'enter' }>,
  isEditor: boolean,
): Promise<void> {
  const place = { channel: command.channel_id, thread: null };
  if (!isEditor && command.response_url) return respond(bot, key, command, SENTENCES.zh.dataEditorsOnly);
  if (!isEditor) return say(bot, key, place, sayPlainly(SENTENCES.zh.dataEditorsOnly));
  const next = year === null ? await yearToReport(bot.program) : ok(year);
  if (!next.ok) return respond(bot, key, command, describeInChat(next.error));
  await openForm(bot, { trigger: command.trigger_id, year: next.value, at: section, place, key });
}

/** To the one who typed it alone. */
function respond(bot: Bot, key: string, { response_url }: Command, text: string): void {
  if (!response_url) return;
  const { text: shown, blocks } = sayPlainly(text);
  bot.sender.send(key, {
    kind: 'respond',
    url: response_url,
    text: shown,
    blocks: blocks.map((b) => ({ ...b })),
  });
}
