import type { Random } from '../random.ts';
import type { Amount } from './amount.ts';
import { type CleanReport, type Fact, placesOf } from './clean-report.ts';
import { applyEdits, type Edit, moveSpan, type Span } from './edit.ts';

/** What the oracle has to go by when it decides whether anyone could see the break. */
export type Evidence =
  /** Wrong as it stands: wording, form, units. */
  | { readonly by: 'construction' }
  /** Figures that now say something else. */
  | { readonly by: 'figures'; readonly changes: ReadonlyMap<Fact, Amount> }
  /** The same, and only the distance from last year's value counts. */
  | { readonly by: 'jump'; readonly changes: ReadonlyMap<Fact, Amount> }
  /** A figure said once more, with another number. */
  | { readonly by: 'mention'; readonly fact: Fact; readonly says: Amount }
  /** Figures that now speak of another year. */
  | { readonly by: 'year'; readonly facts: readonly Fact[]; readonly year: number };

/** A change to a clean report: a break, or a rewording that must stay silent. */
export interface Change {
  readonly kind: string;
  readonly report: CleanReport;
  /** What the change is about, for people. */
  readonly indicator: string;
  readonly old: string;
  readonly new: string;
  readonly edits: readonly Edit[];
  /** The changed report, and where in it the change can be seen. */
  readonly text: string;
  readonly places: readonly Span[];
  readonly evidence: Evidence;
}

/** Which aim a kind has to meet. */
export type Group = 'arithmetic' | 'text' | 'history';

export interface ChangeKind {
  readonly id: string;
  /** Every change of the kind that the report offers, in an order of its own or drawn from `random`. */
  readonly make: (report: CleanReport, random: Random) => Change[];
}

export interface BreakKind extends ChangeKind {
  readonly group: Group;
}

export const CONSTRUCTED: Evidence = { by: 'construction' };

export interface Wish {
  readonly kind: string;
  readonly indicator: string;
  readonly edits: readonly Edit[];
  readonly evidence: Evidence;
  /** Stretches of the clean text where the break may be seen as well. */
  readonly also?: readonly Span[];
}

export function makeChange(
  report: CleanReport,
  { kind, indicator, edits, evidence, also = [] }: Wish,
): Change {
  const { text, places } = applyEdits(report.text, edits);
  return {
    kind,
    report,
    indicator,
    old: edits.map((e) => report.text.slice(e.start, e.end)).join(' … '),
    new: edits.map((e) => e.text).join(' … '),
    edits,
    text,
    places: [...places, ...also.map((span) => moveSpan(span, edits))],
    evidence,
  };
}

/** What a printed number says in a unit, the fact's own unless another is given. */
export const amount = (fact: Fact, printed: string, unit: string = fact.unit): Amount => ({
  value: Number(printed.replace(/,/g, '')) * (fact.value < 0 ? -1 : 1),
  places: placesOf(printed),
  unit,
  qualifier: fact.qualifier,
});

/** One number changed, nothing else. */
export function changeNumber(
  report: CleanReport,
  kind: string,
  fact: Fact,
  printed: string,
  by: 'figures' | 'jump' = 'figures',
): Change {
  return makeChange(report, {
    kind,
    indicator: fact.indicator,
    edits: [{ start: fact.start, end: fact.end, text: printed }],
    evidence: { by, changes: new Map([[fact, amount(fact, printed)]]) },
  });
}

/** Facts written in Arabic digits, with the number that `rewrite` makes of each; `null` leaves one out. */
export function changeEach(
  kind: string,
  report: CleanReport,
  rewrite: (fact: Fact) => string | null,
): Change[] {
  return report.facts
    .filter((f) => /^[\d.]+$/.test(f.raw))
    .flatMap((fact) => {
      const printed = rewrite(fact);
      return printed === null || printed === fact.raw ? [] : [changeNumber(report, kind, fact, printed)];
    });
}
