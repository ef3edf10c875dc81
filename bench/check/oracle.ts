import { type Amount, amountOf, isCounted, meets, rangeOf } from './amount.ts';
import type { Evidence } from './break.ts';
import { type CleanReport, type Fact, factsBefore } from './clean-report.ts';
import type { Tie } from './tie.ts';
import { tiesOf } from './ties.ts';

/** Knows from the labels of the clean report, and from nothing the checker says, what a change can be told by. */
export interface Oracle {
  /** The relations that a break breaks; empty when nothing could tell it from the truth. */
  readonly judge: (evidence: Evidence) => readonly string[];
  /** Whether a rewording says nothing that is untrue, and breaks nothing. */
  readonly isHarmless: (changes: ReadonlyMap<Fact, Amount>) => boolean;
  /** The relations of the clean report that hold: what a break is measured by. */
  readonly ties: readonly Tie[];
}

const saysOther = (fact: Fact, says: Amount): boolean => !meets(rangeOf(amountOf(fact)), rangeOf(says));

export function createOracle(report: CleanReport): Oracle {
  const ties = tiesOf(report).filter((tie) => tie.holds(amountOf));
  const byFact = Map.groupBy(
    ties.flatMap((tie) => tie.facts.map((fact) => ({ tie, fact }))),
    ({ fact }) => fact,
  );

  const brokenBy = (changes: ReadonlyMap<Fact, Amount>): string[] => {
    const at = (fact: Fact): Amount => changes.get(fact) ?? amountOf(fact);
    const touched = new Set([...changes.keys()].flatMap((f) => (byFact.get(f) ?? []).map(({ tie }) => tie)));
    const broken = [...touched].filter((tie) => !tie.holds(at)).map((tie) => tie.relation);
    const isFraction = [...changes].some(
      ([fact, said]) => isCounted(said.unit) && Number.isInteger(fact.value) && !Number.isInteger(said.value),
    );
    return [...new Set([...broken, ...(isFraction ? ['fraction'] : [])])];
  };

  /** A result of a year to come, of one too long ago, or one at odds with that year's own report. */
  const misdated = (facts: readonly Fact[], year: number): string[] => {
    if (year > report.year || year < report.year - 1) return ['stale-year'];
    const before = factsBefore(report);
    const isAtOdds = facts.some((fact) =>
      before.some(
        (b) =>
          b.indicator === fact.indicator &&
          b.measure === fact.measure &&
          b.year === year &&
          saysOther(b, amountOf(fact)),
      ),
    );
    return isAtOdds ? ['previous-value'] : [];
  };

  return {
    ties,
    judge: (evidence) => {
      switch (evidence.by) {
        case 'construction':
          return ['construction'];
        case 'figures':
          return brokenBy(evidence.changes);
        case 'jump':
          return brokenBy(evidence.changes).filter((relation) => relation === 'magnitude');
        case 'mention':
          return saysOther(evidence.fact, evidence.says) ? ['repeated-figure'] : [];
        case 'year':
          return misdated(evidence.facts, evidence.year);
      }
    },
    isHarmless: (changes) =>
      brokenBy(changes).length === 0 && [...changes].every(([fact, says]) => !saysOther(fact, says)),
  };
}
