import type { Body, Report, SectionKind } from '../report/report.ts';
import { CHINESE_DIGITS } from '../shared/chinese-digits.ts';

/** What a clause inherits when it does not say so itself. */
export interface Frame {
  readonly year: number | null;
  readonly period: string | null;
  readonly scope: string | null;
  readonly isPlan: boolean;
  /** Whether the section plans: 今年 is then the planned year, 去年 the one reported on. */
  readonly inPlanPart: boolean;
  /** The year that 由… and 从… start from. */
  readonly baseYear: number | null;
}

/** The years that relative words (今年, 去年) count from. */
export interface Clock {
  readonly year: number | null;
  readonly planYear: number | null;
  readonly givenYear: number | null;
  readonly period: string | null;
  readonly body: Pick<Body, 'level'>;
}

export const clockOf = (report: Report): Clock => report;

/** The frame a section gives to its paragraphs, before its heading's own words are read. */
export function sectionFrame(clock: Clock, kind: SectionKind): Frame {
  const year = kind === 'plan' ? (clock.planYear ?? clock.year) : clock.year;
  return {
    year,
    period: kind === 'plan' ? null : clock.period,
    scope: null,
    isPlan: kind === 'plan',
    inPlanPart: kind === 'plan',
    baseYear: year === null ? null : year - 1,
  };
}

const DIGIT = '二三四五六七八九十两';
const TIMES = new RegExp(
  [
    '(?<range>(?:19|20)\\d{2}年?(?:—|–|-|~|至|到)(?:19|20)\\d{2}年)',
    '(?<lead>截至|截止|到|至|比|较|高于|低于|超过|快于|多于|好于|与|同|自|从|由|以)?(?<year>(?:19|20)\\d{2})年(?<tail>以来|以前|的|同期|相比|底|末|初|前|度)?',
    '(?<masked>\\*{2,4}|20\\d[xX*]|20\\*\\*|20XX|[xX×]{2,4})年(?!前|来|以)',
    '(?<months>(?<!\\d)\\d{1,2}月?(?:—|–|-|~|至|到)\\d{1,2}月(?:份)?|(?<=截至|截止|截至\\d{4}年|截止\\d{4}年)(?!12月)\\d{1,2}月(?:底|末|\\d{1,2}日)|上半年|下半年|前三季度|上一?季度|(?:第)?[一二三四1-4]季度)',
    `(?<planEnd>“十[一二三四五六]五”(?:规划)?期?末)`,
    `(?<five>“十[一二三四五六]五”(?:规划)?(?:时期|期间|以来)|(?:过去|近|这|最近|前|今后|未来)的?[${DIGIT}]年|(?<![十\\d])[${DIGIT}]年(?=累计|共计|总共|合计)|任期(?:以来|内)|(?<![十\\d])[${DIGIT}]年(?:来|间)|本届政府)`,
    '(?<this>今年以来|今年|本年度?|年内)',
    '(?<whole>全年|一年来|过去一年)',
    '(?<last>(?<base>比|较|与|同|由|从|超|超过|高于|低于)?(?:去年|上一?年)(?<lasttail>同期|末|底|的)?)',
    '(?<next>明年|来年|下一年)',
  ].join('|'),
  'g',
);

/**
 * The frame after the time words of `text` have been read, left to right. A year that is only a base of
 * comparison (比2015年, 较上年, 由去年的) leaves the year as it is.
 */
export function readTimes(text: string, frame: Frame, clock: Clock): Frame {
  let now = frame;
  for (const match of text.matchAll(TIMES)) now = applyTime(match, text, now, clock);
  return now;
}

function applyTime(match: RegExpMatchArray, text: string, frame: Frame, clock: Clock): Frame {
  const g = match.groups ?? {};
  if (g.range) return rangeFrame(g.range, frame, clock);
  if (g.year && g.tail === '的' && /[是为于]$/.test(text.slice(0, match.index))) return frame;
  if (g.year)
    return explicitYear(
      Number(g.year),
      g.lead,
      g.tail,
      text.slice((match.index ?? 0) + match[0].length),
      frame,
      clock,
    );
  if (g.masked) return { ...frame, year: clock.year, period: null };
  // 比前三季度加快, 较上半年提高: a base of comparison.
  if (g.months && /[比较与同]$/.test(text.slice(0, match.index))) return frame;
  if (g.months) return { ...frame, period: g.months };
  if (g.planEnd) return at(planYears(g.planEnd)?.to ?? frame.year, frame, clock);
  if (g.five) return spanFrame(g.five, frame, clock);
  if (g.this) return at(thisYear(frame, clock), frame, clock);
  if (g.whole) return frame.isPlan ? { ...frame, period: null } : at(clock.year, frame, clock);
  if (g.next) return { ...at(clock.planYear, frame, clock), isPlan: true };
  const behind = text.slice((match.index ?? 0) + match[0].length);
  // 上年结转0件: what is carried over is counted in this year.
  if (CARRIED.test(behind)) return frame;
  // 去年同期科普活动60场: said of what follows; 去年同期增长… compares with it.
  const saysWhen = g.lasttail === '同期' && isClauseStart(text, match.index ?? 0) && NAMES_THING.test(behind);
  if (g.base || g.lasttail === '的' || (g.lasttail === '同期' && !saysWhen)) return frame;
  const last =
    clock.givenYear !== null || frame.inPlanPart ? clock.year : clock.year === null ? null : clock.year - 1;
  return { ...at(last, frame, clock), isPlan: false };
}

const CARRIED = /^(?:结转|结存|结余|遗留|转结|转入)/;
const NAMES_THING = /^(?!相比|增|下|减|提|多|少|上|翻|持平|基本|比|数|水平|[高低快慢])[\u4e00-\u9fa5“]/;
const isClauseStart = (text: string, at: number): boolean =>
  at === 0 || /[，；。：（]/.test(text[at - 1] ?? '');

const at = (year: number | null, frame: Frame, clock: Clock): Frame => ({
  ...frame,
  year,
  period: null,
  baseYear: year === null ? null : year - 1,
  isPlan:
    year !== null && clock.year !== null && year > clock.year
      ? true
      : frame.isPlan && year === clock.planYear,
});

function thisYear(frame: Frame, clock: Clock): number | null {
  if (clock.givenYear !== null) return clock.givenYear;
  return frame.inPlanPart ? clock.planYear : clock.year;
}

function explicitYear(
  year: number,
  lead: string | undefined,
  tail: string | undefined,
  rest: string,
  frame: Frame,
  clock: Clock,
): Frame {
  const isBase =
    /^(?:比|较|高于|低于|超过|快于|多于|好于)$/.test(lead ?? '') ||
    (lead === '自' && /^[^，。]{0,8}以来/.test(rest)) ||
    lead === '由' ||
    lead === '从' ||
    tail === '以来' ||
    tail === '相比' ||
    tail === '同期';
  if ((lead === '由' || lead === '从') && tail !== '以来') return { ...frame, baseYear: year };
  // 2019年以来: a stretch from that year to the one reported on.
  const isStretch =
    (tail === '以来' || (lead === '自' && isBase)) && clock.year !== null && year < clock.year;
  if (isStretch && !frame.isPlan)
    return { ...at(clock.year, frame, clock), period: `${year}年以来`, baseYear: year - 1 };
  if (isBase || (/^[与同自以]$/.test(lead ?? '') && /^(?:相比|以来|起)/.test(rest))) return frame;
  return at(year, frame, clock);
}

function rangeFrame(range: string, frame: Frame, clock: Clock): Frame {
  const [from, to] = [...range.matchAll(/(?:19|20)\d{2}/g)].map((m) => Number(m[0]));
  if (from === undefined || to === undefined) return frame;
  return { ...at(to, frame, clock), period: range, baseYear: from };
}

/** First and last year of a five-year plan: 十二五 is 2011–2015 (国民经济和社会发展五年规划, numbered since 1953). */
export function planYears(name: string): { from: number; to: number } | null {
  const digit = /十([一二三四五六])五/.exec(name)?.[1];
  const number = digit ? CHINESE_DIGITS[digit] : undefined;
  if (number === undefined) return null;
  const from = 2011 + (number - 2) * 5;
  return { from, to: from + 4 };
}

/** 五年来, 过去三年, “十三五”时期: a stretch that ends with the year reported on, or with the plan's own last year. */
function spanFrame(words: string, frame: Frame, clock: Clock): Frame {
  const plan = planYears(words);
  if (plan) {
    const ahead = clock.year !== null && plan.from > clock.year;
    const year = clock.year === null || ahead || frame.isPlan ? plan.to : Math.min(plan.to, clock.year);
    return {
      ...frame,
      year,
      period: words,
      baseYear: plan.from - 1,
      isPlan: ahead || (frame.isPlan && plan.to > (clock.year ?? 0)),
    };
  }
  if (clock.year === null) return { ...frame, period: words };
  const length = CHINESE_DIGITS[/[一二三四五六七八九十两]/.exec(words)?.[0] ?? ''] ?? 5;
  if (/今后|未来/.test(words)) {
    const year = clock.year + length;
    return { ...frame, year, period: words, isPlan: true, baseYear: clock.year };
  }
  return { ...frame, year: clock.year, period: words, baseYear: clock.year - length };
}

/** A stretch that a heading or an opening sentence sets for all that follows it; `null` when the text sets none. */
export function opensStretch(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|——|[一二三]是)?(?:[^，。]{0,14}，)?(?:回[望顾])?(?:过去|这|近|今后|未来)?的?(?:[三五]年来?|“十[一二三四五六]五”)/.test(
    text,
  );
}
