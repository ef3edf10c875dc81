import type { App, types } from '@slack/bolt';
import { z } from 'zod';
import { recall } from '../../workflows/converse/remember.ts';
import { SENTENCES } from '../answering/sentences.ts';
import { type Submission, submissionSchema } from '../inbox/requests.ts';
import { type Place, say } from '../outbox/say.ts';
import type { Bot } from '../start/bot.ts';
import { FIELD } from '../views/modals.ts';
import { sayPlainly } from '../views/view.ts';
import type { Pressed } from './press.ts';

const anySchema = z.looseObject({});

/** What a modal carries from the button to its submission. */
const contextSchema = z.object({
  kept: z.string(),
  finding: z.string(),
  channel: z.string(),
  thread: z.string().nullable(),
});

/** Opens a modal; Slack allows that for three seconds after the press, and whoever waited longer is told. */
export async function openModal(
  bot: Bot,
  { press, key, place }: Pressed,
  compose: (context: string) => types.ModalView,
  subject: { readonly kept: string; readonly finding: string },
): Promise<void> {
  const view = compose(JSON.stringify({ ...subject, ...place }));
  const opened = await bot.client.call('views.open', { trigger_id: press.trigger_id, view }, anySchema);
  if (opened.ok) return;
  bot.log.warn({ kind: opened.error.kind }, 'modal not opened');
  if (opened.error.kind !== 'slack-unanswered') say(bot, key, place, sayPlainly(SENTENCES.zh.modalFailed));
}

/** What was typed into a modal, and where it belongs. */
export interface Submitted {
  readonly submission: Submission;
  /** Names what is said in reply. */
  readonly key: string;
  readonly place: Place;
  readonly kept: string;
  readonly finding: string;
  readonly text: string;
}

/** Listens to one modal; people who may not use the bot are passed over. */
export function listenToSubmission(
  app: App,
  bot: Bot,
  callback: string,
  handle: (submitted: Submitted) => Promise<void>,
): void {
  app.view(callback, async ({ body }: { body: unknown }) => {
    const submission = submissionSchema.parse(body);
    const context = recall(contextSchema, submission.view.private_metadata);
    const text = submission.view.state.values[FIELD.block]?.[FIELD.action]?.value?.trim() ?? '';
    if (context === null || text === '') return;
    const { channel, thread, kept, finding } = context;
    const verdict = await bot.access.judge(submission.user.id, channel);
    if (!verdict.ok) throw new Error(`standing unknown: ${verdict.error.kind}`);
    if (verdict.value.kind !== 'welcome') return;
    const key = `view/${submission.view.id}`;
    await handle({ submission, key, place: { channel, thread }, kept, finding, text });
  });
}
