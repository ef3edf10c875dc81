import type { EnteredData } from '../entered-data/entered-data.ts';
import type { DataChanges } from '../entered-data/merge-data.ts';
import type { Result } from '../shared/result.ts';
import type { LedgerError } from './dismissals.ts';

/** Where a change came from: a file that was sent (`sha256` of its bytes, hexadecimal), or a form of the chat. */
export type DataSource =
  | { readonly kind: 'file'; readonly name: string; readonly sha256: string }
  | { readonly kind: 'form' };

/** Who did something, and when (ISO 8601 in UTC). */
export interface Deed {
  readonly who: string;
  readonly at: string;
}

/** Figures, highlights and plans that someone sends for a year; what is not sent stays as it is. */
export interface DataChange extends Deed {
  readonly data: EnteredData;
  readonly source: DataSource;
}

/** What came of a change. */
export interface Saved {
  /** The version's number; `null` when nothing was new, and no version was made. */
  readonly version: number | null;
  readonly changes: DataChanges;
  /** Figures sent that were there already, the same. */
  readonly unchanged: number;
}

/** One change of what was entered. */
export interface DataVersion extends Deed {
  /** Ascending; numbers may be left out. */
  readonly version: number;
  readonly year: number;
  /** `null`: the home body's. */
  readonly organisation: string | null;
  readonly kind: 'import' | 'undo';
  /** `null` for an undo. */
  readonly source: DataSource | null;
  /** The version that an undo took back. */
  readonly undoes: number | null;
  readonly changes: DataChanges;
}

/**
 * What people entered, year by year, each body's apart (an organisation of `null` is the home body). Nothing is ever
 * lost: every version is kept, and an undo is one more. What is acknowledged is on the disk.
 */
export interface EnteredDataLedger {
  /** What was entered for a year, as it is now; `null` when nothing is. */
  current(year: number, organisation: string | null): Promise<Result<EnteredData | null, LedgerError>>;
  /** The bodies that anything was entered for in a year. */
  organisations(year: number): Promise<Result<readonly (string | null)[], LedgerError>>;
  /** Every version of a year, of all bodies, the oldest first. */
  history(year: number): Promise<Result<readonly DataVersion[], LedgerError>>;
  /** Merges what is sent into what is there, all of it or nothing. */
  save(change: DataChange): Promise<Result<Saved, LedgerError>>;
  /** Takes the last change back that has not been taken back yet; `null` when there is none. */
  undo(
    year: number,
    organisation: string | null,
    deed: Deed,
  ): Promise<Result<DataVersion | null, LedgerError>>;
}
