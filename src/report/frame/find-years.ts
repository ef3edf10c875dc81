import { CHINESE_DIGITS } from '../../shared/chinese-digits.ts';
import type { Head } from './find-body.ts';
import { isShortLine } from './title.ts';

/** The years that a report speaks of, and whether the one reported on may be relied on. */
export interface FoundYears {
  /** The year reported on; `null` when it is masked or not said. */
  readonly year: number | null;
  readonly planYear: number | null;
  /** The year in which a government's report was given, else `null`. */
  readonly givenYear: number | null;
  readonly isSure: boolean;
  /** Whether the report plans and reports nothing (工作要点). */
  readonly isPlanOnly: boolean;
}

const YEAR = '((?:19|20)\\d{2})年?';
const RESULT_KIND = '总结|完成情况|执行情况|工作情况|回顾|报告|进展|成效|小结|述职';
const PLAN_KIND = '计划|打算|思路|安排|要点|谋划|目标任务';

/** Reads the years from what says them most plainly: the title, the headings, the sentences, the file's name last. */
export function findYears(head: Head, all: readonly string[]): FoundYears {
  const title = spellYears(head.title ?? '');
  const lines = all.map(spellYears);
  return head.isToCongress ? yearsOfCongress(head, title, lines) : yearsOfBureau(head, title, lines);
}

/** A government reports to the congress on the year before, and plans the year in which it reports. */
function yearsOfCongress(head: Head, title: string, lines: readonly string[]): FoundYears {
  const opening = head.lines.map(spellYears);
  const given = firstYear(
    [new RegExp(`${YEAR}(?:[^。]{0,14})政府工作报`), /((?:19|20)\d{2})年\d{1,2}月\d{1,2}日/],
    [title, ...opening],
  );
  const reviewed = firstYear([/^(?:一、)?(?:过去[^。]{0,6}和)?((?:19|20)\d{2})年[^。]{0,14}回顾/], lines);
  const planned = firstYear(
    [/^[二三]、((?:19|20)\d{2})年[^。]{0,20}(?:任务|安排|部署|要求|目标|重点)/],
    lines,
  );
  const fromStem = yearInStem(head.stem);
  const year = reviewed ?? (planned === null ? null : planned - 1) ?? beforeOf(given) ?? beforeOf(fromStem);
  const givenYear = given ?? planned ?? (year === null ? null : year + 1);
  return {
    year,
    planYear: givenYear,
    givenYear,
    isSure: reviewed !== null || given !== null || planned !== null,
    isPlanOnly: false,
  };
}

const beforeOf = (year: number | null): number | null => (year === null ? null : year - 1);

function yearsOfBureau(head: Head, title: string, lines: readonly string[]): FoundYears {
  const result = firstYear([new RegExp(`${YEAR}度?[^\\d，。]{0,20}?(?:${RESULT_KIND})`)], [title]);
  const plan = firstYear([new RegExp(`${YEAR}度?[^\\d，。]{0,8}?(?:${PLAN_KIND})`)], [title]);
  const any = firstYear([new RegExp(YEAR)], [title]);
  const isHidden = /(?:\*{2,4}|20\d[xX*]|[xX×]{2,4})年/.test(title);
  const isPlanOnly = plan !== null && result === null && any === plan;
  const fromHeading = firstYear(
    [
      /^(?:[一二三]、|（[一二三]）)?\D{0,6}((?:19|20)\d{2})年[^。，]{0,16}(?:总结|回顾|情况|成效|成绩|进展|主要工作)/,
    ],
    lines.filter(isShortLine),
  );
  const fromText = firstYear(
    [/^((?:19|20)\d{2})年，/, /[，。]((?:19|20)\d{2})年(?:我|全)[省市区县州]/],
    lines,
  );
  const reviewed = /会议|讲话|发言/.test(title)
    ? firstYear([/(?:总结|回顾)(?:了)?((?:19|20)\d{2})年/], lines)
    : null;
  const inTitle = reviewed ?? result ?? (isPlanOnly ? plan - 1 : any);
  const year = isHidden ? null : (inTitle ?? fromHeading ?? fromText ?? yearInStem(head.stem));
  const planFromText = firstYear(
    [/^[一二三四五]、\D{0,6}((?:19|20)\d{2})年[^。]{0,16}(?:计划|打算|思路|安排|目标|工作)/],
    lines.slice(2),
  );
  const secondHalf =
    /上半年|[一二三]季度/.test(title) && /下半年|下一?步|下一?阶段|季度.*季度/.test(title) ? year : null;
  const next = plan ?? secondHalf ?? (planFromText !== null && planFromText !== year ? planFromText : null);
  return {
    year,
    planYear: next ?? (year === null ? null : year + 1),
    givenYear: null,
    isSure: isHidden || inTitle !== null || fromHeading !== null,
    isPlanOnly,
  };
}

/** 20210315 and 2021-03 are dates, 20000 is a number: a year in a file's name stands alone or before a month. */
function yearInStem(stem: string): number | null {
  const year =
    /(?<!\d)((?:19|20)\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?(?!\d)/.exec(
      stem,
    );
  return year === null ? null : Number(year[1] ?? year[2]);
}

/** 二〇二一年 → 2021年, offsets aside. */
const spellYears = (line: string): string =>
  line.replace(/[一二][零〇○九][零〇○一二三四五六七八九]{2}(?=年)/g, (written) =>
    [...written].map((c) => CHINESE_DIGITS[c] ?? 0).join(''),
  );

function firstYear(patterns: readonly RegExp[], lines: readonly string[]): number | null {
  for (const pattern of patterns) {
    for (const line of lines) {
      const match = pattern.exec(line);
      if (match) return Number(match[1]);
    }
  }
  return null;
}
