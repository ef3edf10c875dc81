import type { App } from '@slack/bolt';
import { z } from 'zod';
import { suggestQuestions } from '../../../workflows/ask/suggest-questions.ts';
import { yearToReport } from '../../../workflows/converse/year-to-report.ts';
import { eventSchema } from '../../inbox/requests.ts';
import type { Bot } from '../../start/bot.ts';

const anySchema = z.looseObject({});
const TITLE = '可以这样问';
/** Slack shows no more. */
const MOST_PROMPTS = 4;

/** The assistant pane was opened: suggests what the store at hand can answer. */
export function listenToAssistant(app: App, bot: Bot): void {
  app.event('assistant_thread_started', async ({ body }: { body: unknown }) => {
    const { event } = eventSchema.parse(body);
    if (event.type !== 'assistant_thread_started') return;
    const { channel_id, thread_ts, user_id } = event.assistant_thread;
    const verdict = await bot.access.judge(user_id, channel_id);
    // Nothing was asked: whoever may not ask is told when they do.
    if (!verdict.ok || verdict.value.kind !== 'welcome') return;
    const questions = await suggestQuestions(bot.program);
    if (!questions.ok || questions.value.length === 0) return;
    const year = await yearToReport(bot.program);
    const { isEditor } = verdict.value;
    const deeds = year.ok
      ? [...(isEditor ? [`填报${year.value}年数据`] : []), `起草${year.value}年工作总结`]
      : [];
    const lines = [...questions.value.slice(0, MOST_PROMPTS - deeds.length), ...deeds];
    const prompts = lines.map((line) => ({ title: line, message: line }));
    const shown = await bot.client.call(
      'assistant.threads.setSuggestedPrompts',
      { channel_id, thread_ts, title: TITLE, prompts },
      anySchema,
    );
    if (!shown.ok) bot.log.warn({ kind: shown.error.kind }, 'prompts not shown');
  });
}
