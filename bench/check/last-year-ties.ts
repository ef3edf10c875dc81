import { meets, minus, plus, type Range, rangeOf, ratio, sum, times } from './amount.ts';
import { type CleanReport, type Fact, factsBefore } from './clean-report.ts';
import { same, type Tie } from './tie.ts';

const LEVELS = ['cumulative', 'value', 'share'];

/** A level that a rate or a change can speak of; 突破50家 beside 达到51家 is no second level. */
const isLevel = (f: Fact): boolean =>
  LEVELS.includes(f.measure) && f.period === null && f.qualifier !== '突破';

/** Ties between a report's figures and those of the year before, from its own words or from last year's report. */
export function lastYearTies(report: CleanReport): Tie[] {
  const before = factsBefore(report);
  return [...levels(report, before), ...targets(report, before), ...ranks(report, before)];
}

function levels({ year, facts: own }: CleanReport, before: readonly Fact[]): Tie[] {
  return own
    .filter((now) => isLevel(now) && now.year === year)
    .flatMap((now) =>
      [...before, ...own]
        .filter((last) => same(now, last) && last.measure === now.measure && last.year === year - 1)
        .flatMap((last) => [
          ...stated(own, now, last),
          ...flows(own, now, last),
          ...(before.includes(last) ? [distance(now, last)] : []),
        ]),
    );
}

/** What the report itself says of the way from last year to this: 增长N%, 比上年多N, 增长N倍, 前移N位. */
function stated(own: readonly Fact[], now: Fact, last: Fact): Tie[] {
  const tie = (said: Fact, relation: string, expected: (a: Range, b: Range) => Range): Tie => ({
    relation,
    facts: [said, now, last],
    holds: (at) => meets(rangeOf(at(said)), expected(rangeOf(at(now)), rangeOf(at(last)))),
  });
  return own
    .filter((f) => f.indicator === now.indicator && f.scope === now.scope && f.year === now.year)
    .flatMap((f) => {
      if (f.measure === 'growth_rate' && now.measure !== 'share')
        return [tie(f, 'growth', (a, b) => times(plus(ratio(a, b), { low: -1, high: -1 }), 100))];
      if (f.measure === 'growth_multiple')
        return [tie(f, 'multiple', (a, b) => plus(ratio(a, b), { low: -1, high: -1 }))];
      const inPoints = /百分点|%/.test(f.unit);
      if (f.measure === 'change' && inPoints === (now.measure === 'share')) return [tie(f, 'change', minus)];
      return [];
    });
}

/** cumulative = last year's + new − those that dropped out, where the text says how many did. */
function flows(own: readonly Fact[], now: Fact, last: Fact): Tie[] {
  const exits = own.filter((f) => f.indicator === `${now.indicator}退出` && f.year === now.year);
  return own
    .filter((f) => same(f, now) && f.measure === 'new' && f.year === now.year)
    .map((added) => ({
      relation: 'stock-flow',
      facts: [now, last, added, ...exits],
      holds: (at) => {
        const gone = sum(exits.map((f) => rangeOf(at(f))));
        const kept = minus(plus(rangeOf(at(last)), rangeOf(at(added))), gone);
        return meets(rangeOf(at(now)), kept);
      },
    }));
}

const FAR = 3;
const LEAST_DIFFERENCE = 5;

/** A level more than three times last year's, or less than a third, and five or more away from it. */
function distance(now: Fact, last: Fact): Tie {
  return {
    relation: 'magnitude',
    facts: [now, last],
    holds: (at) => {
      const [a, b] = [rangeOf(at(now)), rangeOf(at(last))].map(
        (r) => (r.low + Math.min(r.high, r.low * 2)) / 2,
      );
      if (!a || !b || Math.abs(a - b) < LEAST_DIFFERENCE) return true;
      return a / b <= FAR && b / a <= FAR;
    },
  };
}

/** This year's result reaches what last year's plan aimed at; of a range (4—5场) the lower end counts. */
function targets({ year, facts: own }: CleanReport, before: readonly Fact[]): Tie[] {
  return before
    .filter((f) => f.measure === 'target' && f.year === year)
    .flatMap((target) => {
      const results = own.filter((f) => same(f, target) && f.year === year);
      const wanted =
        target.unit === '%' && !results.some((f) => f.measure === 'share')
          ? ['growth_rate']
          : ['new', ...LEVELS];
      const measure = wanted.find((m) => results.some((f) => f.measure === m));
      return results
        .filter((f) => f.measure === measure)
        .map((result) => ({
          relation: 'target-result',
          facts: [result, target],
          holds: (at) => rangeOf(at(result)).high >= rangeOf(at(target)).low,
        }));
    });
}

/** 居全市第9位，前移2位: the places moved are last year's rank less this year's. */
function ranks({ year, facts: own }: CleanReport, before: readonly Fact[]): Tie[] {
  return own
    .filter((f) => f.measure === 'rank' && f.year === year)
    .flatMap((now) =>
      before
        .filter((last) => last.measure === 'rank' && same(now, last))
        .flatMap((last) =>
          own
            .filter((f) => f.indicator === `${now.indicator}位次`)
            .map((moved) => ({
              relation: 'rank',
              facts: [now, last, moved],
              holds: (at) => at(last).value - at(now).value === at(moved).value,
            })),
        ),
    );
}
