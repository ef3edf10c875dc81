import type { CellMark, TableOrigin } from '../report/table.ts';
import type { DocumentContent, Excess } from './document.ts';

/** What can come of parsing a document, before the file it came from is named. */
export type ParseFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'no-text-layer'; readonly isGarbled: boolean }
  | { readonly kind: 'too-complex'; readonly excess: Excess; readonly limit: number };

/** The formats that are parsed in a process of their own. */
export type ParsedFormat = 'docx' | 'xlsx' | 'pdf' | 'table';

export const tooComplex = (excess: Excess, limit: number): ParseFault => ({
  kind: 'too-complex',
  excess,
  limit,
});
export const damaged = (cause: unknown): ParseFault => ({
  kind: 'damaged',
  detail: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause),
});

/** A table with its cells by their place in a list: a merged cell stands in the grid several times. */
export interface FlatTable {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly (readonly [text: string, start: number, end: number, mark: CellMark | null])[];
  readonly rows: readonly (readonly (number | null)[])[];
  readonly origin: TableOrigin | null;
}

export interface FlatContent {
  readonly text: string;
  readonly tables: readonly FlatTable[];
}

/** In a form that JSON keeps whole. */
export function flatten({ text, tables }: DocumentContent): FlatContent {
  return {
    text,
    tables: tables.map(({ start, end, rows, origin = null }) => {
      const indexes = new Map<object, number>();
      const cells: FlatTable['cells'][number][] = [];
      const flatRows = rows.map((row) =>
        row.map((cell) => {
          if (cell === null) return null;
          const known = indexes.get(cell);
          if (known !== undefined) return known;
          indexes.set(cell, cells.length);
          return cells.push([cell.text, cell.start, cell.end, cell.mark ?? null]) - 1;
        }),
      );
      return { start, end, cells, rows: flatRows, origin };
    }),
  };
}

/** As it was before `flatten`: a merged cell is one object again. */
export function unflatten({ text, tables }: FlatContent): DocumentContent {
  return {
    text,
    tables: tables.map(({ start, end, cells, rows, origin }) => {
      const whole = cells.map(([cellText, cellStart, cellEnd, mark]) => ({
        text: cellText,
        start: cellStart,
        end: cellEnd,
        ...(mark === null ? {} : { mark }),
      }));
      return {
        start,
        end,
        rows: rows.map((row) => row.map((index) => (index === null ? null : (whole[index] ?? null)))),
        ...(origin === null ? {} : { origin }),
      };
    }),
  };
}
