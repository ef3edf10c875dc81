import Big from 'big.js';
import type { Figure } from '../figures/figure.ts';
import { baseUnit, isPercent, isPoints, unitScale } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import { exactly, type Interval, intervalOf, meets, middleOf, scaleBy } from '../relations/interval.ts';
import type { Relation } from '../relations/relation.ts';
import type { Fact } from './fact.ts';
import { type BreakDetails, broken, holds, type Outcome, open, plainTerm, type Term } from './outcome.ts';
import { expectedOf, printTerm, sayExpected, writeResult } from './print-figure.ts';

/** A figure in a role of a relation. */
export interface Statement {
  readonly role: string;
  readonly fact: Fact;
  /** Stands for the figure's own interval where its words give it another sense (a rank moved up). */
  readonly interval?: Interval;
}

export type Verdict = 'holds' | 'truncated' | 'broken' | 'unknown';

/** A relation applied to figures. */
export interface Comparison {
  readonly verdict: Verdict;
  /** Whether the relation is an equation: that it holds then speaks for its figures. */
  readonly isEquation: boolean;
  /** The stated figure first. */
  readonly terms: readonly Term[];
}

/**
 * Whether the first statement meets what the relation makes of the others. `given` fills roles that no figure states.
 * `truncated`: it would hold if the stated number had been cut off instead of rounded (Arelle, Calculations 1.1).
 * `unknown`: a figure is masked, or the relation does not bound it.
 */
export function compare(
  relation: Relation,
  statements: readonly [Statement, ...Statement[]],
  given: Readonly<Record<string, Interval>> = {},
): Comparison {
  const intervals: Record<string, Interval> = { ...given };
  for (const { role, fact, interval } of statements) {
    const read = interval ?? intervalOf(fact.figure);
    if (read) intervals[role] = read;
  }
  const isEquation = relation.write !== undefined;
  const [stated] = statements;
  const own = intervals[stated.role];
  const isKnown = statements.every((s) => intervals[s.role] !== undefined);
  const bounds = isKnown ? (relation.solve[stated.role]?.(intervals) ?? null) : null;
  if (!own || !bounds) return { verdict: 'unknown', isEquation, terms: statements.map(asPlain) };
  if (meets(own, bounds)) {
    const [first, ...others] = statements;
    return {
      verdict: 'holds',
      isEquation,
      terms: [termOf(relation, first, statements, intervals), ...others.map(asPlain)],
    };
  }
  const cut = stated.interval ? null : truncatedIntervalOf(stated.fact.figure);
  const centre = middleOf(bounds);
  const isCut = cut !== null && centre !== null && meets(cut, exactly(centre));
  return {
    verdict: isCut ? 'truncated' : 'broken',
    isEquation,
    terms: statements.map((s) => termOf(relation, s, statements, intervals)),
  };
}

const asPlain = ({ role, fact }: Statement): Term => plainTerm(role, fact);

function termOf(
  relation: Relation,
  { role, fact }: Statement,
  statements: readonly Statement[],
  intervals: Readonly<Record<string, Interval>>,
): Term {
  const bounds = relation.solve[role]?.(intervals) ?? null;
  const expected = bounds && expectedOf(bounds, fact.figure);
  if (!expected) return plainTerm(role, fact);
  const isMixed = haveMixedUnits(statements) || expected.unit !== fact.figure.unit;
  const result = writeResult(expected, isMixed);
  const sum = relation.write?.[role]?.(printRoles(relation, statements, isMixed));
  return {
    role,
    fact,
    expected: sayExpected(expected),
    working: sum && result ? `${sum} ${result}` : null,
  };
}

/** Whether amounts stand in different units: the sum is then written with them. */
function haveMixedUnits(statements: readonly Statement[]): boolean {
  const amounts = statements.map((s) => s.fact.figure).filter((f) => !isPercent(f.unit) && !isPoints(f.unit));
  const units = amounts.map(
    (f) =>
      `${unitScale(f.unit)} ${baseUnit(f.unit).replace(pattern('^(?:{bodyUnit}|{personUnit}|{itemUnit})$'), '家')}`,
  );
  return new Set(units).size > 1;
}

/** The roles as printed; a role without a figure is empty. */
function printRoles(
  relation: Relation,
  statements: readonly Statement[],
  withUnit: boolean,
): Record<string, string> {
  const empty = Object.fromEntries(Object.keys(relation.solve).map((role) => [role, '']));
  return {
    ...empty,
    ...Object.fromEntries(statements.map(({ role, fact }) => [role, printTerm(fact.figure, withUnit)])),
  };
}

/** The values that a number may stand for if its digits were cut off instead of rounded: 21.1 → [21.1, 21.2). */
function truncatedIntervalOf({ value, unit, qualifier }: Figure): Interval | null {
  const places = value?.split('.')[1]?.length ?? 0;
  if (value === null || qualifier !== null || (places === 0 && !isPercent(unit))) return null;
  const size = new Big(value);
  const step = new Big(10).pow(-places);
  const end = { value: size, isOpen: false };
  const cut = size.lt(0)
    ? { low: { value: size.minus(step), isOpen: true }, high: end }
    : { low: end, high: { value: size.plus(step), isOpen: true } };
  return scaleBy(cut, new Big(unitScale(unit)));
}

/** The outcome of a comparison; `messageId` names the message of a break (`truncated` that of a cut-off number). */
export function outcomeOf(
  { verdict, isEquation, terms }: Comparison,
  messageId: string,
  details: Omit<BreakDetails, 'terms'> = {},
): Outcome {
  const [stated] = terms;
  if (verdict === 'holds') return holds(terms, isEquation);
  if (verdict === 'unknown' || !stated) return open('数字被隐去或无法计算', terms);
  if (verdict === 'truncated')
    return broken('truncated', stated.fact.figure, {}, { ...details, terms, severity: 'info' });
  const severity = terms.some((t) => t.fact.isAkin) ? 'warning' : (details.severity ?? null);
  return broken(messageId, stated.fact.figure, {}, { ...details, terms, severity });
}
