import type { ReadingText } from './characters.ts';

/** What a part of a report speaks of: what was done, what is planned, or what its terms mean. */
export type SectionKind = 'result' | 'plan' | 'glossary';

/** A heading as printed, whatever its numbering says. Levels: 1 一、 2 （一） 3 1. 4 （1）. */
export interface Heading {
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

/** A paragraph (or the rest of one behind a run-in heading), with the headings it stands under. */
export interface Paragraph {
  readonly reading: ReadingText;
  readonly headings: readonly Heading[];
  readonly kind: SectionKind;
  /** True when the paragraph opens with “——”, 一是, a bullet or the like: it continues the list before it. */
  readonly isItem: boolean;
}

/** A cell as it is read; one that was merged stands in every place that it covers, as the same object. */
export interface TableCell {
  readonly reading: ReadingText;
  /** Where the cell stands in the source: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A table of a report, and where it stands. */
export interface TableBlock {
  readonly start: number;
  readonly end: number;
  /** The rows below the table's own title rows; `null` where there is no cell. */
  readonly rows: readonly (readonly (TableCell | null)[])[];
  readonly headings: readonly Heading[];
  readonly kind: SectionKind;
  /** The line right above the table, or its first row, that says what it shows: 附表1 2022年主要科技指标完成情况表. */
  readonly caption: string | null;
  /** 万元, where 单位：万元 holds for the whole table, else `null`. */
  readonly unit: string | null;
}

/** Who reports: the name as printed, and the names by which a question may call the body. */
export interface Body {
  /** One body, one key: 青禾区科技局 and 澜州市青禾区科学技术局 have the same; two nameless bureaus do not. */
  readonly key: string;
  /** e.g. 温州市科学技术局, 安徽省人民政府, 国务院; 区科技局 where the report hides its place. */
  readonly name: string;
  /** 国 省 市 区 县 …: the level whose own 全省 全市 全区 is no switch of scope. `null` when unknown. */
  readonly level: string | null;
  /** Names of the place: 温州市, 温州; 全国, 中国. Empty when neither text nor file name tells. */
  readonly places: readonly string[];
}

/** A report as read: its identity, and its paragraphs and tables in reading order. */
export interface Report {
  readonly title: string;
  readonly body: Body;
  /** The year reported on; `null` when it is masked or not said. */
  readonly year: number | null;
  /** The year that its plan part plans; `null` when there is none. */
  readonly planYear: number | null;
  /** The stretch that the whole report covers when its title says so (上半年), else `null`: a whole year. */
  readonly period: string | null;
  /** The year in which it was given, when that is not the year reported on (a government work report). */
  readonly givenYear: number | null;
  readonly paragraphs: readonly Paragraph[];
  /** Whether body and year are beyond doubt; what is not is to be confirmed by a person. */
  readonly isSure: { readonly body: boolean; readonly year: boolean };
  /** In reading order; empty for a plain text. */
  readonly tables: readonly TableBlock[];
}

/** The heading path of a paragraph, as `section` in a citation: `一、… / （二）… / 1.…`. */
export function sectionPath(paragraph: Pick<Paragraph, 'headings'>): string {
  return paragraph.headings.map((h) => h.text).join(' / ');
}

/** The heading path of a table, and its caption at the end. */
export function tableSection({ headings, caption }: TableBlock): string {
  return [...headings.map((h) => h.text), ...(caption === null ? [] : [caption])].join(' / ');
}
