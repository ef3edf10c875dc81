import Big from 'big.js';
import { CHINESE_DIGITS } from '../../shared/chinese-digits.ts';

/** A number as lexed at some place of the text. */
export interface Numeral {
  /** Exact decimal with the places as printed, in the magnitude of `magnitude`; `null` when masked. */
  readonly value: string | null;
  /** 万, 亿, 万亿 or empty: kept with the unit, as written. */
  readonly magnitude: string;
  /** Length of the numeral in the text, magnitude not included unless it stands inside (2万5千). */
  readonly length: number;
  /** Length of numeral and magnitude together, with a 多/余/几 that stands before the magnitude. */
  readonly fullLength: number;
  /** 多 余 几 来 written inside (3千多万), else `null`. */
  readonly inner: string | null;
  readonly form: 'arabic' | 'chinese' | 'masked' | 'bare-magnitude';
}

const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const ARABIC = /(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const CHINESE = /[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?/y;
const MASKED = /(?:\*{1,6}|[xX×□＿]{1,5})(?:\.(?:\*{1,4}|[xX×□]{1,4}))?/y;
const TAIL = /((?:[十千]|百(?!分))*)([多余几]?)(万[多余几]?亿|亿|万)?/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/**
 * Reads the number that starts at `at`: Arabic (1,286 · 1 286 · 12.5), with Chinese steps (3千多万, 1亿3千万,
 * 2万5千), Chinese (一百一十二, 两万三千, 二点五), masked (`**.*`, XX). `null` when none starts there.
 * The largest of 万 亿 万亿 stays with the unit, so 2万5千 is 2.5 万 and 1亿3千多万 is 1.3 亿.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const masked = matchAt(MASKED, text, at);
  if (masked) return readMasked(text, at, masked[0]);
  const arabic = matchAt(ARABIC, text, at);
  if (arabic) return withTail(text, at, arabic[0].length, arabic[0].replace(/[, ]/g, ''), 'arabic');
  const chinese = matchAt(CHINESE, text, at);
  if (!chinese) return null;
  const value = chineseValue(chinese[0]);
  return value === null ? null : withTail(text, at, chinese[0].length, value, 'chinese');
}

/** 万亿, 百万, 千 with no digit before them: one of that magnitude (突破万亿元 is 1 万亿元, 百万辆 is 100 万辆). */
export function readBareMagnitude(text: string, at: number): Numeral | null {
  const match = matchAt(/([百千]?)(万亿|亿|万)|([百千])/y, text, at);
  if (!match) return null;
  const step = match[1] || match[3] || '';
  const value = step ? String(STEPS[step]) : '1';
  const magnitude = match[2] ?? '';
  return {
    value,
    magnitude,
    length: match[0].length,
    fullLength: match[0].length,
    inner: null,
    form: 'bare-magnitude',
  };
}

function readMasked(text: string, at: number, raw: string): Numeral {
  const tail = matchAt(/[多余几]?(万亿|亿|万)?/y, text, at + raw.length);
  const magnitude = tail?.[1] ?? '';
  const inner = /[多余几]/.exec(tail?.[0] ?? '')?.[0] ?? null;
  const used = magnitude ? (tail?.[0].length ?? 0) : 0;
  return {
    value: null,
    magnitude,
    length: raw.length,
    fullLength: raw.length + used,
    inner: magnitude ? inner : null,
    form: 'masked',
  };
}

function withTail(
  text: string,
  at: number,
  length: number,
  digits: string,
  form: 'arabic' | 'chinese',
): Numeral {
  const tail = matchAt(TAIL, text, at + length);
  const steps = form === 'arabic' ? (tail?.[1] ?? '') : '';
  const written = tail?.[3] ?? '';
  const inner = tail?.[2] || /[多余几]/.exec(written)?.[0] || null;
  const magnitude = written.replace(/[多余几]/, '');
  const stepped = [...steps].reduce((v, s) => v.times(STEPS[s] ?? 1), new Big(digits));
  const head = { value: steps ? stepped.toFixed() : digits, magnitude, inner, form };
  if (!magnitude) {
    const used = length + steps.length;
    return { ...head, inner: null, length: used, fullLength: used };
  }
  const upTo = length + (tail?.[0].length ?? 0);
  const lower = magnitude === '万' || magnitude === '亿' ? readLower(text, at + upTo, magnitude) : null;
  if (!lower) return { ...head, length: length + steps.length, fullLength: upTo };
  const sum = new Big(head.value).plus(lower.value);
  return {
    ...head,
    value: sum.toFixed(),
    inner: lower.inner ?? inner,
    length: upTo + lower.length,
    fullLength: upTo + lower.length,
  };
}

/** The lower part of a compound: 5千 behind 2万, 3千多万 behind 1亿; in units of the higher magnitude. */
function readLower(
  text: string,
  at: number,
  above: '万' | '亿',
): { value: Big; length: number; inner: string | null } | null {
  const match = matchAt(/(\d+|[零〇一二两三四五六七八九十百千]+)([十百千]*)([多余几]?)(万?)/y, text, at);
  if (!match) return null;
  const [whole, digits = '', steps = '', inner = '', magnitude = ''] = match;
  if ((above === '万') === (magnitude === '万')) return null;
  if (above === '万' && /\d/.test(digits) && !steps && digits.length !== 4) return null;
  const base = /\d/.test(digits) ? digits : chineseValue(digits);
  if (base === null) return null;
  const value = [...steps].reduce((v, s) => v.times(STEPS[s] ?? 1), new Big(base));
  return {
    value: value.div(above === '万' ? 10_000 : magnitude ? 10_000 : 100_000_000),
    length: whole.length,
    inner: inner || null,
  };
}

/** 一百一十二 → 112, 两千三 → 2300, 三点五 → 3.5, 二〇二二 → 2022; `null` when it is no number. */
export function chineseValue(text: string): string | null {
  const [whole = '', fraction] = text.split('点');
  const integer = chineseInteger(whole);
  if (integer === null) return null;
  return fraction === undefined
    ? String(integer)
    : `${integer}.${[...fraction].map((c) => CHINESE_DIGITS[c] ?? '').join('')}`;
}

/** Longer runs are no number that a report holds, and would leave exact integers. */
const LONGEST_CHINESE = 15;

function chineseInteger(text: string): number | null {
  if (text.length > LONGEST_CHINESE) return null;
  if (!/[十百千]/.test(text)) {
    const digits = [...text].map((c) => CHINESE_DIGITS[c] ?? 0);
    return digits.length === 1 || (digits.length >= 4 && !text.includes('两'))
      ? Number(digits.join(''))
      : null;
  }
  let total = 0;
  let pending: number | null = null;
  let lastStep = Number.POSITIVE_INFINITY;
  for (const c of text) {
    const step = STEPS[c];
    if (step === undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = CHINESE_DIGITS[c] ?? 0;
      continue;
    }
    if (step >= lastStep || (pending === null && !(step === 10 && total === 0))) return null;
    total += (pending ?? 1) * step;
    pending = null;
    lastStep = step;
  }
  const elided = pending !== null && lastStep >= 100 && !/[零〇].$/.test(text);
  return total + (pending ?? 0) * (elided ? lastStep / 10 : 1);
}
