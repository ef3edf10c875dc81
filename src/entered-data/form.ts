/** What may stand in a cell that a person fills. */
export type Accepts =
  | {
      readonly kind: 'number';
      /** `null` when a fall may stand here too. */
      readonly least: 0 | null;
      readonly isWhole: boolean;
    }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'text' };

export interface FormCell {
  readonly value: string | number | null;
  /** Decimal places to show a number with. */
  readonly places?: number;
  /** Given for a cell that a person fills; every other cell is locked. */
  readonly accepts?: Accepts;
}

/** A sheet of a workbook that people fill; the first row names the columns. */
export interface FormSheet {
  readonly name: string;
  /** `width` in characters of the usual font; a Chinese character takes two. */
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly FormCell[])[];
}
