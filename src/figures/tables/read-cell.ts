import Big from 'big.js';
import { matchSticky, qualifierBefore } from '../mentions/mention.ts';
import { type Numeral, readNumeral } from '../mentions/numeral.ts';
import { isTimeUnit, readUnit } from '../units.ts';

/** The number of a cell. Offsets are those of the cell's text. */
export interface CellNumber {
  /** Exact decimal with the places as printed, negative where a minus stands before it; `null` when masked. */
  readonly value: string | null;
  /** 万, 亿, 万亿 or empty. */
  readonly magnitude: string;
  /** As it stands in the cell, magnitude not included; empty when the heads say it. */
  readonly unit: string;
  readonly qualifier: string | null;
  readonly masked: string | null;
  readonly start: number;
  readonly end: number;
  /** （3.2）: a fall, in a column of changes; elsewhere it is no number. */
  readonly isBracketed: boolean;
  /** 第5, 5名. */
  readonly isOrdinal: boolean;
}

/** No figure, but where one would stand. */
const EMPTY = /^(?:[-—–−/\\…]+|无|\/|暂无|未公布|—)?$/;
/** Telephone numbers, codes and dates that look like numbers. */
const NO_AMOUNT = /^(?:1[3-9]\d{9}|\d{12,}|0\d.*|(?:19|20)\d{2}[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?)$/;
const SIGNS: Readonly<Record<string, string>> = { '≥': '不低于', '≤': '不高于', '>': '超过' };
const BEHIND = /(?:及?以上|以下|以内|左右|上下|余|多)/y;
const INSIDE = /[多余几]/y;

/** Whether a cell of a column of numbers says that there is none: empty, —, /. */
export const isEmptyCell = (text: string): boolean => EMPTY.test(text);

/** 2022, 2022年, 2022年度: a year and no amount, where years stand. */
export const isYearText = (text: string): boolean => /^(?:19|20)\d{2}年?度?$/.test(text);

/** 103*, 12①, 5.2（预计）: a note behind the number. */
const NOTED =
  /(?<=[\d%])(?:[*※★☆†①-⑳]{1,3}|（(?:预计|预计数|快报|快报数|初步|初步核算|初步核算数|初核|估算|调整后?|调整数|修正数?)）)$/;

/**
 * Reads a cell that holds one number and nothing else: 1,286 · -3.2 · 12.5% · 1.2亿元 · 近400 · 100余 · ** · 第5.
 * `null` for words, dates, telephone numbers, numbers behind one another (26/30), a lone × or □.
 */
export function readCellNumber(written: string): CellNumber | null {
  const text = written.replace(NOTED, '');
  if (NO_AMOUNT.test(text)) return null;
  const bracketed = /^（([\d.,]+%?)）$/.test(text);
  const opening = matchSticky(/[（第]|[≥≤>]/y, text, 0) ?? '';
  const at = skipQualifier(text, opening.length);
  const sign = matchSticky(/[-−+]/y, text, at) ?? '';
  const numeral = readNumeral(text, at + sign.length);
  if (!numeral || !isPlain(numeral, text)) return null;
  const tail = readTail(text, at + sign.length + numeral.fullLength, numeral);
  const closed = bracketed ? text.length - 1 : text.length;
  if (tail.end !== closed || (opening === '（' && !bracketed) || isTimeUnit(tail.unit)) return null;
  const isNegative = sign !== '' && sign !== '+';
  const start = at + (isNegative ? 0 : sign.length);
  const end = at + sign.length + numeral.length;
  return {
    value: signed(numeral.value, isNegative),
    magnitude: numeral.magnitude,
    unit: tail.unit,
    qualifier: SIGNS[opening] ?? qualifierBefore(text, at).qualifier ?? tail.qualifier ?? numeral.inner,
    masked: numeral.value === null ? text.slice(start, end) : null,
    start,
    end,
    isBracketed: bracketed,
    isOrdinal: opening === '第' || /^[位名]次?$/.test(tail.unit),
  };
}

const signed = (value: string | null, isNegative: boolean): string | null =>
  value !== null && isNegative && !new Big(value).eq(0) ? `-${value}` : value;

function skipQualifier(text: string, from: number): number {
  for (let at = from; at <= Math.min(text.length, from + 4); at++)
    if (at > from && qualifierBefore(text, at).from === from) return at;
  return from;
}

/** Chinese digits are serial numbers or words in a cell; one × is a sign for no, one □ a box to tick. */
function isPlain(numeral: Numeral, text: string): boolean {
  if (numeral.form === 'masked') return numeral.length >= 2 || /^\*[^*]/.test(text);
  return numeral.form === 'arabic';
}

function readTail(text: string, from: number, numeral: Numeral) {
  let at = from;
  const inner = numeral.magnitude === '' ? matchSticky(INSIDE, text, at) : null;
  at += inner?.length ?? 0;
  const unit = readUnit(text, at) ?? matchSticky(/[位名]次/y, text, at) ?? '';
  at += unit.length;
  const behind = matchSticky(BEHIND, text, at);
  return { unit, qualifier: inner ?? behind, end: at + (behind?.length ?? 0) };
}
