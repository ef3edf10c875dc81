/** A number in a sentence that may be a figure, with its unit and the words that bound it. Offsets are the sentence's. */
export interface Mention {
  /** `hole` is the 多少 of a question. */
  readonly kind: 'number' | 'rank' | 'hole';
  /** The number as written: start inclusive, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where the words before the number (its qualifier left out) end, and where those behind it begin. */
  readonly from: number;
  readonly to: number;
  readonly value: string | null;
  readonly unit: string;
  readonly qualifier: string | null;
  readonly masked: string | null;
  /** What the number's own words count (9金: 金牌); left out where other words name it. */
  readonly counts?: string;
  /** A plus or minus stands before it: −5.6%. */
  readonly isSigned?: boolean;
  /** 翻番: the value is the multiple that it stands for. */
  readonly isDoubling: boolean;
}

export interface Reading {
  readonly mentions: readonly Mention[];
  /** Where to go on looking. */
  readonly next: number;
}

export function matchSticky(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const BEFORE =
  /(?:大约|约为|将近|接近|不到|不足|超过|突破|不少于|不低于|不超过|不高于|高达|至少|逾|约|近|超|破|仅|跨上|迈上|跃上)$/;

export function qualifierBefore(text: string, at: number): { qualifier: string | null; from: number } {
  const match = BEFORE.exec(text.slice(Math.max(0, at - 4), at));
  const isInsideWord =
    match?.[0].length === 1 && /[附靠临新最签节条预履违公制集赶反打爆]$/.test(text.slice(0, at - 1));
  return match && !isInsideWord
    ? { qualifier: match[0], from: at - match[0].length }
    : { qualifier: null, from: at };
}
