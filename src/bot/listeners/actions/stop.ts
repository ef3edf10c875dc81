import type { App } from '@slack/bolt';
import { SENTENCES } from '../../answering/sentences.ts';
import { say } from '../../outbox/say.ts';
import type { Bot } from '../../start/bot.ts';
import { STOP } from '../../views/progress.ts';
import { sayPlainly } from '../../views/view.ts';
import { listenToPress } from '../press.ts';

/** 停止: what is under way says itself that it was stopped. */
export function listenToStop(app: App, bot: Bot): void {
  listenToPress(app, bot, STOP, async ({ key, place, value }) => {
    if (!bot.running.stop(value)) say(bot, key, place, sayPlainly(SENTENCES.zh.nothingToStop));
  });
}
