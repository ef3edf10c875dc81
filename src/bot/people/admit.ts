import { sayRefusal } from '../answering/sentences.ts';
import { type Place, say } from '../outbox/say.ts';
import type { Bot } from '../start/bot.ts';
import type { Language } from '../views/answer.ts';
import { sayPlainly } from '../views/view.ts';
import type { Verdict } from './access.ts';

export interface Visitor {
  readonly user: string;
  readonly place: Place;
  readonly language: Language;
  /** Names the refusal. */
  readonly key: string;
  /** Who did not speak to the bot is not refused aloud. */
  readonly isSilent: boolean;
}

/** Who may go on; whoever may not is told so once, politely, and nothing else. Throws when Slack cannot be asked. */
export async function admit(
  bot: Bot,
  { user, place, language, key, isSilent }: Visitor,
): Promise<Extract<Verdict, { kind: 'welcome' }> | null> {
  const verdict = await bot.access.judge(user, place.channel);
  if (!verdict.ok) throw new Error(`standing unknown: ${verdict.error.kind}`);
  if (verdict.value.kind === 'welcome') return verdict.value;
  if (!isSilent) say(bot, key, place, sayPlainly(sayRefusal(verdict.value, language)));
  return null;
}
