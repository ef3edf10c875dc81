import type { Result } from '../shared/result.ts';
import type { LedgerError } from './dismissals.ts';

/** What a person said is wrong with an answer. */
export interface Feedback {
  /** The same complaint is kept once. */
  readonly id: string;
  /** The person's id in the team chat. */
  readonly user: string;
  readonly question: string;
  readonly answer: string;
  /** As typed. */
  readonly what: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
}

export interface FeedbackLedger {
  add(feedback: Feedback): Result<void, LedgerError>;
  /** The oldest first. */
  all(): Result<readonly Feedback[], LedgerError>;
}
