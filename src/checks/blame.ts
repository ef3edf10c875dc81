import { isMoney, unitScale } from '../figures/units.ts';
import type { Fact } from './fact.ts';
import { type Break, byGravity, type Fault, severityOf } from './finding.ts';
import type { Held, Term } from './outcome.ts';
import { SLIP, slipBetween } from './slip.ts';

/**
 * The smallest sets of figures whose change mends every broken relation (Fellegi and Holt, JASA 71 (1976), 17–35),
 * found greedily: always the figure that explains the most breaks, among equals the one that fewer relations vouch
 * for, then the one whose source weighs less (the draft before a past report before entered data), then the one that a
 * slip of the hand explains, then the number that is computed from others before those it is computed from.
 */
export function assignBlame(breaks: readonly Break[], held: readonly Held[]): Fault[] {
  const plain = breaks.filter((b) => b.outcome.terms.length === 0);
  const tied = breaks.filter((b) => b.outcome.terms.length > 0);
  const faults: Fault[] = plain.map((b) => ({ culprit: null, breaks: [b] }));
  const hints = tied.filter((b) => severityOf(b) === 'info');
  const vouchers = countTerms(held.filter((h) => h.vouches).map((h) => h.terms));
  for (let left = tied.filter((b) => severityOf(b) !== 'info'); left.length > 0; ) {
    const culprit = mostSuspect(left, vouchers);
    const [explained, rest] = partition(left, (b) => b.outcome.terms.some((t) => t.fact === culprit));
    faults.push(toFault(culprit, explained));
    left = rest;
  }
  const blamed = new Set(faults.flatMap((f) => f.breaks.flatMap((b) => b.outcome.terms.map((t) => t.fact))));
  // A hint about a number that is at fault anyway says nothing new.
  for (const hint of hints) {
    const [stated] = hint.outcome.terms;
    if (stated && !blamed.has(stated.fact)) faults.push(toFault(stated.fact, [hint]));
  }
  return faults;
}

function toFault(culprit: Fact, explained: readonly Break[]): Fault {
  const [first, ...others] = explained.toSorted(byGravity);
  if (!first) throw new Error('a fault explains at least one break');
  return { culprit, breaks: [first, ...others] };
}

function countTerms(ties: readonly (readonly Term[])[]): ReadonlyMap<Fact, number> {
  const counts = new Map<Fact, number>();
  for (const terms of ties) for (const { fact } of terms) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return counts;
}

const SOURCE_WEIGHT = { draft: 0, report: 1, entered: 2 } as const;

/** Entered data is what the others are measured by: never to blame. */
function mostSuspect(breaks: readonly Break[], vouchers: ReadonlyMap<Fact, number>): Fact {
  const suspects = breaksByFact(breaks);
  const computed = new Set(breaks.map((b) => b.outcome.terms[0]?.fact));
  const most = Math.max(...suspects.values().map((ties) => ties.length));
  const [worst] = suspects
    .entries()
    .filter(([, ties]) => ties.length === most)
    .map(([fact, ties]) => ({
      fact,
      rank: [
        vouchers.get(fact) ?? 0,
        SOURCE_WEIGHT[fact.source.kind],
        slipOf(ties, fact),
        computed.has(fact) ? 0 : 1,
        -fact.index,
      ],
    }))
    .toArray()
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  if (!worst) throw new Error('a broken relation has terms');
  return worst.fact;
}

function breaksByFact(breaks: readonly Break[]): ReadonlyMap<Fact, readonly Break[]> {
  const ties = new Map<Fact, Break[]>();
  for (const b of breaks)
    for (const { fact } of b.outcome.terms) {
      if (fact.source.kind === 'entered') continue;
      const known = ties.get(fact);
      if (!known) ties.set(fact, [b]);
      else if (known.at(-1) !== b) known.push(b);
    }
  return ties;
}

/** The likeliest slip that any of its breaks shows for the figure. */
function slipOf(ties: readonly Break[], fact: Fact): number {
  if (ties.some((b) => isOddOne(b.outcome.terms, fact))) return SLIP.same;
  const terms = ties.flatMap((b) => b.outcome.terms.filter((t) => t.fact === fact && t.expected !== null));
  if (terms.length === 0) return SLIP.other;
  return Math.min(...terms.map((t) => slipBetween(fact.figure.value ?? '', t.expected ?? '')));
}

/** Of three amounts or more, the only one in 亿元 beside 万元, or the other way round. */
function isOddOne(terms: readonly Term[], fact: Fact): boolean {
  const amounts = terms.map((t) => t.fact.figure).filter((f) => isMoney(f.unit));
  const others = new Set(amounts.filter((f) => f !== fact.figure).map((f) => unitScale(f.unit)));
  return (
    amounts.length > 2 &&
    isMoney(fact.figure.unit) &&
    others.size === 1 &&
    !others.has(unitScale(fact.figure.unit))
  );
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) if (x !== b[i]) return x - (b[i] ?? 0);
  return 0;
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
