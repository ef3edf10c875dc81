import type { Result } from '../shared/result.ts';

/** A finding that a person has looked at and set aside. */
export interface Dismissal {
  /** The finding's id. */
  readonly id: string;
  /** The person's reason, as typed. */
  readonly why: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
}

export interface LedgerError {
  readonly kind: 'ledger-unreadable';
  readonly location: string;
  readonly cause: unknown;
}

/** What people have dismissed; kept until it is restored. */
export interface Dismissals {
  all(): Promise<Result<readonly Dismissal[], LedgerError>>;
  /** Dismisses a finding; a second time replaces the reason. */
  dismiss(dismissal: Dismissal): Promise<Result<void, LedgerError>>;
  /** Takes a dismissal back; `false` when there was none. */
  restore(id: string): Promise<Result<boolean, LedgerError>>;
}
