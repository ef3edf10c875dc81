import type { App } from '@slack/bolt';
import { saveForm } from '../../../workflows/data/save-form.ts';
import { describeInChat, SENTENCES } from '../../answering/sentences.ts';
import { type FormContext, readFormContext } from '../../form/form-place.ts';
import { typedIn } from '../../form/judge-submission.ts';
import { showHome } from '../../home/show-home.ts';
import { submissionSchema } from '../../inbox/requests.ts';
import { say } from '../../outbox/say.ts';
import type { Person } from '../../people/access.ts';
import { nameOf } from '../../people/name-person.ts';
import type { Bot } from '../../start/bot.ts';
import { FORM, viewFillIn } from '../../views/data-form.ts';
import { viewSaved } from '../../views/saved.ts';
import { sayPlainly, type View } from '../../views/view.ts';
import { directTo } from '../view-press.ts';

/** What was typed into the form of a year: saved, and told with who and when. */
export function listenToDataForm(app: App, bot: Bot): void {
  app.view(FORM.callback, async ({ body }: { body: unknown }) => {
    const submission = submissionSchema.parse(body);
    const context = readFormContext(submission.view.private_metadata);
    if (context === null) return;
    const user = submission.user.id;
    const verdict = await bot.access.judge(user, context.channel);
    if (!verdict.ok) throw new Error(`standing unknown: ${verdict.error.kind}`);
    if (verdict.value.kind !== 'welcome') return;
    const key = `view/${submission.view.id}/${submission.view.hash ?? ''}`;
    const { isEditor, person } = verdict.value;
    const view = isEditor
      ? await save(bot, context, typedIn(submission), person)
      : sayPlainly(SENTENCES.zh.dataEditorsOnly);
    await tell(bot, key, context, user, view);
    if (isEditor) await showHome(bot, user, true);
  });
}

async function save(
  bot: Bot,
  { year, section, part, shown }: FormContext,
  typed: Readonly<Record<string, string>>,
  person: Person,
): Promise<View> {
  const deed = { who: nameOf(person), at: bot.program.now().toISOString() };
  const saved = await saveForm(bot.program, { year, typed, shown }, deed);
  if (saved.ok) {
    const { owner, ...rest } = saved.value;
    return viewSaved({ ...rest, organisation: owner, source: '填报表', notes: [] });
  }
  if (saved.error.kind !== 'fields-bad') return sayPlainly(describeInChat(saved.error));
  // It was right when it was sent: someone else has entered something since.
  const faults = saved.error.faults.map((f) => f.message).join('\n');
  const head = sayPlainly(`没有保存，有${saved.error.faults.length}处有误：\n${faults}`);
  return { ...head, blocks: [...head.blocks, ...viewFillIn(year, { year, section, part }).blocks] };
}

/** Where the form was opened from; where the bot may not post, to the person alone. */
async function tell(
  bot: Bot,
  key: string,
  { channel, thread }: FormContext,
  user: string,
  view: View,
): Promise<void> {
  say(bot, key, { channel, thread }, view);
  if (channel === user) return;
  const sent = await bot.sender.delivered(key);
  if (sent.state === 'failed') say(bot, `${key}/direct`, directTo(user), view);
}
