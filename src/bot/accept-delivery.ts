import type { BotLedger } from '../ledger/bot-ledger.ts';
import type { InboxEntry } from '../ledger/inbox.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { readDelivery } from './read-delivery.ts';

/** Keeps what came; `true` when it may be acknowledged. */
export type Accept = (body: unknown) => Promise<boolean>;

export interface AcceptDependencies {
  readonly ledger: Pick<BotLedger, 'inbox' | 'conversations'>;
  readonly botUserId: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of everything new. */
  readonly onKept: (entry: InboxEntry) => void;
}

/** Writes what the bot has business with into the inbox; the rest is dropped without a trace. */
export function createAccept({ ledger, botUserId, clock, log, onKept }: AcceptDependencies): Accept {
  return async (body) => {
    const delivery = readDelivery(body, botUserId);
    if (delivery === null) return true;
    if (!delivery.isAddressed) {
      // People talk among themselves; only where the bot has answered before may they mean it.
      const known = delivery.thread === null ? null : ledger.conversations.subject(delivery.thread);
      if (known === null || !known.ok || known.value === undefined) return true;
    }
    const { claims, lane } = delivery;
    const added = await ledger.inbox.add({
      claims,
      lane,
      body: JSON.stringify(body),
      receivedAt: clock.now(),
    });
    if (!added.ok) {
      log.error({ cause: String(added.error.cause) }, 'inbox not written');
      return false;
    }
    if (added.value !== false) onKept(added.value);
    else log.debug({ claims }, 'delivered again');
    return true;
  };
}
