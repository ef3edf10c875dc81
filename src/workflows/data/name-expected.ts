import type { Fact } from '../../checks/fact.ts';
import type { CheckContext } from '../../checks/rule.ts';
import { type IndicatorEntry, normaliseName } from '../../figures/catalogue.ts';
import type { Figure } from '../../figures/figure.ts';
import { keyOf } from '../../figures/indicator-keys.ts';
import { isLooseVariant, isUnitOf } from '../../figures/unit-kinds.ts';
import { baseUnit } from '../../figures/units.ts';
import { pattern } from '../../lexicon/pattern.ts';

/** The name that a figure of the report is to be entered under another year. */
export type NameOf = (fact: Fact) => string;

/** The edition of an event is another one next year. */
const EDITION = pattern('{session}');

/**
 * The catalogue's name; else the one as written, without the edition of an event (第八届…参赛选手). A bare word that
 * stands for a fuller name of its sentence gets that one. `isKnown` tells the names that catalogue or reports have.
 */
export function createNaming(context: CheckContext): {
  readonly nameOf: NameOf;
  readonly isKnown: (name: string) => boolean;
} {
  const { draft, past, catalogue } = context;
  const plainKey = ({ indicator, unit }: Pick<Figure, 'indicator' | 'unit'>) =>
    keyOf({ indicator, verb: null, unit }, catalogue);
  const keys = new Set(draft.facts.map(({ figure }) => plainKey(figure)));
  const facts = [...draft.facts, ...past.flatMap((report) => report.facts)];
  const written = new Set(facts.map(({ figure }) => normaliseName(figure.indicator)));
  return {
    nameOf: (fact) => {
      const { key, figure } = fact;
      const entry = catalogue.find(key);
      if (entry) return (isForeignTo(entry, figure) && nameShareOut(context, fact)) || entry.name;
      const isFuller = plainKey(figure) !== key && keys.has(key);
      return isFuller ? key : figure.indicator.replace(EDITION, '');
    },
    isKnown: (name) => catalogue.find(name) !== null || written.has(normaliseName(name)),
  };
}

const AMOUNTS = new Set<Figure['aim']>(['new', 'cumulative', 'value']);

/** An amount in a unit that the indicator is never counted in. */
const isForeignTo = ({ units }: IndicatorEntry, { aim, unit }: Figure): boolean =>
  AMOUNTS.has(aim) && units.length > 0 && !units.some((u) => isUnitOf(unit, u) || isLooseVariant(unit, u));

/** 奖补资金312.6万元，其中高新技术企业154.0万元: not enterprises but what they got of the whole, 高新技术企业奖补资金. */
function nameShareOut({ draft }: CheckContext, fact: Fact): string | null {
  const { figure } = fact;
  const whole = draft
    .sentenceOf(fact)
    ?.facts.find((f) => f.figure.end <= figure.start && baseUnit(f.figure.unit) === baseUnit(figure.unit));
  return whole ? `${figure.indicator}${whole.figure.indicator}` : null;
}
