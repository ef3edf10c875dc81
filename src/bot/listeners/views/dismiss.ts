import type { App } from '@slack/bolt';
import { describeInChat } from '../../answering/sentences.ts';
import { say } from '../../outbox/say.ts';
import { escapeText } from '../../slack/escape.ts';
import type { Bot } from '../../start/bot.ts';
import { CHECK_ACTIONS } from '../../views/check.ts';
import { MODALS } from '../../views/modals.ts';
import { button, fallback, sayPlainly, sections, type View } from '../../views/view.ts';
import { listenToSubmission } from '../modal.ts';

/** Why a finding is set aside: from now on it is not listed. */
export function listenToDismissals(app: App, bot: Bot): void {
  listenToSubmission(app, bot, MODALS.dismiss, async ({ key, place, finding, text }) => {
    const dismissal = { id: finding, why: text, at: bot.program.now().toISOString() };
    const dismissed = await bot.program.dismissals.dismiss(dismissal);
    if (!dismissed.ok) return say(bot, key, place, sayPlainly(describeInChat(dismissed.error)));
    say(bot, key, place, viewDismissed(finding, text));
  });
}

function viewDismissed(id: string, why: string): View {
  const head = `已忽略编号 ${id}，在涉及的数字改动之前不再列出。理由：${why}`;
  return {
    text: fallback(head),
    blocks: [
      ...sections(escapeText(head)),
      { type: 'actions', elements: [button(CHECK_ACTIONS.restore, '恢复', id)] },
    ],
  };
}
