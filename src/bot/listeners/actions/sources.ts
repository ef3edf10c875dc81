import type { App } from '@slack/bolt';
import { keptAnswerSchema } from '../../answering/kept.ts';
import { say } from '../../outbox/say.ts';
import type { Bot } from '../../start/bot.ts';
import { ANSWER_ACTIONS } from '../../views/answer.ts';
import { viewSources } from '../../views/sources.ts';
import { listenToPress, recallKept } from '../press.ts';

/** 依据: all the sources of an answer, with their sentences. */
export function listenToSources(app: App, bot: Bot): void {
  listenToPress(app, bot, ANSWER_ACTIONS.sources, async (pressed) => {
    const kept = recallKept(bot, keptAnswerSchema, pressed.value, pressed);
    if (kept) say(bot, pressed.key, pressed.place, viewSources(kept.answer, kept.language));
  });
}
