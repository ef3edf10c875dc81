import { isComparable, namesOtherBase } from '../figures/growth-basis.ts';
import { isPoints } from '../figures/units.ts';
import type { Fact } from './fact.ts';
import { levelsOf } from './levels.ts';
import type { Held } from './outcome.ts';
import type { CheckContext, Rule } from './rule.ts';
import { averageRule } from './rules/average.ts';
import { shareRule } from './rules/share.ts';
import { sumOfPartsRule } from './rules/sum-of-parts.ts';
import { clauseAround } from './sentences.ts';

/** How a figure follows from others, and from which. */
export interface Derivation {
  /** `growth` and `change` follow from the figure in `from` and the same of the year before. */
  readonly kind: 'growth' | 'change' | 'sum' | 'share' | 'average';
  readonly from: readonly Fact[];
}

const RATES = new Set(['growth_rate', 'growth_multiple', 'multiple']);

/** The figures of a report that need not be entered another year: a relation gives them from others of the report. */
export function findDerived(context: CheckContext): ReadonlyMap<Fact, Derivation> {
  const derived = new Map<Fact, Derivation>();
  const add = (fact: Fact | undefined, kind: Derivation['kind'], from: readonly Fact[]) => {
    if (fact && !derived.has(fact) && from.length > 0) derived.set(fact, { kind, from });
  };
  for (const fact of context.draft.facts) {
    if (fact.figure.measure === 'target') continue;
    const [level] = levelOf(context, fact);
    if (level) add(fact, RATES.has(fact.figure.aim) ? 'growth' : 'change', [level]);
  }
  for (const [stated, ...parts] of equationsOf(sumOfPartsRule, context))
    if (stated && areCataloguedParts(context, stated, parts)) add(stated, 'sum', parts);
  for (const [kind, rule] of [
    ['share', shareRule],
    ['average', averageRule],
  ] as const)
    for (const [stated, ...others] of equationsOf(rule, context)) add(stated, kind, others);
  return derived;
}

/** The level that a rate of growth or a change speaks of, where two levels give it; empty for what is no such figure. */
function levelOf(context: CheckContext, fact: Fact): readonly Fact[] {
  const { aim, unit, scope, year } = fact.figure;
  if (!RATES.has(aim) && aim !== 'change') return [];
  if (unit === '位')
    return context.draft.facts.filter(
      ({ key, figure: f }) =>
        f.aim === 'rank' && f.value !== null && key === fact.key && f.scope === scope && f.year === year,
    );
  const sentence = context.draft.sentenceOf(fact);
  if (sentence && namesOtherBase(clauseAround(sentence, fact))) return [];
  if (!isPoints(unit) && !isComparable(fact.key, context.catalogue)) return [];
  return levelsOf(context, fact);
}

/** The figures of each equation of a rule that holds, the one that it gives first. */
const equationsOf = (rule: Rule, context: CheckContext): Fact[][] =>
  [...rule.evaluate(context)]
    .filter((outcome): outcome is Held => outcome.verdict === 'holds' && outcome.vouches)
    .map(({ terms }) => terms.map((t) => t.fact));

/** Only the parts that the catalogue names are sure to be all the parts of another year too. */
function areCataloguedParts({ catalogue }: CheckContext, { key }: Fact, parts: readonly Fact[]): boolean {
  const known = catalogue.find(key)?.parts ?? [];
  return known.length > 0 && known.every((name) => parts.some((p) => p.key === name));
}
