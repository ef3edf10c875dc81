import { type Amount, baseOf, meets, minus, plus, rangeOf, ratio, times } from './amount.ts';
import { type CleanReport, type Fact, factsBefore } from './clean-report.ts';
import { lastYearTies } from './last-year-ties.ts';
import { partTies } from './part-ties.ts';
import { same, type Tie } from './tie.ts';

/** Every tie between a report's own figures, and between them and the report of the year before. */
export const tiesOf = (report: CleanReport): Tie[] => [
  ...statedTwice(report.facts, factsBefore(report)),
  ...insideYear(report.year, report.facts),
  ...partTies(report.facts),
  ...lastYearTies(report),
];

/** The same indicator, measure and year: in one report, or in this one and the last. */
function statedTwice(own: readonly Fact[], before: readonly Fact[]): Tie[] {
  return own.flatMap((a, i) =>
    [...own.slice(i + 1), ...before]
      .filter((b) => same(a, b) && a.measure === b.measure && a.year === b.year)
      .map((b) => ({
        relation: before.includes(b) ? 'previous-value' : 'repeated-figure',
        facts: [a, b],
        holds: (at) => meets(rangeOf(at(a)), rangeOf(at(b))) && baseOf(at(a).unit) === baseOf(at(b).unit),
      })),
  );
}

/** What one year's figures say of one another: new ≤ cumulative, and the growth that follows from the two. */
function insideYear(year: number, own: readonly Fact[]): Tie[] {
  const ofYear = own.filter((f) => f.year === year);
  return ofYear
    .filter((f) => f.measure === 'new')
    .flatMap((added) =>
      ofYear
        .filter((f) => same(f, added) && f.measure === 'cumulative' && f.qualifier !== '突破')
        .flatMap((total) => [
          {
            relation: 'subset',
            facts: [added, total],
            holds: (at: (fact: Fact) => Amount) => rangeOf(at(added)).low <= rangeOf(at(total)).high,
          },
          ...growthInText(ofYear, added, total),
        ]),
    );
}

function growthInText(ofYear: readonly Fact[], added: Fact, total: Fact): Tie[] {
  return ofYear
    .filter((f) => same(f, total) && f.measure === 'growth_rate')
    .map((rate) => ({
      relation: 'growth-in-text',
      facts: [rate, added, total],
      holds: (at) => {
        // Whoever dropped out was in the base: without their number the rate is only bounded from above.
        const isBound = DROPS_OUT.has(total.indicator);
        const base = minus(rangeOf(at(total)), rangeOf(at(added)));
        const grown = plus(ratio(rangeOf(at(total)), base), { low: -1, high: -1 });
        const said = rangeOf(at(rate));
        return meets(said, isBound ? { low: said.low, high: grown.high * 100 } : times(grown, 100));
      },
    }));
}

/** Stocks whose members lapse unless they are renewed. */
const DROPS_OUT = new Set(['高新技术企业']);
