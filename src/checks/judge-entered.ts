import type { EnteredData, EnteredFigure } from '../entered-data/entered-data.ts';
import type { Fault } from '../entered-data/problem.ts';
import type { Catalogue } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { isComparable, namesOtherBase } from '../figures/growth-basis.ts';
import { keysOf } from '../figures/indicator-keys.ts';
import { isPercent, isPoints, sameDimension } from '../figures/units.ts';
import { growth } from '../relations/growth.ts';
import { intervalOf } from '../relations/interval.ts';
import { type Comparison, compare } from './compare.ts';
import { factOfEntered } from './entered-facts.ts';
import type { Fact } from './fact.ts';
import { statedFor } from './levels.ts';
import { createSeries } from './series.ts';

/** What entered figures are judged against. */
export interface EnteredPast {
  /** The stored reports of the same body on other years. */
  readonly reports: readonly {
    readonly id: string;
    readonly title: string;
    readonly year: number | null;
    readonly figures: readonly Figure[];
  }[];
  /** What was entered for the year before; `null` when nothing was. */
  readonly entered: EnteredData | null;
}

/** Entered figures that cannot all be right, the one to blame first. */
export interface Contradiction {
  readonly figures: readonly [EnteredFigure, ...EnteredFigure[]];
  readonly fault: Fault;
}

interface Entered {
  readonly entry: EnteredFigure;
  readonly fact: Fact;
}

/**
 * What the figures of a year say against one another and against the year before: a rate of growth that is not this
 * year's number ÷ last year's − 1, a stock below what was added to it. All on intervals: a rounded rate is no fault.
 */
export function judgeEntered(data: EnteredData, past: EnteredPast, catalogue: Catalogue): Contradiction[] {
  const { year } = data;
  const entered = data.figures.map((entry, i) => ({ entry, fact: factOfEntered(entry, year, i, catalogue) }));
  const reported = past.reports.flatMap(({ id, title, year: reportYear, figures }) => {
    const source = { kind: 'report', id, title, year: reportYear } as const;
    const keys = keysOf(figures, catalogue);
    return figures.map(
      (figure, index): Fact => ({ figure, key: keys[index] ?? figure.indicator, source, index }),
    );
  });
  const before = past.entered?.figures.map((entry, i) => factOfEntered(entry, year - 1, i, catalogue)) ?? [];
  const series = createSeries([...entered.map((e) => e.fact), ...before, ...reported]);
  const alike = Map.groupBy(entered, ({ fact: { key, figure } }) =>
    [key, figure.scope, figure.period].join('\u0000'),
  );
  return [...alike.values()].flatMap((group) => [
    ...group.flatMap((rate) =>
      judgeRate(rate, group, (level) => statedFor({ series, catalogue }, level, year - 1), catalogue),
    ),
    ...judgeStock(group),
  ]);
}

const AMOUNTS: readonly string[] = ['new', 'cumulative', 'value'];

const isAmount = ({ entry }: Entered): boolean =>
  AMOUNTS.includes(entry.measure) && !isPercent(entry.unit) && !isPoints(entry.unit);

/** The rate against one level of this year and one of the year before; `null` where nothing was said of that. */
interface Reading {
  readonly level: Entered;
  readonly comparison: Comparison | null;
}

/** The rate may speak of what was added or of the whole: it is wrong when it fits neither. */
function judgeRate(
  rate: Entered,
  group: readonly Entered[],
  statedBefore: (level: Fact) => readonly Fact[],
  catalogue: Catalogue,
): Contradiction[] {
  const { entry, fact } = rate;
  if (entry.measure !== 'growth_rate' || !isComparable(fact.key, catalogue)) return [];
  if (namesOtherBase(entry.note ?? '')) return [];
  const readings = group.filter(isAmount).flatMap((level): Reading[] => {
    const bases = statedBefore(level.fact);
    if (bases.length === 0) return [{ level, comparison: null }];
    return bases.map((base) => {
      const before = { role: 'before', fact: base };
      const now = { role: 'now', fact: level.fact };
      return { level, comparison: compare(growth, [{ role: 'rate', fact }, now, before]) };
    });
  });
  const fits = readings.some(({ comparison }) => /holds|truncated/.test(comparison?.verdict ?? ''));
  // What was added this year may grow in a way that nothing here tells; the whole is told.
  const isOpen = readings.some((r) => r.comparison?.verdict !== 'broken' && r.level.entry.measure !== 'new');
  const broken = readings.find((r) => r.comparison?.verdict === 'broken' && r.level.entry.measure !== 'new');
  const found = broken ?? readings.find((r) => r.comparison?.verdict === 'broken');
  const [term] = found?.comparison?.terms ?? [];
  const isSure = broken !== undefined || readings.every((r) => r.comparison !== null);
  if (fits || isOpen || !isSure || !found || !term?.expected) return [];
  return [
    {
      figures: [entry, found.level.entry],
      fault: {
        kind: 'rate-contradicts',
        indicator: entry.indicator,
        stated: `${entry.value}${entry.unit}`,
        expected: term.expected,
        working: term.working,
      },
    },
  ];
}

function judgeStock(group: readonly Entered[]): Contradiction[] {
  const of = (measure: EnteredFigure['measure']) => group.filter(({ entry }) => entry.measure === measure);
  return of('cumulative').flatMap(({ entry: stock }) =>
    of('new').flatMap(({ entry: added }) => {
      const high = intervalOf(stock)?.high ?? null;
      const low = intervalOf(added)?.low ?? null;
      if (!sameDimension(stock.unit, added.unit) || !high || !low?.value.gt(high.value)) return [];
      const print = ({ value, unit }: EnteredFigure) => `${value}${unit}`;
      return [
        {
          figures: [stock, added] as const,
          fault: {
            kind: 'stock-below-added' as const,
            indicator: stock.indicator,
            stock: print(stock),
            added: print(added),
          },
        },
      ];
    }),
  );
}
