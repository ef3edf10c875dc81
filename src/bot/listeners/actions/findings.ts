import type { App } from '@slack/bolt';
import { z } from 'zod';
import { recall } from '../../../workflows/converse/remember.ts';
import { keptCheckSchema } from '../../answering/kept.ts';
import { describeInChat, SENTENCES } from '../../answering/sentences.ts';
import { say } from '../../outbox/say.ts';
import type { Bot } from '../../start/bot.ts';
import { CHECK_ACTIONS, viewRest } from '../../views/check.ts';
import { viewDismissModal } from '../../views/modals.ts';
import { sayPlainly } from '../../views/view.ts';
import { openModal } from '../modal.ts';
import { listenToPress, recallKept } from '../press.ts';

const valueSchema = z.object({ kept: z.string(), id: z.string() });

/** The buttons of a check: 忽略 asks why, 其余 shows the rest, 恢复 takes a dismissal back. */
export function listenToFindings(app: App, bot: Bot): void {
  listenToPress(app, bot, CHECK_ACTIONS.dismiss, async (pressed) => {
    const value = recall(valueSchema, pressed.value);
    const check = recallKept(bot, keptCheckSchema, value?.kept ?? '', pressed);
    const finding = check?.findings.find((f) => f.id === value?.id);
    if (!finding || !value) return;
    await openModal(bot, pressed, (context) => viewDismissModal(finding.message, context), {
      kept: value.kept,
      finding: finding.id,
    });
  });
  listenToPress(app, bot, CHECK_ACTIONS.rest, async (pressed) => {
    const check = recallKept(bot, keptCheckSchema, pressed.value, pressed);
    if (check) say(bot, pressed.key, pressed.place, viewRest(check, pressed.value));
  });
  listenToPress(app, bot, CHECK_ACTIONS.restore, async ({ key, place, value }) => {
    const restored = await bot.program.dismissals.restore(value);
    const text = !restored.ok
      ? describeInChat(restored.error)
      : restored.value
        ? `已恢复编号 ${value} 的问题，下次核对会再次列出。`
        : SENTENCES.zh.forgotten;
    say(bot, key, place, sayPlainly(text));
  });
}
