import type { Table } from '../../report/table.ts';

/** What a person reads in a Word file: a line for each paragraph; tables as `Table` says. */
export interface WordText {
  readonly text: string;
  readonly tables: readonly Table[];
}

/** Why a Word file cannot be read or annotated. */
export type WordError =
  | { readonly kind: 'encrypted' }
  /** No zip archive, or that of another program: a workbook, a presentation. */
  | { readonly kind: 'not-docx' }
  | { readonly kind: 'no-document-part' }
  | { readonly kind: 'damaged'; readonly part: string; readonly detail: string }
  /** The document has no text that a comment could stand at. */
  | { readonly kind: 'nowhere-to-anchor' };

/** A w:r of a part. All places are offsets in the part's XML, `end` exclusive. */
export interface RunPlace {
  /** Its name with the prefix that the file uses. */
  readonly tagName: string;
  readonly namespace: string;
  readonly start: number;
  readonly openEnd: number;
  /** Its w:rPr; `null` without one. */
  properties: { readonly start: number; readonly end: number } | null;
  /** Where its first and last child stand, w:rPr left aside. */
  firstChildStart: number;
  lastChildEnd: number;
  end: number;
}

/** A w:t of a part. All places are offsets in the part's XML. */
export interface TextElement {
  readonly tagName: string;
  readonly tagStart: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  /** Whether white space at its ends counts (xml:space). */
  readonly isPreserved: boolean;
  readonly hasSpaceAttribute: boolean;
  readonly run: RunPlace;
}

/** Where the characters of a w:t stand in the XML of its part. */
export interface XmlStretch {
  readonly part: string;
  readonly element: TextElement;
  readonly from: number;
  readonly to: number;
  /** The place of each character; `null` when they stand one after the other, without entities. */
  readonly offsets: readonly number[] | null;
  /**
   * The run of the document part in which a note is referred to, or in which a text box or the base of a phonetic
   * guide stands: Word takes no comments inside of these. `null` for text where a comment may stand.
   */
  readonly host: RunPlace | null;
}

/** A stretch `[start, end)` of the text that stands in one w:t. What is in none was made: numbers, separators. */
export interface TextSource extends XmlStretch {
  readonly start: number;
  readonly end: number;
  /** Counts the lines of the text, and those within a cell. */
  readonly line: number;
}

/** A text with its sources, in the order of the text. */
export interface TracedText extends WordText {
  readonly sources: readonly TextSource[];
}
