import type { Measure } from '../figures/figure.ts';

/** Why no number can be read out of what was filled in. */
export type Unreadable =
  | 'words'
  | 'nothing'
  | 'date'
  | 'range'
  | 'separators'
  | 'exponent'
  | 'masked'
  | 'spreadsheet-error'
  | 'leading-zero'
  | 'brackets';

/** What is wrong with one row. */
export type Fault =
  | { readonly kind: 'indicator-missing' }
  /** `near`: names that are known and come nearest, the best first; may be empty. */
  | { readonly kind: 'indicator-unknown'; readonly written: string; readonly near: readonly string[] }
  | { readonly kind: 'measure-unknown'; readonly written: string }
  | { readonly kind: 'value-unreadable'; readonly written: string; readonly why: Unreadable }
  | { readonly kind: 'value-uncomputed' }
  | { readonly kind: 'qualifier-unknown'; readonly written: string }
  | { readonly kind: 'qualifier-conflict'; readonly inValue: string; readonly written: string }
  | { readonly kind: 'unit-missing'; readonly known: readonly string[] }
  | { readonly kind: 'unit-unknown'; readonly written: string }
  | { readonly kind: 'unit-conflict'; readonly inValue: string; readonly written: string }
  | {
      readonly kind: 'unit-wrong';
      readonly indicator: string;
      readonly unit: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'unit-unfit'; readonly measure: Measure; readonly unit: string }
  | { readonly kind: 'fraction'; readonly value: string; readonly unit: string }
  | { readonly kind: 'negative'; readonly value: string; readonly unit: string }
  | { readonly kind: 'rank-not-whole'; readonly value: string }
  /** `first`: where the slot is filled already. */
  | { readonly kind: 'duplicate'; readonly indicator: string; readonly first: string }
  | { readonly kind: 'year-differs'; readonly written: string; readonly year: number }
  | { readonly kind: 'section-missing' }
  /** `working`: the sum that gives what is expected, as a person would write it; may be unknown. */
  | {
      readonly kind: 'rate-contradicts';
      readonly indicator: string;
      readonly stated: string;
      readonly expected: string;
      readonly working: string | null;
    }
  | {
      readonly kind: 'stock-below-added';
      readonly indicator: string;
      readonly stock: string;
      readonly added: string;
    }
  | { readonly kind: 'field-missing' }
  | { readonly kind: 'field-unknown'; readonly field: string }
  | { readonly kind: 'field-malformed'; readonly expected: string };

/** A fault with the row and the field that have it, in words for a person: 高企!5 and 高企!C5. */
export interface Problem {
  readonly row: string;
  readonly at: string;
  readonly fault: Fault;
}

/** What is worth telling of a file that is taken all the same. */
export type Note =
  | { readonly kind: 'sheet-skipped'; readonly sheet: string }
  | {
      readonly kind: 'indicator-unknown';
      readonly at: string;
      readonly written: string;
      readonly near: readonly string[];
    };

/** What can be wrong with a file of data as a whole. */
export type DataFileError =
  | { readonly kind: 'data-format-unknown'; readonly file: string }
  /** `line`: where the reading stopped, from 1; `null` when not known. */
  | { readonly kind: 'json-malformed'; readonly file: string; readonly line: number | null }
  | { readonly kind: 'data-without-rows'; readonly file: string }
  | { readonly kind: 'columns-not-found'; readonly file: string }
  | {
      readonly kind: 'columns-incomplete';
      readonly file: string;
      readonly sheet: string | null;
      readonly missing: readonly string[];
    }
  | {
      readonly kind: 'column-twice';
      readonly file: string;
      readonly sheet: string | null;
      readonly column: string;
    }
  | {
      readonly kind: 'data-of-other-year';
      readonly file: string;
      readonly written: number;
      readonly year: number;
    }
  | { readonly kind: 'rows-bad'; readonly file: string; readonly problems: readonly Problem[] };
