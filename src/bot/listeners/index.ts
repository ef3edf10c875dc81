import type { App } from '@slack/bolt';
import type { Bot } from '../bot.ts';
import { listenToFindings } from './actions/findings.ts';
import { listenToSources } from './actions/sources.ts';
import { listenToWrong } from './actions/wrong.ts';
import { listenToYears } from './actions/years.ts';
import { listenToCommand } from './commands/zhubi.ts';
import { listenToAssistant } from './events/assistant-opened.ts';
import { listenToMessages } from './events/message.ts';
import { listenToDismissals } from './views/dismiss.ts';
import { listenToComplaints } from './views/wrong.ts';

/** Everything the bot listens to. Entering data and drafting add theirs here. */
export const LISTENERS: readonly ((app: App, bot: Bot) => void)[] = [
  listenToMessages,
  listenToAssistant,
  listenToCommand,
  listenToSources,
  listenToYears,
  listenToWrong,
  listenToFindings,
  listenToComplaints,
  listenToDismissals,
];
