import type { Table } from '../report/table.ts';

/** What a document can have too much of for a report. */
export type Excess = 'unpacked-bytes' | 'entries' | 'ratio' | 'characters' | 'cells' | 'pages' | 'nesting';

/** What can be wrong with a file that a user names, each with the file as the user wrote it. */
export type DocumentError =
  | { readonly kind: 'file-missing'; readonly file: string }
  | { readonly kind: 'file-unreadable'; readonly file: string; readonly cause: unknown }
  /** A folder, a device or a pipe. */
  | { readonly kind: 'not-a-file'; readonly file: string; readonly isFolder: boolean }
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
  /** Of a kind that is known, but not read; `isMisnamed` when its name ends as that of another kind. */
  | {
      readonly kind: 'format-unsupported';
      readonly file: string;
      readonly format: UnsupportedFormat;
      readonly isMisnamed: boolean;
    }
  /** Plain text under the name of a Word file, a PDF or a spreadsheet. */
  | { readonly kind: 'text-misnamed'; readonly file: string }
  | { readonly kind: 'document-encrypted'; readonly file: string }
  /** Begins as a document of its format and does not go on as one: cut short, or altered. */
  | {
      readonly kind: 'document-damaged';
      readonly file: string;
      readonly format: ReadableFormat;
      readonly cause: unknown;
    }
  /** Pages without text: scanned, or in fonts that do not say which characters they show. */
  | { readonly kind: 'text-layer-missing'; readonly file: string; readonly isGarbled: boolean }
  | {
      readonly kind: 'document-too-complex';
      readonly file: string;
      readonly excess: Excess;
      readonly limit: number;
    }
  | { readonly kind: 'parsing-timed-out'; readonly file: string; readonly timeoutMs: number }
  | { readonly kind: 'parsing-out-of-memory'; readonly file: string; readonly limitMegabytes: number }
  /** The process that parses it ended, or could not be started. */
  | { readonly kind: 'parsing-failed'; readonly file: string; readonly cause: unknown }
  /** A .doc needs LibreOffice, and it is not installed. */
  | { readonly kind: 'converter-missing'; readonly file: string }
  | { readonly kind: 'conversion-failed'; readonly file: string; readonly cause: unknown }
  | { readonly kind: 'conversion-timed-out'; readonly file: string; readonly timeoutMs: number };

/** The formats that are parsed; plain text is none. `table` is text with columns: .csv and .tsv. */
export type ReadableFormat = 'docx' | 'xlsx' | 'pdf' | 'doc' | 'table';

/** The formats that are known by their bytes but not read. */
export type UnsupportedFormat =
  | 'xls'
  | 'presentation'
  | 'opendocument'
  | 'rtf'
  | 'web-page'
  | 'ofd'
  | 'archive'
  | 'image'
  | 'ole';

/** A file's bytes, under the name that the user gave it. */
export interface FileBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
}

/** What is read out of a document. */
export interface DocumentContent {
  readonly text: string;
  /** The tables of a Word file or a spreadsheet, in reading order; empty for plain text. */
  readonly tables: readonly Table[];
}

/** A document as read: its text, and the bytes it was read from. */
export interface ReadDocument extends FileBytes, DocumentContent {}
