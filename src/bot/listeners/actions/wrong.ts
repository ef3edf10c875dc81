import type { App } from '@slack/bolt';
import { keptAnswerSchema } from '../../answering/kept.ts';
import type { Bot } from '../../start/bot.ts';
import { ANSWER_ACTIONS } from '../../views/answer.ts';
import { viewWrongModal } from '../../views/modals.ts';
import { openModal } from '../modal.ts';
import { listenToPress, recallKept } from '../press.ts';

/** 有误: asks what is wrong. */
export function listenToWrong(app: App, bot: Bot): void {
  listenToPress(app, bot, ANSWER_ACTIONS.wrong, async (pressed) => {
    const kept = recallKept(bot, keptAnswerSchema, pressed.value, pressed);
    if (kept === null) return;
    await openModal(bot, pressed, (context) => viewWrongModal(kept.answer.text, kept.language, context), {
      kept: pressed.value,
      finding: '',
    });
  });
}
