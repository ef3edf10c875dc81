import type { Result } from '../shared/result.ts';
import type { LedgerError } from './dismissals.ts';

/** Something to be sent; the same key is sent once, however often it is put. */
export interface Outgoing {
  readonly key: string;
  /** What is sent in order: one channel. */
  readonly lane: string;
  /** What to send, JSON. */
  readonly task: string;
  /** The content of a file that goes with it. */
  readonly bytes: Uint8Array | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface OutboxItem extends Outgoing {
  readonly id: number;
  /** How often it has been tried; above 0 it may have arrived although nothing was heard of it. */
  readonly attempts: number;
}

/** What became of something sent: `place` tells where it stands (the message's timestamp). */
export type Sent =
  | { readonly state: 'sent'; readonly place: string }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'waiting' };

/** Everything that is to be sent and is not known to have arrived. */
export interface Outbox {
  /** `null` when the key is known already. */
  put(item: Outgoing): Result<OutboxItem | null, LedgerError>;
  /** Everything not yet sent, in the order it was put. */
  open(): Result<readonly OutboxItem[], LedgerError>;
  /** Written before each attempt. */
  begin(id: number): Result<void, LedgerError>;
  /** What an earlier step of sending it gave (the id of an uploaded file), `null` before that. */
  progress(id: number): Result<string | null, LedgerError>;
  keepProgress(id: number, progress: string): Result<void, LedgerError>;
  /** Arrived, or given up: its content is forgotten, its key is kept. */
  finish(id: number, outcome: Exclude<Sent, { state: 'waiting' }>): Result<void, LedgerError>;
  /** `null` for a key that was never put. */
  find(key: string): Result<Sent | null, LedgerError>;
  forgetBefore(time: number): Result<void, LedgerError>;
}
