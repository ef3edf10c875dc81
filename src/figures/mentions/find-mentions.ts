import { isMoney, isPercent, isPoints } from '../units.ts';
import type { Mention, Reading } from './mention.ts';
import { followsPredicate, isPartOfName, nameSpans } from './name-spans.ts';
import { readBareMagnitude, readNumeral } from './numeral.ts';
import { readPlain, readRange } from './plain-mention.ts';
import { readRank } from './rank-mention.ts';
import {
  readDoubling,
  readFirstPlace,
  readHole,
  readMedals,
  readRatio,
  readSpelledPercent,
  readZero,
} from './special-mentions.ts';

const CANDIDATE = /[\d*xX×□＿零〇一二两三四五六七八九十百千万亿首多几翻]/g;

/** Every number of a sentence that is no name, date, ordinal, threshold or document number, in reading order. */
export function findMentions(sentence: string, options: { readonly withHoles?: boolean } = {}): Mention[] {
  const names = nameSpans(sentence);
  const found: Mention[] = [];
  CANDIDATE.lastIndex = 0;
  let at = 0;
  for (;;) {
    CANDIDATE.lastIndex = at;
    const hit = CANDIDATE.exec(sentence);
    if (!hit) break;
    at = hit.index;
    const name = names.find(([a, b]) => at >= a && at < b);
    if (name) {
      at = name[1];
      continue;
    }
    const read = withSign(sentence, readMention(sentence, at, options.withHoles ?? false));
    found.push(...read.mentions);
    at = Math.max(read.next, at + 1);
  }
  return found;
}

function readMention(text: string, at: number, withHoles: boolean): Reading {
  const special =
    readHole(text, at, withHoles) ??
    readSpelledPercent(text, at) ??
    readDoubling(text, at) ??
    readRatio(text, at) ??
    readMedals(text, at) ??
    readZero(text, at) ??
    readFirstPlace(text, at);
  if (special) return special;
  if (isBroken(text, at)) return { mentions: [], next: at + brokenLength(text, at) };
  const numeral = readNumeral(text, at) ?? (followsPredicate(text, at) ? readBareMagnitude(text, at) : null);
  // 三四十家, 两三百家次: an estimate in neighbouring digits is left out whole.
  if (!numeral) return { mentions: [], next: at + Math.max(1, digitsAt(text, at)) };
  const skipTo = at + Math.max(numeral.fullLength, 1);
  if (isPartOfName(text, at, numeral)) return { mentions: [], next: skipTo };
  if (text[at - 1] === '第')
    return (
      readRank(text, at, numeral) ?? {
        mentions: [],
        next: skipTo + (/^[—–~-]\d+/.exec(text.slice(skipTo))?.[0].length ?? 0),
      }
    );
  return readRange(text, at, numeral) ?? readPlain(text, at, numeral) ?? { mentions: [], next: skipTo };
}

/** Digits behind digits and a space, as a careless copy leaves them: 49 250万吨 is one number or two. */
const BROKEN = /\d[\d.,]*(?: +\d[\d.,]*)+/y;

const isBroken = (text: string, at: number): boolean =>
  /\d/.test(text[at] ?? '') && !THOUSANDS.test(text.slice(at)) && brokenLength(text, at) > 0;

/** 1 286 is one number in groups of three. */
const THOUSANDS = /^\d{1,3}(?: \d{3})+(?![\d ])/;

function brokenLength(text: string, at: number): number {
  BROKEN.lastIndex = at;
  return BROKEN.exec(text)?.[0].length ?? 0;
}

/** How many numbers of a text are broken by spaces, so that nobody can tell what they are: none of them is read. */
export function countBroken(text: string): number {
  return [...text.matchAll(new RegExp(BROKEN.source, 'g'))].filter((m) => !THOUSANDS.test(m[0])).length;
}

const DIGITS = /[一二两三四五六七八九十百千万]*/y;

/** How many digits of a run that is no numeral stand at `at`: only where two neighbours make an estimate. */
function digitsAt(text: string, at: number): number {
  if (!/^[一二两三四五六七八九]{2}[十百千万]?/.test(text.slice(at, at + 3))) return 0;
  DIGITS.lastIndex = at;
  return DIGITS.exec(text)?.[0].length ?? 0;
}

const SIGN = /[-−－+＋]/;

/** −5.6%, 同比+5.6%, 利润总额-1.2亿元: a sign between a word and a rate or a sum of money belongs to the number. */
function withSign(text: string, read: Reading): Reading {
  const [only, ...others] = read.mentions;
  if (!only || others.length > 0 || only.qualifier !== null || only.value === null) return read;
  const sign = text[only.start - 1] ?? '';
  if (only.from !== only.start || !SIGN.test(sign) || !/[\u4e00-\u9fa5]/.test(text[only.start - 2] ?? ''))
    return read;
  if (!isPercent(only.unit) && !isPoints(only.unit) && !isMoney(only.unit)) return read;
  const value = /[+＋]/.test(sign) ? only.value : `-${only.value}`;
  const start = only.start - 1;
  return { ...read, mentions: [{ ...only, start, from: start, value, isSigned: true }] };
}
