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
    const read = readMention(sentence, at, options.withHoles ?? false);
    found.push(...read.mentions);
    at = Math.max(read.next, at + 1);
  }
  return found;
}

const ESTIMATE = /[一二两三四五六七八九]{2}[十百千万]?/y;

/** How many characters an estimate at `at` takes, 1 where there is none. */
function estimateAt(text: string, at: number): number {
  ESTIMATE.lastIndex = at;
  return ESTIMATE.exec(text)?.[0].length ?? 1;
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
  const numeral = readNumeral(text, at) ?? (followsPredicate(text, at) ? readBareMagnitude(text, at) : null);
  // 三四十家, 两三百家次: neighbouring digits are an estimate, and no number.
  if (!numeral) return { mentions: [], next: at + estimateAt(text, at) };
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
