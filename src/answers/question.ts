import type { Aim } from '../figures/measure.ts';

/** One thing that may be called several ways; any of `names` stands for it. Canonical spelling, most usual first. */
export interface Term {
  readonly names: readonly string[];
  /** A verb of the question: it may stand in the sentence instead of the indicator. */
  readonly isVerb?: boolean;
  /** The words of a name that may stand apart in a sentence. */
  readonly parts?: readonly string[];
}

/** A figure with a hole: all that the question says of the figure whose value it asks for. */
export interface Ask {
  /** What is counted, part by part; empty when a follow-up leaves it to the question before. */
  readonly terms: readonly Term[];
  /** `null` when the question does not say whether it means the new ones, the stock, the rate … */
  readonly aim: Aim | null;
  /** The measure last spoken of: it decides between readings where the question does not say. */
  readonly leaning: Aim | null;
  readonly unit: string | null;
  /** `null` asks for the whole year. */
  readonly period: string | null;
  readonly scope: string | null;
  /** 净增 is not 新增: the net is another figure than the gross. `null` when neither is insisted on. */
  readonly verb: string | null;
  /** Among whom the rank is asked (全省), `null` when not said or no rank. */
  readonly field: string | null;
  /** 2013—2017年: a figure of that very stretch will do as well. */
  readonly stretch: { readonly from: number; readonly to: number } | null;
}

/** A range that goes on to the last year there is (2018年以来). */
export const OPEN_END = 9999;

export type Years =
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'listed'; readonly years: readonly number[] }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** 近三年: the last `count` years that have the figure. */
  | { readonly kind: 'recent'; readonly count: number }
  | { readonly kind: 'all' };

/** A year to compare with; `previous` is the one before the year asked for. */
export type BaseYear = number | 'previous';

export type Operation =
  | { readonly kind: 'lookup' }
  | { readonly kind: 'multiple' | 'growth'; readonly base: BaseYear }
  /** `baseIsResult`: a target is set against what the base year came to (2026年目标比2025年实际). */
  | { readonly kind: 'difference'; readonly base: BaseYear; readonly baseIsResult?: boolean }
  | { readonly kind: 'sum' | 'average' | 'trend' }
  /** A比B多多少, in one year. */
  | { readonly kind: 'versus' }
  | { readonly kind: 'extreme'; readonly direction: 'highest' | 'lowest' }
  /** 哪年是30家, or with `atLeast` 哪年突破30家: the first year of so many or more. `unit` as asked, else empty. */
  | {
      readonly kind: 'which-year';
      readonly value: string;
      readonly unit: string;
      readonly atLeast: boolean;
    }
  | { readonly kind: 'met-target' | 'over-target' };

export type Place =
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'known'; readonly bodies: readonly string[]; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string };

export interface Question {
  readonly language: 'zh' | 'en';
  readonly text: string;
  readonly place: Place;
  /** One for each figure asked for; empty when nothing countable is asked (a question about words, or none at all). */
  readonly asks: readonly Ask[];
  readonly years: Years;
  readonly operation: Operation;
  readonly isTarget: boolean;
  /** 推算, 倒推, derive: an answer that holds only if nobody dropped out is welcome. */
  readonly infers: boolean;
  /** Asks what was done, not how much. */
  readonly isAboutWords: boolean;
}

/** A body of the store, as far as a question can name it. */
export interface AskedBody {
  readonly key: string;
  readonly places: readonly string[];
  /** 区, 市, 省: what 全区 means for it; `null` when not known. */
  readonly level: string | null;
}
