import type { BotLedger } from '../../ledger/bot-ledger.ts';
import type { InboxEntry } from '../../ledger/inbox.ts';
import type { Clock } from '../start/clock.ts';
import type { Log } from '../start/log.ts';
import { readDelivery } from './read-delivery.ts';

/** Whether what came may be acknowledged, and what the acknowledgement says. */
export interface Accepted {
  readonly isKept: boolean;
  /** What a window waits to hear, `null` for nothing. */
  readonly reply: object | null;
}

/** Keeps what came. */
export type Accept = (body: unknown) => Promise<Accepted>;

export interface AcceptDependencies {
  readonly ledger: Pick<BotLedger, 'inbox' | 'conversations'>;
  readonly botUserId: string;
  readonly clock: Clock;
  readonly log: Log;
  /** What a window is told at once instead of being kept: the faults of its fields. `null` when there is nothing to tell. */
  readonly judge: (body: unknown) => Promise<object | null>;
  /** Told of everything new. */
  readonly onKept: (entry: InboxEntry) => void;
}

const SILENT: Accepted = { isKept: true, reply: null };

/** Writes what the bot has business with into the inbox; the rest is dropped without a trace. */
export function createAccept({ ledger, botUserId, clock, log, judge, onKept }: AcceptDependencies): Accept {
  return async (body) => {
    const delivery = readDelivery(body, botUserId);
    if (delivery === null) return SILENT;
    if (!delivery.isAddressed) {
      // People talk among themselves; only where the bot has answered before may they mean it.
      const known = delivery.thread === null ? null : ledger.conversations.subject(delivery.thread);
      if (known === null || !known.ok || known.value === undefined) return SILENT;
    }
    const reply = await judge(body);
    if (reply !== null) return { isKept: true, reply };
    const { claims, lane } = delivery;
    const added = await ledger.inbox.add({
      claims,
      lane,
      body: JSON.stringify(body),
      receivedAt: clock.now(),
    });
    if (!added.ok) {
      log.error({ cause: String(added.error.cause) }, 'inbox not written');
      return { isKept: false, reply: null };
    }
    if (added.value !== false) onKept(added.value);
    else log.debug({ claims }, 'delivered again');
    return SILENT;
  };
}
