import {
  CUT_OFF,
  looksBack,
  REVIEWED_STRETCH,
  readYears,
  type YearMention,
} from '../../figures/year-mentions.ts';
import { pattern } from '../../lexicon/pattern.ts';
import type { Draft } from '../draft.ts';
import { broken, holds, type Outcome } from '../outcome.ts';
import { defineRule } from '../rule.ts';
import { indexIn, type Sentence, spanIn } from '../sentences.ts';
import { doubtfulTitleYear, OPENING_YEAR } from '../title-year.ts';

const AHEAD = pattern('{planning}|{preparing}');
/** Games and congresses are named years ahead: 2022年冬奥会. */
const NAMED_EVENT = pattern('^[\\u4e00-\\u9fa5]{0,12}{event}');
const DATE = pattern('^(?:[^，。；]{0,30}{officeEnd})?{date}$');
const TREND_YEARS = 3;
/** How far a plan looks ahead year by year; beyond it only ends of five-year plans and 2049 are named. */
const HORIZON = 5;
const CENTENARY = 2049;
/** A year left over in a plan is that of a report or two ago; what lies further back is history. */
const LEFT_OVER = 2;
/** Years before the report: no older draft is copied, and a result so old is told as history. */
const HISTORY = 10;
const FIRST_NEAR_YEAR = 1900;
const LAST_NEAR_YEAR = 2100;

/** The year that a report starts from, the latest year that it reports on, and the one that it plans. */
interface Years {
  readonly reported: number;
  readonly latest: number;
  readonly planned: number;
}

/** A year that does not belong where it stands: left over from an older report, ahead of its time, or mistyped. */
export const staleYearRule = defineRule({
  id: 'stale-year',
  severity: 'warning',
  summary: '总结部分写报告年度和上年的事，计划部分不写更早的年份，截止日期不晚于报告年度。',
  messages: {
    title:
      '标题写的是{reported}年，正文的开头和各级标题写的是{year}年；请核对标题的年份（其余与往年的比对从略）。',
    stale: '总结{reported}年工作，此处出现{year}年；如是沿用旧稿请改正，如是回顾请写明“自{year}年以来”等。',
    later: '{year}年晚于报告年度{reported}年，却写作已完成；请核对年份。',
    until: '截止时间{year}年晚于报告年度{reported}年；请核对。',
    typo: '{year}年疑为笔误；请核对年份。',
    'stale-plan': '计划部分写的是{planned}年，此处出现{year}年；如是沿用旧稿请改正。',
    opening: '开篇写的是{year}年，而本报告总结{reported}年工作；请核对年份。',
    heading: '标题中的{year}年与本报告（总结{reported}年、计划{planned}年）不符；请改正。',
  },
  *evaluate({ draft }) {
    const { year, report } = draft;
    if (year === null) return;
    const latest = report.givenYear ?? year;
    const years = { reported: year, latest, planned: report.planYear ?? year + 1 };
    const doubt = report.givenYear === null ? doubtfulTitleYear(draft) : null;
    if (doubt) {
      yield broken('title', doubt, wordsOf(doubt.year, years), { expected: `${doubt.year}年` });
      return;
    }
    yield* checkHeadings(draft, years);
    if (report.givenYear === null) yield* checkOpening(draft, years);
    yield* checkPlanOpening(draft, years);
    for (const sentence of draft.sentences) {
      if (DATE.test(sentence.text)) continue;
      const mentions = readYears(sentence.text);
      const named = new Set(mentions.map((m) => m.year));
      for (const mention of mentions) {
        const messageId = judge(sentence, mention, years, named.size >= TREND_YEARS);
        yield messageId === null ? holds() : reportYear(messageId, sentence, mention, years);
      }
    }
  },
});

function reportYear(
  messageId: string,
  sentence: Sentence,
  { start, end, year }: YearMention,
  years: Years,
): Outcome {
  return broken(messageId, spanIn(sentence, start, end), wordsOf(year, years));
}

const wordsOf = (year: number, { reported, planned }: Years) => ({
  year: String(year),
  reported: String(reported),
  planned: String(planned),
});

/** The message that fits, `null` where the year may stand. */
function judge(sentence: Sentence, mention: YearMention, years: Years, isTrend: boolean): string | null {
  const { year, before, behind } = mention;
  if (year < FIRST_NEAR_YEAR) return null;
  if (isMistyped(year, years.reported) && !(year < LAST_NEAR_YEAR && NAMED_EVENT.test(behind))) return 'typo';
  if (sentence.paragraph.kind === 'plan') {
    if (year >= years.reported || year < years.reported - LEFT_OVER) return null;
    return looksBack(sentence.text, mention, false) || isTrend ? null : 'stale-plan';
  }
  if (year > years.latest) {
    if (CUT_OFF.test(before)) return 'until';
    const isGoal =
      AHEAD.test(before + behind) || /[到至向—–~-]$/.test(before) || pattern('^{upTo}').test(behind);
    return isGoal || !countsIn(sentence, mention) ? null : 'later';
  }
  if (
    year >= years.reported - 1 ||
    year < years.reported - HISTORY ||
    isTrend ||
    isReviewed(sentence, year, years)
  )
    return null;
  return looksBack(sentence.text, mention, countsIn(sentence, mention)) ? null : 'stale';
}

const isMistyped = (year: number, reported: number): boolean =>
  year >= LAST_NEAR_YEAR || (year > reported + HORIZON && year % 5 !== 0 && year !== CENTENARY);

/** Whether the section or the sentence reviews several years. */
const isReviewed = ({ text, paragraph }: Sentence, year: number, { reported }: Years): boolean =>
  year > reported - 6 &&
  (REVIEWED_STRETCH.test(text) || paragraph.headings.some((h) => REVIEWED_STRETCH.test(h.text)));

/** Whether an amount of that very year stands with it, other than the base of one of a later year. */
function countsIn(sentence: Sentence, { year, start, end, behind }: YearMention): boolean {
  const own = sentence.facts.filter(({ figure }) => {
    const at = indexIn(sentence, figure.start);
    return figure.year === year && at >= start && (at < end + behind.length || figure.measure !== 'target');
  });
  return own.some((f) => !sentence.facts.some((g) => g.key === f.key && (g.figure.year ?? 0) > year));
}

const REPORTING =
  /(?<=现将.{0,20})((?:19|20)\d{2})年(?:度)?工作(?:开展)?(?:情况|总结)(?:和|及|与|、)(?:19|20)\d{2}年/;

/** What a report begins with speaks of its own year: 2021年，区科技局坚持…; 现将2021年工作情况和2022年工作打算…. */
function* checkOpening({ sentences }: Draft, years: Years): Iterable<Outcome> {
  const opening = sentences.filter((s) => s.paragraph.headings.length === 0);
  for (const [i, sentence] of opening.entries()) {
    const match = (i === 0 ? OPENING_YEAR.exec(sentence.text) : null) ?? REPORTING.exec(sentence.text);
    if (!match) continue;
    const year = Number(match[1]);
    const span = spanIn(sentence, match.index, match.index + (match[1] ?? '').length + 1);
    yield year === years.reported ? holds() : broken('opening', span, wordsOf(year, years));
  }
}

const PLAN_OPENING = pattern('^{statedYear}是');

/** 2023年是…开局之年: the sentence that a plan begins with speaks of the year planned. Older years are told anyway. */
function* checkPlanOpening({ sentences }: Draft, years: Years): Iterable<Outcome> {
  const first = sentences.find((s) => s.paragraph.kind === 'plan');
  const match = first && PLAN_OPENING.exec(first.text);
  if (!match || Number(match[1]) < years.reported) return;
  const year = Number(match[1]);
  const span = spanIn(first, 0, (match[1] ?? '').length + 1);
  yield year === years.planned ? holds() : broken('stale-plan', span, wordsOf(year, years));
}

/** 一、2021年工作总结 left over in a report on 2022. */
function* checkHeadings({ outline, source }: Draft, years: Years): Iterable<Outcome> {
  for (const { title, level, start, end } of outline) {
    if (level !== 1) continue;
    const match = pattern('{statedYear}').exec(title);
    const year = Number(match?.[1]);
    const isPlan = pattern('{planTitle}').test(title);
    const isResult = pattern('{resultTitle}').test(title);
    if (!match || (!isPlan && !isResult)) continue;
    const fits = (isPlan && year === years.planned) || (isResult && year === years.reported);
    const at = start + Math.max(0, source.slice(start, end).indexOf(match[0]));
    yield fits ? holds() : broken('heading', { start: at, end: at + match[0].length }, wordsOf(year, years));
  }
}
