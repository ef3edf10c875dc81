import type { Fact } from '../../checks/fact.ts';
import { type Derivation, findDerived } from '../../checks/find-derived.ts';
import type { CheckContext } from '../../checks/rule.ts';
import type { Expected, ExpectedFigure, ExpectedPlan } from '../../entered-data/expected.ts';
import { slotOf } from '../../entered-data/slot.ts';
import type { Catalogue } from '../../figures/catalogue.ts';
import { sectionTitle } from '../../figures/section-title.ts';
import { isCountUnit, unitScale } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { createNaming, type NameOf } from './name-expected.ts';

/** What a report of the year before asks for; `context` has that report as its draft. */
export function collectExpected(context: CheckContext): Expected {
  const { draft, catalogue } = context;
  const { nameOf, isKnown } = createNaming(context);
  const derived = findDerived(context);
  const results = draft.facts.filter((fact) => isResultOf(context, fact));
  const wanted = results.filter((fact) => !derived.has(fact));
  const identify = (fact: Fact) => slotOf({ ...fact.figure, indicator: nameOf(fact) });
  // Several statements of one thing (突破50个、达到51个) are one row.
  const rows = [...Map.groupBy(wanted, identify).values()].map((statements): ExpectedFigure => {
    const fact = tellingOf(statements);
    const { measure, unit, period, scope, section } = fact.figure;
    const indicator = nameOf(fact);
    return {
      indicator,
      isKnown: isKnown(indicator),
      key: fact.key,
      measure,
      unit,
      period,
      scope,
      section: sectionTitle(section),
      last: fact.figure,
      isWhole: isWhole(fact, catalogue),
      computed: sayComputed(statements, derived, nameOf),
    };
  });
  return {
    figures: rows,
    plans: collectPlans(context, nameOf),
    sections: [...new Set(results.map((f) => sectionTitle(f.figure.section)))],
  };
}

/** A figure of the report's own year that is told as done; what it says of other years has been entered for them. */
const isResultOf = ({ draft }: CheckContext, { figure }: Fact): boolean =>
  figure.measure !== 'target' &&
  (figure.year === draft.year || (figure.year === null && figure.value === null));

/** The statement that gives the number itself: 达到51个 rather than 突破50个. */
const tellingOf = (statements: readonly Fact[]): Fact =>
  statements.find(({ figure }) => figure.value !== null && figure.qualifier === null) ??
  (statements[0] as Fact);

const AMOUNTS = new Set(['new', 'cumulative', 'value']);

function isWhole({ key, figure: { measure, unit, value } }: Fact, catalogue: Catalogue): boolean {
  if (measure === 'rank') return true;
  if (!AMOUNTS.has(measure) || !isCountUnit(unit) || unitScale(unit) > 1) return false;
  return (catalogue.find(key)?.integer ?? true) && !value?.includes('.');
}

const SAID: Readonly<Record<Derivation['kind'], (whole: string) => string>> = {
  growth: () => '增长率',
  change: () => '增减数',
  sum: (whole) => `合计数“${whole}”`,
  share: (whole) => (pattern('{shareOrRate}').test(whole) ? `“${whole}”` : '占比'),
  average: () => '平均数',
};

function sayComputed(
  statements: readonly Fact[],
  derived: ReadonlyMap<Fact, Derivation>,
  nameOf: NameOf,
): string {
  const words = [...derived].flatMap(([fact, { kind, from }]) =>
    from.some((f) => statements.includes(f)) ? [SAID[kind](nameOf(fact))] : [],
  );
  return words.length === 0 ? '' : `${[...new Set(words)].join('、')}自动计算，不用填`;
}

/** The targets that the report sets for the year after its own. */
function collectPlans({ draft }: CheckContext, nameOf: NameOf): ExpectedPlan[] {
  const next = (draft.year ?? 0) + 1;
  const targets = draft.facts.filter(({ figure }) => figure.measure === 'target' && figure.year === next);
  return targets.map((fact) => ({
    indicator: nameOf(fact),
    aim: fact.figure.aim,
    unit: fact.figure.unit,
    qualifier: fact.figure.qualifier,
    last: fact.figure,
  }));
}
