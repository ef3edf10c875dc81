import { type BreakKind, type Change, CONSTRUCTED, type Evidence, makeChange } from './break.ts';
import { type CleanReport, isResult } from './clean-report.ts';

function changeYear(
  report: CleanReport,
  kind: string,
  start: number,
  old: string,
  text: string,
  evidence: Evidence = CONSTRUCTED,
): Change {
  return makeChange(report, {
    kind,
    indicator: old,
    edits: [{ start, end: start + old.length, text }],
    evidence,
  });
}

/** The year of a main heading, one too low or too high: 一、2021年工作总结 in the report on 2022. */
function misdateHeadings(report: CleanReport): Change[] {
  return [...report.text.matchAll(/(?<=^[一二]、)20\d\d(?=年)/gm)].flatMap((m) =>
    [-1, 1].map((by) => changeYear(report, 'year-in-heading', m.index, m[0], String(Number(m[0]) + by))),
  );
}

/** The year with which the opening begins. */
function misdateOpening(report: CleanReport): Change[] {
  return [...report.text.matchAll(/(?<=^)20\d\d(?=年)/gm)]
    .slice(0, 1)
    .flatMap((m) =>
      [-1, 1].map((by) => changeYear(report, 'year-in-opening', m.index, m[0], String(Number(m[0]) + by))),
    );
}

/** 全年新增… → 2021年新增…: results of the year told as another year's. */
function misdateResults(report: CleanReport): Change[] {
  return [...report.text.matchAll(/(?<=[。，；])全年(?=[^，。；]{2,30}\d)/g)].flatMap((m) => {
    const end = report.text.indexOf('。', m.index);
    const facts = report.facts.filter((f) => isResult(f) && f.start > m.index && f.start < end);
    return facts.length === 0
      ? []
      : [-2, -1, 1].map((by) => {
          const year = report.year + by;
          return changeYear(report, 'year-in-results', m.index, m[0], `${year}年`, {
            by: 'year',
            facts,
            year,
          });
        });
  });
}

const NUMERALS = '一二三四五六七八九十';

/** 第八届 → 第七届 or 第九届 of an event that last year's report counts too. */
function miscountEditions(report: CleanReport): Change[] {
  const last = report.history.find((r) => r.year === report.year - 1)?.text ?? '';
  return [...report.text.matchAll(/(?<=第)[二三四五六七八九](?=届([^，。；移吸举\d]{4,10}?大赛))/g)]
    .filter((m) => new RegExp(`第[${NUMERALS}]届${m[1] ?? ''}`).test(last))
    .flatMap((m) =>
      [-1, 1].flatMap((by) => {
        const other = NUMERALS[NUMERALS.indexOf(m[0]) + by];
        return other === undefined ? [] : [changeYear(report, 'ordinal', m.index, m[0], other)];
      }),
    );
}

/** Years and editions that belong to another report. */
export const YEAR_BREAKS: readonly BreakKind[] = [
  { id: 'year-in-heading', group: 'history', make: misdateHeadings },
  { id: 'year-in-opening', group: 'history', make: misdateOpening },
  { id: 'year-in-results', group: 'history', make: misdateResults },
  { id: 'ordinal', group: 'history', make: miscountEditions },
];
