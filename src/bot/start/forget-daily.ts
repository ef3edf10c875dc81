import type { Bot } from './bot.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Slack tries for about an hour; nothing comes again after this. */
const CLAIMS_KEPT_MS = 3 * DAY_MS;
/** So long a thread keeps its subject, and its buttons work. */
const CONVERSATIONS_KEPT_MS = 180 * DAY_MS;

/** Forgets what is too old to matter, at once and then every day, until it is told to end. */
export async function forgetDaily(
  { ledger, clock }: Pick<Bot, 'ledger' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const now = clock.now();
    ledger.inbox.forgetBefore(now - CLAIMS_KEPT_MS);
    ledger.outbox.forgetBefore(now - CLAIMS_KEPT_MS);
    ledger.conversations.forgetBefore(now - CONVERSATIONS_KEPT_MS);
    await clock.sleep(DAY_MS, signal);
  }
}
