import type { App } from '@slack/bolt';
import type { Bot } from '../start/bot.ts';
import { listenToData } from './actions/data.ts';
import { listenToDrafts } from './actions/drafts.ts';
import { listenToFindings } from './actions/findings.ts';
import { listenToSources } from './actions/sources.ts';
import { listenToStop } from './actions/stop.ts';
import { listenToWrong } from './actions/wrong.ts';
import { listenToYears } from './actions/years.ts';
import { listenToCommand } from './commands/zhubi.ts';
import { listenToAssistant } from './events/assistant-opened.ts';
import { listenToHome } from './events/home-opened.ts';
import { listenToMessages } from './events/message.ts';
import { listenToDataForm } from './views/data-form.ts';
import { listenToDismissals } from './views/dismiss.ts';
import { listenToComplaints } from './views/wrong.ts';

/** Everything the bot listens to. */
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
  listenToHome,
  listenToData,
  listenToDataForm,
  listenToDrafts,
  listenToStop,
];
