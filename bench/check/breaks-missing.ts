import { type BreakKind, type Change, CONSTRUCTED, makeChange } from './break.ts';
import { type CleanReport, type Fact, isResult, unitFollows } from './clean-report.ts';

const BLANKS = ['XX', '××', '**', '＿＿', '【】'];

/** A number must stand behind these: 累计达到…家. After 增长 it need not. */
const CALLS_FOR_NUMBER = /(?:达到|累计达?|总数达?|增至|增加到|共有|占|户均|人均|居全市第|强度为)$/;

function cut(report: CleanReport, kind: string, fact: Fact, end: number, text: string): Change {
  return makeChange(report, {
    kind,
    indicator: fact.indicator,
    edits: [{ start: fact.start, end, text }],
    evidence: CONSTRUCTED,
  });
}

/** Results whose unit stands right behind them, and that are no end of a range (4—5场). */
const bare = ({ facts, text }: CleanReport): Fact[] =>
  facts.filter((f) => isResult(f) && unitFollows(text, f) && !/[—\d]/.test(text[f.start - 1] ?? ''));

/** Figures that are not there: taken out, or never put in. */
export const MISSING_BREAKS: readonly BreakKind[] = [
  {
    id: 'number-deleted',
    group: 'text',
    make: (report) => bare(report).map((f) => cut(report, 'number-deleted', f, f.end, '')),
  },
  {
    id: 'number-and-unit-deleted',
    group: 'text',
    make: (report) =>
      bare(report)
        .filter((f) => CALLS_FOR_NUMBER.test(report.text.slice(0, f.start)))
        .filter((f) => /[，。；、]/.test(report.text[f.end + f.unit.length] ?? ''))
        .map((f) => cut(report, 'number-and-unit-deleted', f, f.end + f.unit.length, '')),
  },
  {
    id: 'placeholder',
    group: 'text',
    make: (report, random) =>
      bare(report).map((f) => cut(report, 'placeholder', f, f.end, random.pick(BLANKS))),
  },
];
