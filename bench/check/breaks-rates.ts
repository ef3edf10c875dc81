import { amountOf } from './amount.ts';
import { type BreakKind, type Change, CONSTRUCTED, makeChange } from './break.ts';
import { type CleanReport, type Fact, factsBefore, isResult, unitFollows } from './clean-report.ts';

const TURNED: Readonly<Record<string, string>> = {
  增长: '下降',
  增加: '减少',
  提高: '降低',
  上升: '下降',
  下降: '增长',
  减少: '增加',
};

/** 增长 ↔ 下降 before a rate or a change that stands right behind the word. */
function turnDirection(report: CleanReport): Change[] {
  return report.facts
    .filter((f) => f.measure === 'growth_rate' || f.measure === 'change')
    .flatMap((fact) => {
      const start = fact.start - 2;
      const turned = TURNED[report.text.slice(start, fact.start)];
      if (turned === undefined) return [];
      const changes = new Map([[fact, { ...amountOf(fact), value: -fact.value }]]);
      return [
        makeChange(report, {
          kind: 'direction',
          indicator: fact.indicator,
          edits: [{ start, end: fact.start, text: turned }],
          evidence: { by: 'figures', changes },
          also: [fact],
        }),
      ];
    });
}

/** 增长三倍 makes four times last year: 增长到三倍, 为上年的三倍 and another number of times do not. */
function changeMultiples(report: CleanReport): Change[] {
  const kind = 'growth-multiple';
  return report.facts
    .filter((f) => f.measure === 'growth_multiple')
    .flatMap((fact) => {
      const said = /比上年增长$/.exec(report.text.slice(0, fact.start));
      const numbers = ['二', '四', '五'].map((printed) =>
        makeChange(report, {
          kind,
          indicator: fact.indicator,
          edits: [{ start: fact.start, end: fact.end, text: printed }],
          evidence: CONSTRUCTED,
        }),
      );
      const words = ['增长到', '为上年的'].map((text) =>
        makeChange(report, {
          kind,
          indicator: fact.indicator,
          edits: [{ start: said?.index ?? fact.start, end: fact.start, text }],
          evidence: CONSTRUCTED,
          also: [fact],
        }),
      );
      return said ? [...numbers, ...words] : numbers;
    });
}

/** 增长N倍 where the report has 增长N%: the rate is taken for a number of times. */
function ratesAsMultiples(report: CleanReport): Change[] {
  return report.facts
    .filter((f) => f.measure === 'growth_rate' && f.value > 0 && isResult(f) && unitFollows(report.text, f))
    .filter(
      (f) => f.qualifier === null && f.unit === '%' && report.text.slice(f.start - 2, f.start) === '增长',
    )
    .map((fact) => {
      const times = (fact.value / 10).toFixed(1);
      return makeChange(report, {
        kind: 'rate-as-multiple',
        indicator: fact.indicator,
        edits: [{ start: fact.start, end: fact.end + 1, text: `${times}倍` }],
        evidence: {
          by: 'figures',
          changes: new Map([[fact, { ...amountOf(fact), value: Number(times) * 100 }]]),
        },
      });
    });
}

/** 实现零的突破 behind a figure whose indicator last year's report already counts. */
function claimBreakthrough(report: CleanReport): Change[] {
  const before = factsBefore(report);
  const wasThere = ({ indicator, measure }: Fact): boolean =>
    before.some((b) => b.indicator === indicator && b.measure === measure && isResult(b) && b.value > 0);
  return report.facts
    .filter((f) => ['cumulative', 'value'].includes(f.measure) && f.year === report.year && wasThere(f))
    .filter((f) => unitFollows(report.text, f) && /[，。；]/.test(report.text[f.end + f.unit.length] ?? ''))
    .map((fact) => {
      const at = fact.end + fact.unit.length;
      return makeChange(report, {
        kind: 'breakthrough',
        indicator: fact.indicator,
        edits: [{ start: at, end: at, text: '，实现零的突破' }],
        evidence: CONSTRUCTED,
        also: [fact],
      });
    });
}

/** What is said of the way from last year to this. */
export const RATE_BREAKS: readonly BreakKind[] = [
  { id: 'direction', group: 'arithmetic', make: turnDirection },
  { id: 'growth-multiple', group: 'arithmetic', make: changeMultiples },
  { id: 'rate-as-multiple', group: 'arithmetic', make: ratesAsMultiples },
  { id: 'breakthrough', group: 'text', make: claimBreakthrough },
];
