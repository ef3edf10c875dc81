import { findMentions } from '../../figures/mentions/find-mentions.ts';
import { readUnit } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';

/** The numerals of both kinds, those of documents (壹贰叁) included; 一 is no quantity when it stands alone (一批). */
const RUN =
  /\p{N}(?:[\p{N}.,，．]*\p{N})?|[*＊□＿]+(?:\.[*＊□＿]+)?|[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億兆廿卅点]{2,}|百分之|千分之|万分之|翻[一两二三四]?番/gu;
const SINGLE = /[二两三四五六七八九十百千万亿半贰叁肆伍柒捌玖拾佰仟]/g;
/** A numeral before a word that only looks like a unit. */
const NO_QUANTITY = pattern('^{noNumber}');

/**
 * Where a text states a number in whatever way, its unit included: start inclusive, end exclusive, ascending, apart
 * from each other.
 */
export function numberSpans(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const { 0: run, index } of text.matchAll(RUN))
    if (!/^点+$|^一?点$/.test(run) && !isIdiom(text, index, run)) found.push([index, index + run.length]);
  for (const { index } of text.matchAll(SINGLE))
    if (readUnit(text, index + 1) !== null && !NO_QUANTITY.test(text.slice(index)))
      found.push([index, index + 1]);
  for (const { start, end } of findMentions(text)) found.push([start, end]);
  return merge(found.map(([start, end]) => [start, endOfUnit(text, end)]));
}

const MAGNITUDE = /[多余几]?(?:万亿|亿|万)?/y;

/** The number with its magnitude and unit: 2.5{万平方米}, 12{%}, 5{万余人次}. */
function endOfUnit(text: string, end: number): number {
  MAGNITUDE.lastIndex = end;
  const at = end + (MAGNITUDE.exec(text)?.[0].length ?? 0);
  const inner = /^[多余](?=.)/.exec(text.slice(at))?.[0].length ?? 0;
  return (
    at + inner + (readUnit(text, at + inner) ?? /^[%％‰]/.exec(text.slice(at + inner))?.[0] ?? '').length
  );
}

/** 一一落实, 万一, 一点一滴: numerals by their looks only. */
const isIdiom = (text: string, at: number, run: string): boolean =>
  pattern('^{noNumberPair}$').test(run) && !/^(?:元|美元|家|人)/.test(text.slice(at + run.length));

function merge(spans: [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
