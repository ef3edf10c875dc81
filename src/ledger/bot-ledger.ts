import type { Result } from '../shared/result.ts';
import type { Conversations } from './conversations.ts';
import type { LedgerError } from './dismissals.ts';
import type { FeedbackLedger } from './feedback.ts';
import type { Inbox } from './inbox.ts';
import type { Outbox } from './outbox.ts';

/** What the bot must not lose or do twice. */
export interface BotLedger {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly conversations: Conversations;
  readonly feedback: FeedbackLedger;
  close(): void;
}

/** Another process works with this ledger: two would answer everything twice. */
export interface LedgerBusy {
  readonly kind: 'ledger-busy';
  readonly location: string;
}

export type OpenBotLedger = () => Result<BotLedger, LedgerError | LedgerBusy>;
