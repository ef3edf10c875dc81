import Big from 'big.js';
import { matchSticky, qualifierBefore } from '../figures/mentions/mention.ts';
import { type Numeral, readNumeral } from '../figures/mentions/numeral.ts';
import { readUnit } from '../figures/units.ts';
import { foldCharacters, readStretch } from '../report/characters.ts';
import type { CellMark } from '../report/table.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { Unreadable } from './problem.ts';

/** The number of one field. */
export interface EnteredValue {
  /** Exact decimal with the places as printed; a fall is negative. */
  readonly value: string;
  /** 万, 亿, 万亿 or empty. */
  readonly magnitude: string;
  /** As it stands behind the number, magnitude not included; empty when the field holds the number alone. */
  readonly unit: string;
  readonly qualifier: string | null;
  /** 增长5% and （3.2） are written for a change alone, 第5 for a rank alone; `null` for a plain number. */
  readonly form: 'move' | 'bracketed' | 'rank' | null;
}

/** A field without a number: — and / are how a table says that there is none yet. */
const NOT_YET = /^(?:[-—–−―/\\…]+)?$/;
const NOTHING =
  /^(?:无|没有|不详|未知|暂无|待定|待补|未公布|未统计|缺|空|N\/?A|NULL|NONE|TBD|-{1,2}无-{1,2})$/i;
const MONTH = '(?:1[0-2]|0?[1-9])';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
/** Dates, months, years: 2022-01-05, 3月5日, 1/5, 2022年, 二〇二二. 2022.1 is a number. */
const DATES: readonly RegExp[] = [
  new RegExp(`^(?:19|20)\\d{2}[-/年]${MONTH}(?:[-/月]${DAY}日?)?月?(?:\\d{1,2}:\\d{2}.*)?$`),
  new RegExp(`^(?:19|20)\\d{2}\\.${MONTH}\\.${DAY}$`),
  new RegExp(`^${MONTH}月(?:${DAY}日?)?$`),
  new RegExp(`^${MONTH}/${DAY}(?:/(?:\\d{2}){1,2})?$`),
  /^(?:(?:19|20)\d{2}年度?|[零〇一二三四五六七八九]{4}年?|[一二三四]季度|[上下]半年)$/,
];
const isDate = (text: string): boolean => DATES.some((form) => form.test(text));
const RANGE = /\d[%万亿]*\p{Script=Han}{0,3}(?:[-—–~～至到])+\d/u;
const EXPONENT = /^[-+]?\d+(?:\.\d+)?[eE][-+]?\d+$/;
const SPREADSHEET_ERROR = /^#(?:(?:REF|DIV\/0|NULL|NUM|VALUE|SPILL|CALC)！|N\/A|NAME？|#+)$/;
const SEPARATORS = /^[-+]?[\d.,，'’ ]*\d[.,，'’ ]+[\d.,，'’ ]*%?$/;
const SIGNS: Readonly<Record<string, string>> = { '≥': '不低于', '≤': '不高于', '>': '超过' };
const RISE = /^(?:同比)?(?:增长|上升|提高|增加|提升|↑|▲)/;
const FALL = /^(?:同比)?(?:负增长|下降|减少|降低|回落|下滑|↓|▼)/;
const BEHIND = /(?:及?以上|以下|以内|左右|上下|余|多)/y;
const INSIDE = /[多余几来]/y;

/**
 * Reads a field that holds one number: 1,286 · １２ · 十二 · 1.2亿 · 26家 · 近400 · 500余 · 10%以上 · 下降5.2% · 五成.
 * `null` when nothing is filled in yet.
 */
export function readValue(written: string, mark: CellMark | null): Result<EnteredValue | null, Unreadable> {
  if (mark === 'date') return err('date');
  const folded = foldCharacters(written).trim();
  const text = readStretch(folded, 0, folded.length).text;
  if (NOT_YET.test(text)) return ok(null);
  const bracketed = /^（(.+)）$/.exec(text)?.[1];
  const inner = bracketed ?? text;
  const direction = FALL.exec(inner) ?? RISE.exec(inner);
  const bare = direction === null ? inner : inner.slice(direction[0].length);
  const isFall = bracketed !== undefined || FALL.test(inner);
  const read = readNumber(bare);
  if (read === null || (isFall && read.value.startsWith('-'))) return err(whyUnreadable(text));
  const form = direction !== null ? 'move' : bracketed !== undefined ? 'bracketed' : read.form;
  return ok({
    ...read,
    value: isFall && !new Big(read.value).eq(0) ? `-${read.value}` : read.value,
    form,
  });
}

function whyUnreadable(text: string): Unreadable {
  if (SPREADSHEET_ERROR.test(text)) return 'spreadsheet-error';
  if (NOTHING.test(text)) return 'nothing';
  if (isDate(text)) return 'date';
  if (EXPONENT.test(text)) return 'exponent';
  if (/^[*xX×□＿]+(?:\.[*xX×□]+)?/.test(text)) return 'masked';
  if (RANGE.test(text)) return 'range';
  if (/^[-+]?0\d/.test(text)) return 'leading-zero';
  if (SEPARATORS.test(text)) return 'separators';
  return /^（.*）$/.test(text) ? 'brackets' : 'words';
}

function readNumber(text: string): EnteredValue | null {
  if (isDate(text) || /^0\d/.test(text)) return null;
  const opening = matchSticky(/(?:百分之|[第≥≤>])/y, text, 0) ?? '';
  const from = skipQualifier(text, opening.length);
  const sign = opening === '百分之' ? '' : (matchSticky(/[-−+]/y, text, from) ?? '');
  const at = from + sign.length;
  const numeral = readNumeral(text, at);
  if (numeral === null || numeral.value === null || !isWellWritten(numeral, text, at)) return null;
  const tail = readTail(text, at + numeral.fullLength, numeral);
  if (tail.end !== text.length) return null;
  const isTenths = tail.unit === '成';
  const size = isTenths ? new Big(numeral.value).times(10).toFixed() : numeral.value;
  return {
    value: /[-−]/.test(sign) && !new Big(size).eq(0) ? `-${size}` : size,
    magnitude: numeral.magnitude,
    unit: isTenths || opening === '百分之' ? '%' : tail.unit,
    qualifier: SIGNS[opening] ?? qualifierBefore(text, from).qualifier ?? tail.qualifier ?? numeral.inner,
    form: opening === '第' ? 'rank' : null,
  };
}

const LONGEST_QUALIFIER = 4;

function skipQualifier(text: string, from: number): number {
  for (let at = Math.min(text.length, from + LONGEST_QUALIFIER); at > from; at--)
    if (qualifierBefore(text, at).from === from) return at;
  return from;
}

/** Digits that exact sums keep. */
const MOST_DIGITS = 15;

/** 007 is a code, 一二三 a row of digits, a number of twenty digits none that anybody counted. */
function isWellWritten({ value, form, length }: Numeral, text: string, at: number): boolean {
  if ((value ?? '').replace(/\D/g, '').length > MOST_DIGITS) return false;
  const digits = text.slice(at, at + length);
  if (form === 'chinese') return digits.length === 1 || /[十百千点万亿]/.test(digits);
  return form === 'arabic' && !/^0\d/.test(digits);
}

function readTail(text: string, from: number, numeral: Numeral) {
  let at = from;
  const inside = numeral.magnitude === '' ? matchSticky(INSIDE, text, at) : null;
  at += inside?.length ?? 0;
  const unit = readUnit(text, at) ?? matchSticky(/[位名]次/y, text, at) ?? '';
  at += unit.length;
  const behind = matchSticky(BEHIND, text, at);
  return { unit, qualifier: inside ?? behind, end: at + (behind?.length ?? 0) };
}
