import type { Result } from '../shared/result.ts';
import type { LedgerError } from './dismissals.ts';

/** What a thread speaks of, and what its buttons need; JSON, read and checked by whoever kept it. */
export interface Conversations {
  /** The subject of a thread; `null` when it has none, `undefined` when the thread is not known. */
  subject(thread: string): Result<string | null | undefined, LedgerError>;
  /** `at` in milliseconds since 1970. */
  setSubject(thread: string, subject: string | null, at: number): Result<void, LedgerError>;
  /** Keeps what a message shows under an id, for its buttons; a second time replaces it. */
  keep(id: string, content: string, at: number): Result<void, LedgerError>;
  kept(id: string): Result<string | null, LedgerError>;
  forgetBefore(time: number): Result<void, LedgerError>;
}
