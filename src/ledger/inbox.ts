import type { Result } from '../shared/result.ts';
import type { LedgerError } from './dismissals.ts';

/** What the team chat has handed over, to be worked off. */
export interface Delivery {
  /** Each names the same happening; a delivery with one that is known already has been here before. */
  readonly claims: readonly [string, ...string[]];
  /** What is worked off in order: one thread, one direct message. */
  readonly lane: string;
  /** As it came, JSON. */
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

export interface InboxEntry extends Pick<Delivery, 'lane' | 'body' | 'receivedAt'> {
  readonly id: number;
  /** How often it has been begun without being finished. */
  readonly attempts: number;
}

/** Everything that was acknowledged and is not yet worked off; it is on the disk before it is acknowledged. */
export interface Inbox {
  /** `false` when it has been here before: nothing is kept then. */
  add(delivery: Delivery): Promise<Result<InboxEntry | false, LedgerError>>;
  /** Everything that is not finished, the oldest first. */
  open(): Result<readonly InboxEntry[], LedgerError>;
  /** Counts an attempt. */
  begin(id: number): Result<void, LedgerError>;
  /** Worked off: its body is forgotten, its claims are kept. */
  finish(id: number): Result<void, LedgerError>;
  /** Forgets the claims of what came before this time (milliseconds): nothing is delivered again so late. */
  forgetBefore(time: number): Result<void, LedgerError>;
}
