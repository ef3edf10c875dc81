import type { Derived } from '../relations/quantity.ts';
import { isAsPrinted, totalsOf } from './derivations.ts';
import { answers } from './entries.ts';
import { type Finder, nameOf, type SlotName } from './figure-book.ts';
import type { Numbers } from './answer-slots.ts';
import type { PastDocument } from './past-document.ts';
import { slotId } from './slot-id.ts';

/** Wholes of wholes: 科技特派员 is the sum of two, 三类科技人才 of it and two more. */
const DEEPEST = 2;

/**
 * The wholes that nobody entered and whose parts were, as the latest report adds them up, by slot: each is the sum of
 * the same parts in the same measures.
 */
export function deriveTotals(
  [latest]: readonly PastDocument[],
  numbers: Omit<Numbers, 'totals'>,
): ReadonlyMap<string, Derived> {
  const totals = new Map<string, Derived>();
  const wholes = (latest?.units ?? [])
    .flatMap((u) => u.sentences.flatMap((s) => s.figures))
    .filter(
      (f) => f.figure.year === latest?.year && f.figure.measure !== 'target' && f.figure.value !== null,
    );
  const then: Finder = (name, yearsOff) => numbers.book.find(name, (latest?.year ?? 0) + yearsOff);
  const now: Finder = (name) => numbers.find(name, 0) ?? totals.get(slotId(name, 0)) ?? null;
  for (let depth = 0; depth < DEEPEST; depth++)
    for (const whole of wholes) {
      const name: SlotName = nameOf(whole);
      if (numbers.entries.some((e) => answers(e, name, false)) || totals.has(slotId(name, 0))) continue;
      const sums = totalsOf(name, [], numbers.catalogue);
      const holding = sums.filter((sum) => {
        const past = sum(then);
        return past !== null && isAsPrinted(past, whole);
      });
      const total = holding.map((sum) => sum(now)).find((d) => d !== null);
      if (total) totals.set(slotId(name, 0), total);
    }
  return totals;
}
