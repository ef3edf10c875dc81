import { CHINESE_DIGITS } from '../shared/chinese-digits.ts';

/** What prints nothing, soft hyphens among it, is folded into this and then left out. */
const INVISIBLE = '\u2060';
/** Numbers behind one another, parted by a few spaces. */
const SPACED = /\d[\d.]*(?: {1,3}\d[\d.]*)+/g;
/** 4 9 2 5 0, 1 0.0 6: digits set apart one by one are one number; where one has more digits nobody can tell. */
const SINGLE_DIGITS = /^\d(?:\.\d)?(?: +\d)*(?: +\d\.\d)?(?: +\d)*$/;
/** Longer ones are rows of numbers. */
const LONGEST_SPACED = 48;
/** Radicals that programs write for characters and that Unicode does not decompose. */
const RADICALS: Readonly<Record<string, string>> = {
  '\u2EC4': '西',
  '\u2EC5': '见',
  '\u2EC6': '角',
  '\u2EC9': '贝',
  '\u2ECB': '车',
  '\u2ED3': '长',
  '\u2ED4': '门',
  '\u2ED8': '青',
  '\u2EDA': '页',
  '\u2EDB': '风',
  '\u2EDC': '飞',
  '\u2EDD': '食',
  '\u2EE2': '马',
  '\u2EE3': '骨',
  '\u2EE4': '鬼',
  '\u2EE5': '鱼',
  '\u2EE6': '鸟',
  '\u2EE8': '麦',
  '\u2EE9': '黄',
  '\u2EEC': '齐',
  '\u2EF0': '龙',
  '\u2EA0': '民',
};
/** 二〇二一年, 一九九八年. */
const SPELLED_YEAR = /(?<![零〇○一二三四五六七八九])(?:二[零〇○]|一九)[零〇○一二三四五六七八九]{2}(?=年)/g;

/**
 * One code unit in, one code unit out, so that offsets stay those of the source:
 * full-width digits, letters and signs become ASCII; ASCII , ; : ! ? ( ) become the Chinese marks
 * the grammar knows, except a comma that groups digits (1,286, also 1，286) or a colon inside a time (9:30).
 */
export function foldCharacters(source: string): string {
  return source
    .replace(
      /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05\uFF06\uFF0A\uFF0B\uFF0D\uFF0E\uFF0F\uFF5E]/g,
      (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u00A0\u2002-\u200A\u202F\u3000\t]/g, ' ')
    .replace(/(?<=\d)\u00AD(?=\d{1,2}[月日时])/g, '-')
    .replace(/(?<=\d)·(?=\d+[%亿万元])/g, '.')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, INVISIBLE)
    .replace(/^[ \u2060]+|[ \u2060]+$/gm, (edge) => ' '.repeat(edge.length))
    .replace(
      /[\u2E80-\u2FD5]/g,
      (c) => RADICALS[c] ?? (c.normalize('NFKC').length === 1 ? c.normalize('NFKC') : c),
    )
    .replace(SPACED, closeSpaces)
    .replace(SPELLED_YEAR, (year) => [...year].map((c) => CHINESE_DIGITS[c] ?? 0).join(''))
    .replace(/\uFE6A/g, '%')
    .replace(/(?<!\d\s{0,3}),|,(?!\s{0,3}\d{3}(?!\d))/g, '，')
    .replace(/(?<=(?<![第\d])\d{1,3})，(?=\d{3}(?!\d))/g, ',')
    .replace(/;/g, '；')
    .replace(/(?<!\d):|:(?!\d)/g, '：')
    .replace(/!/g, '！')
    .replace(/\?/g, '？')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/[〜∼]/g, '~');
}

function closeSpaces(run: string): string {
  const isOne = run.length <= LONGEST_SPACED && SINGLE_DIGITS.test(run) && !/\..*\./.test(run);
  return isOne ? run.replace(/ /g, INVISIBLE) : run;
}

/** A stretch of the source as it is read: line breaks and idle spaces left out, every character mapped back. */
export interface ReadingText {
  readonly text: string;
  /** Source offset of each character of `text`; one more entry for the end. Ascending. */
  readonly offsets: readonly number[];
}

/** Where the stretch `[start, end)` of the reading text stands in the source. */
export function sourceSpan(reading: ReadingText, start: number, end: number): { start: number; end: number } {
  const from = reading.offsets[start] ?? 0;
  const last = end > start ? reading.offsets[end - 1] : undefined;
  return { start: from, end: last === undefined ? from : last + 1 };
}

/**
 * Reads `[start, end)` of a folded source: line breaks go, and spaces go except between two Latin words
 * (`deep learning`) or two numbers that are not one number in groups of three (`1 286` is one).
 */
export function readStretch(folded: string, start: number, end: number): ReadingText {
  const offsets: number[] = [];
  let text = '';
  let recent = '';
  const keep = (c: string, at: number) => {
    text += c;
    recent = (recent + c).slice(-LOOK_BACK);
    offsets.push(at);
  };
  for (let i = start; i < end; i++) {
    const c = folded[i] as string;
    if (c === '\n' || c === '\r' || c === INVISIBLE) continue;
    if (c !== ' ') {
      keep(c, i);
      continue;
    }
    const next = endOfSpace(folded, i, end);
    if (isMeaningfulSpace(folded, i, next, recent)) keep(c, i);
    i = next - 1;
  }
  offsets.push(end);
  return { text, offsets };
}

function endOfSpace(folded: string, at: number, end: number): number {
  let next = at;
  while (next < end && /\s/.test(folded[next] as string)) next++;
  return next;
}

/** Characters before a space that decide on it: a number in groups is not longer. */
const LOOK_BACK = 16;

/** `[at, next)` is a run of spaces; `before` is the end of the text read so far. */
function isMeaningfulSpace(folded: string, at: number, next: number, before: string): boolean {
  const source = folded.slice(Math.max(0, at - LOOK_BACK), at);
  const previous = before.at(-1) ?? '';
  const following = folded[next] ?? '';
  if (/[A-Za-z]/.test(previous) && /[A-Za-z0-9]/.test(following)) return true;
  if (/\d/.test(previous) && /[A-Za-z]/.test(following)) return true;
  if (!/\d/.test(previous) || !/\d/.test(following)) return false;
  const group = /\d+$/.exec(source)?.[0].length ?? 0;
  return (
    !/^\d{3}(?!\d)/.test(folded.slice(next, next + 4)) ||
    group > 3 ||
    (group < 3 && /\d{4}$/.test(before) && / \d+$/.test(source))
  );
}
