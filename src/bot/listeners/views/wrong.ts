import type { App } from '@slack/bolt';
import { keptAnswerSchema } from '../../answering/kept.ts';
import { SENTENCES } from '../../answering/sentences.ts';
import { say } from '../../outbox/say.ts';
import type { Bot } from '../../start/bot.ts';
import { viewComplaint } from '../../views/complaint.ts';
import { MODALS } from '../../views/modals.ts';
import { sayPlainly } from '../../views/view.ts';
import { listenToSubmission } from '../modal.ts';
import { recallKept } from '../press.ts';

/** What is wrong with an answer: into the ledger, and to the channel for it where there is one. */
export function listenToComplaints(app: App, bot: Bot): void {
  listenToSubmission(app, bot, MODALS.wrong, async ({ submission, key, place, kept, text }) => {
    const answer = recallKept(bot, keptAnswerSchema, kept, { key, place });
    if (answer === null) return;
    const complaint = {
      id: submission.view.id,
      user: submission.user.id,
      question: answer.asked,
      answer: answer.answer.text,
      what: text,
      at: bot.program.now().toISOString(),
    };
    const added = bot.ledger.feedback.add(complaint);
    if (!added.ok) throw new Error('feedback not written');
    say(bot, key, place, sayPlainly(SENTENCES[answer.language].thanks));
    const { feedbackChannel } = bot.settings;
    if (feedbackChannel !== null)
      say(bot, `${key}/told`, { channel: feedbackChannel, thread: null }, viewComplaint(complaint));
  });
}
