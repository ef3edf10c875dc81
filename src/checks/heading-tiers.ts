import type { OutlineEntry } from '../report/outline.ts';

/** Where an entry stands in the hierarchy: 第一部分 above 一、, and 第一、 in a text below everything. */
export const tierOf = ({ level, label }: OutlineEntry): number =>
  label.startsWith('第') ? (label.endsWith('部分') ? 0 : 5) : level;

/** For each entry the index of the next one of its tier under the same parent. */
export function nextSiblings(tiers: readonly number[]): (number | undefined)[] {
  const upcoming = new Map<number, number>();
  return tiers
    .map((tier, i) => ({ tier, i }))
    .reverse()
    .map(({ tier, i }) => {
      const found = upcoming.get(tier);
      upcoming.set(tier, i);
      for (const t of upcoming.keys()) if (t > tier) upcoming.delete(t);
      return found;
    })
    .reverse();
}

/** For each entry the index of the nearest one of an upper tier before it, and behind it. */
export function nearestUppers(tiers: readonly number[]): Record<'before' | 'after', (number | undefined)[]> {
  const backwards = nearestLower(tiers.toReversed()).toReversed();
  const last = tiers.length - 1;
  return { before: nearestLower(tiers), after: backwards.map((i) => (i === undefined ? i : last - i)) };
}

/** For each number the index of the nearest one before it that is lower. */
function nearestLower(numbers: readonly number[]): (number | undefined)[] {
  const path: number[] = [];
  return numbers.map((number, i) => {
    while (path.length > 0 && (numbers[path.at(-1) ?? 0] ?? 0) >= number) path.pop();
    const found = path.at(-1);
    path.push(i);
    return found;
  });
}

/** The tiers that a report counts through from one parent to the next (1. to 20.) on purpose: twice or more, and never anew. */
export function continuedTiers(outline: readonly OutlineEntry[], tiers: readonly number[]): Set<number> {
  const seen = new Map<number, { last: number; goesOn: number; isRenewed: boolean }>();
  const opened = new Set<number>();
  for (const [i, { number }] of outline.entries()) {
    const tier = tiers[i] ?? 0;
    for (const t of opened) if (t > tier) opened.delete(t);
    const state = seen.get(tier);
    const isFirst = !opened.has(tier);
    opened.add(tier);
    seen.set(tier, {
      last: number,
      goesOn: (state?.goesOn ?? 0) + (isFirst && state && number === state.last + 1 && number > 1 ? 1 : 0),
      isRenewed: (state?.isRenewed ?? false) || (isFirst && state !== undefined && number === 1),
    });
  }
  return new Set([...seen].filter(([, s]) => s.goesOn >= 2 && !s.isRenewed).map(([tier]) => tier));
}

/** Entries right below a parent that skip a tier which all the parent's siblings use; with the parent's tier. */
export function skippedParents(tiers: readonly number[]): Map<number, number> {
  const children = new Map<number, { parent: number; first: number; index: number }[]>();
  const path: number[] = [];
  for (const [index, tier] of tiers.entries()) {
    while (path.length > 0 && (path.at(-1) ?? 0) >= tier) path.pop();
    const parent = path.at(-1);
    const isFirst = index > 0 && tiers[index - 1] === parent;
    if (parent !== undefined && isFirst && tier <= 4) {
      const group = children.get(parent) ?? [];
      group.push({ parent, first: tier, index });
      children.set(parent, group);
    }
    path.push(tier);
  }
  const skipped = new Map<number, number>();
  for (const group of children.values()) {
    const odd = group.filter((c) => c.first > c.parent + 1);
    const even = group.filter((c) => c.first === c.parent + 1);
    if (odd.length === 1 && even.length >= 2) for (const { index, parent } of odd) skipped.set(index, parent);
  }
  return skipped;
}
