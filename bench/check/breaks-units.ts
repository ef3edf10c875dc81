import { amount, type BreakKind, type Change, CONSTRUCTED, changeEach, makeChange } from './break.ts';
import { type CleanReport, type Fact, isResult, unitFollows } from './clean-report.ts';

const UNIT_SWAPS: Readonly<Record<string, readonly string[]>> = {
  家: ['万元', '%'],
  项: ['%', '万元'],
  次: ['亿元', '%'],
  人次: ['万元'],
  名: ['万元'],
  份: ['%'],
  万元: ['家', '项'],
  亿元: ['家'],
  件: ['万元'],
};

function replaceUnit(
  report: CleanReport,
  kind: string,
  rewrite: (fact: Fact) => string | null,
  isFigure: boolean,
): Change[] {
  return report.facts
    .filter((f) => isResult(f) && unitFollows(report.text, f))
    .flatMap((fact) => {
      const unit = rewrite(fact);
      if (unit === null) return [];
      const edits = [{ start: fact.end, end: fact.end + fact.unit.length, text: unit }];
      const evidence = isFigure
        ? { by: 'figures' as const, changes: new Map([[fact, amount(fact, fact.raw, unit)]]) }
        : CONSTRUCTED;
      return [makeChange(report, { kind, indicator: fact.indicator, edits, evidence })];
    });
}

/** A unit that belongs to another kind of thing, or to another magnitude of it. */
export const UNIT_BREAKS: readonly BreakKind[] = [
  {
    id: 'magnitude-of-money',
    group: 'arithmetic',
    make: (report) =>
      replaceUnit(
        report,
        'magnitude-of-money',
        ({ unit }) => (unit === '万元' ? '亿元' : unit === '亿元' ? '万元' : null),
        true,
      ),
  },
  {
    id: 'points-as-percent',
    group: 'text',
    make: (report) =>
      replaceUnit(
        report,
        'points-as-percent',
        ({ unit, measure }) => (measure === 'change' && unit === '个百分点' ? '%' : null),
        false,
      ),
  },
  {
    id: 'percent-as-points',
    group: 'text',
    make: (report) =>
      replaceUnit(
        report,
        'percent-as-points',
        ({ measure, unit, qualifier }) =>
          measure === 'growth_rate' && unit === '%' && qualifier === null ? '个百分点' : null,
        false,
      ),
  },
  {
    id: 'unit-swapped',
    group: 'text',
    make: (report, random) =>
      replaceUnit(
        report,
        'unit-swapped',
        ({ unit, measure }) =>
          ['new', 'cumulative', 'value'].includes(measure)
            ? random.pick([null, ...(UNIT_SWAPS[unit] ?? [])])
            : null,
        false,
      ),
  },
  {
    id: 'fraction',
    group: 'text',
    make: (report) =>
      changeEach('fraction', report, (f) =>
        isResult(f) && /^[家个项次名人份]$/.test(f.unit) && /^\d+$/.test(f.raw) ? `${f.raw}.5` : null,
      ),
  },
];
