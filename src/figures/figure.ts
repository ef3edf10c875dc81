/** What a number says of its indicator. The meanings are those of the command-line contract. */
export const MEASURES = [
  'new',
  'cumulative',
  'value',
  'growth_rate',
  'growth_multiple',
  'multiple',
  'change',
  'share',
  'rank',
  'target',
] as const;
export type Measure = (typeof MEASURES)[number];

/** One number of a report, with all that its sentence, section and report say of it. */
export interface Figure {
  /** The shortest noun phrase that tells it from its neighbours, as written. */
  readonly indicator: string;
  readonly measure: Measure;
  /** What a target aims at (growth_rate for 增长8%以上); `measure` again for anything else. */
  readonly aim: Exclude<Measure, 'target'>;
  /** What was done to it (签订, 兑现, 选派), `null` when the sentence only states it. */
  readonly verb: string | null;
  /** Exact decimal in `unit`, with the places as printed (`3.0`); a fall is negative; `null` when masked. */
  readonly value: string | null;
  /** As written, magnitude included: 家 万人 亿元 % 个百分点 倍 位; empty when the text gives none. */
  readonly unit: string;
  /** The year spoken of; `null` when the report masks it. */
  readonly year: number | null;
  /** `null` for a whole year or its end, else the stretch as written: 1—10月, 上半年, 五年. */
  readonly period: string | null;
  /** The region or body when the text switches it (全市 in a district's report, 自创区), else `null`. */
  readonly scope: string | null;
  /** 余 多 近 约 超 突破 以上 …, else `null`. */
  readonly qualifier: string | null;
  /** The masked text (`**`), else `null`. */
  readonly masked: string | null;
  /** The number as written in the source. */
  readonly raw: string;
  /** Where `raw` stands in the source: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  /** Source offset at which `sentence` begins, and the one at which it ends. */
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  /** The heading path, joined by ` / `. */
  readonly section: string;
}
