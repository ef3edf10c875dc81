import type { Table } from '../report/table.ts';

/** What can be wrong with a file that a user names, each with the file as the user wrote it. */
export type DocumentError =
  | { readonly kind: 'file-missing'; readonly file: string }
  | { readonly kind: 'file-unreadable'; readonly file: string; readonly cause: unknown }
  | { readonly kind: 'file-empty'; readonly file: string }
  | {
      readonly kind: 'file-too-large';
      readonly file: string;
      readonly bytes: number;
      readonly limitBytes: number;
    }
  | { readonly kind: 'not-text'; readonly file: string }
  /** The grammar failed on it: a mistake of the program, told with the file so that it can be mended. */
  | { readonly kind: 'reading-failed'; readonly file: string; readonly cause: unknown }
  | { readonly kind: 'format-unsupported'; readonly file: string; readonly format: string };

/** A document as read: its text, and the bytes it was read from. */
export interface ReadDocument {
  /** The file's name as the user wrote it. */
  readonly file: string;
  readonly text: string;
  /** The tables of a Word file or a spreadsheet, in reading order; empty for plain text. */
  readonly tables: readonly Table[];
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}
