import { type BreakKind, type Change, changeEach, changeNumber } from './break.ts';
import { type CleanReport, type Fact, factsBefore, isResult, placesOf } from './clean-report.ts';

/** 38.5 → 83.5: the first two neighbouring digits that differ change places. */
function transpose(raw: string): string | null {
  const pair = [...raw.matchAll(/\d(?=\d)/g)].find((m) => raw[m.index] !== raw[m.index + 1]);
  if (!pair) return null;
  const at = pair.index;
  const swapped = `${raw.slice(0, at)}${raw[at + 1]}${raw[at]}${raw.slice(at + 2)}`;
  return /^0\d/.test(swapped) ? null : swapped;
}

/** The number with `by` added, printed with the places it had; `null` when it would not stay above zero. */
export function shifted(raw: string, by: number): string | null {
  const value = Number(raw) + by;
  return value > 0 ? value.toFixed(placesOf(raw)) : null;
}

const scaled = (raw: string, by: number): string => String(Number((Number(raw) * by).toPrecision(12)));

/** The number that last year's report gives for the same indicator and measure, as printed there. */
export function keptFromLastYear(report: CleanReport): (fact: Fact) => string | null {
  const before = factsBefore(report).filter(isResult);
  return (fact) =>
    before.find(
      (b) =>
        b.indicator === fact.indicator &&
        b.measure === fact.measure &&
        b.unit === fact.unit &&
        b.year === fact.year - 1,
    )?.raw ?? null;
}

const isLarge = (f: Fact): boolean => ['value', 'cumulative'].includes(f.measure) && f.unit !== '%';

/** A level four times as large, in a report that says of no growth of it. */
function jump(report: CleanReport): Change[] {
  const grown = new Set(
    report.facts
      .filter((f) => ['growth_rate', 'growth_multiple', 'change'].includes(f.measure))
      .map((f) => f.indicator),
  );
  return report.facts
    .filter((f) => isLarge(f) && f.year === report.year && !grown.has(f.indicator) && /^[\d.]+$/.test(f.raw))
    .map((f) => changeNumber(report, 'jump', f, (f.value * 4).toFixed(placesOf(f.raw)), 'jump'));
}

/** Slips in the digits of one number. */
export const DIGIT_BREAKS: readonly BreakKind[] = [
  {
    id: 'transposed-digits',
    group: 'arithmetic',
    make: (report) => changeEach('transposed-digits', report, (f) => transpose(f.raw)),
  },
  {
    id: 'one-off',
    group: 'arithmetic',
    make: (report, random) =>
      changeEach('one-off', report, (f) =>
        placesOf(f.raw) === 0 ? shifted(f.raw, random.pick([-1, 1])) : null,
      ),
  },
  {
    id: 'ten-times',
    group: 'arithmetic',
    make: (report) =>
      changeEach('ten-times', report, (f) => scaled(f.raw, f.value >= 1000 && f.value % 10 === 0 ? 0.1 : 10)),
  },
  {
    id: 'last-digit',
    group: 'arithmetic',
    make: (report, random) =>
      changeEach('last-digit', report, (f) =>
        f.raw.length > 1 ? shifted(f.raw, random.pick([-3, 3, 4, -4]) * 10 ** -placesOf(f.raw)) : null,
      ),
  },
  {
    id: 'kept-from-last-year',
    group: 'arithmetic',
    make: (report) => changeEach('kept-from-last-year', report, keptFromLastYear(report)),
  },
  { id: 'jump', group: 'history', make: jump },
];
