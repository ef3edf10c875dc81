import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { average } from '../../src/relations/average.ts';
import { difference } from '../../src/relations/difference.ts';
import { growth } from '../../src/relations/growth.ts';
import { growthInText } from '../../src/relations/growth-in-text.ts';
import { exactly, type Interval, meets } from '../../src/relations/interval.ts';
import { growthMultiple, multiple } from '../../src/relations/multiple.ts';
import type { Relation } from '../../src/relations/relation.ts';
import { share } from '../../src/relations/share.ts';
import { stockFlow } from '../../src/relations/stock-flow.ts';
import { partRole, sumOfParts } from '../../src/relations/sum.ts';

const count = fc.integer({ min: 1, max: 5000 });

/** Numbers between which the relation holds exactly (rates to 20 places). */
const EXAMPLES: readonly [Relation, fc.Arbitrary<Readonly<Record<string, Big>>>][] = [
  [
    growth,
    fc.tuple(count, count).map(([now, before]) => ({
      now: new Big(now),
      before: new Big(before),
      rate: new Big(now).div(before).minus(1).times(100),
    })),
  ],
  [
    difference,
    fc.tuple(count, count).map(([now, before]) => ({
      now: new Big(now),
      before: new Big(before),
      change: new Big(now - before),
    })),
  ],
  [
    multiple,
    fc.tuple(count, count).map(([now, before]) => ({
      now: new Big(now),
      before: new Big(before),
      times: new Big(now).div(before),
    })),
  ],
  [
    growthMultiple,
    fc.tuple(count, count).map(([more, before]) => ({
      now: new Big(before + more),
      before: new Big(before),
      times: new Big(more).div(before),
    })),
  ],
  [
    share,
    fc.tuple(count, count).map(([part, whole]) => ({
      part: new Big(part),
      whole: new Big(whole),
      share: new Big(part).div(whole).times(100),
    })),
  ],
  [
    average,
    fc
      .tuple(count, count)
      .map(([total, n]) => ({ total: new Big(total), count: new Big(n), average: new Big(total).div(n) })),
  ],
  [
    stockFlow,
    fc.tuple(count, count, count).map(([last, added, exits]) => ({
      last: new Big(last),
      added: new Big(added),
      exits: new Big(exits),
      cumulative: new Big(last + added - exits),
    })),
  ],
  [
    growthInText,
    fc.tuple(count, count).map(([last, added]) => ({
      added: new Big(added),
      exits: new Big(0),
      cumulative: new Big(last + added),
      rate: new Big(added).div(last).times(100),
    })),
  ],
  [
    sumOfParts(3),
    fc.tuple(count, count, count).map((parts) => ({
      ...Object.fromEntries(parts.map((p, i) => [partRole(i), new Big(p)])),
      whole: new Big(parts[0] + parts[1] + parts[2]),
    })),
  ],
];

const SLACK = new Big('1e-9');
const near = (value: Big): Interval => ({
  low: { value: value.minus(SLACK), isOpen: false },
  high: { value: value.plus(SLACK), isOpen: false },
});

describe.each(EXAMPLES)('$id', (relation, examples) => {
  it('gives each of its numbers from the others, and writes the sum for each', () => {
    fc.assert(
      fc.property(examples, (numbers) => {
        const given = Object.fromEntries(Object.entries(numbers).map(([role, n]) => [role, exactly(n)]));
        for (const [role, value] of Object.entries(numbers)) {
          const solved = relation.solve[role]?.(given) ?? null;
          // Where nothing was added, no number of the stock follows from a growth of nothing.
          if (solved === null) continue;
          expect(meets(solved, near(value))).toBe(true);
          const printed = Object.fromEntries(Object.keys(numbers).map((r) => [r, `‹${r}›`]));
          const written = relation.write?.[role]?.(printed) ?? '';
          expect(written).not.toContain(`‹${role}›`);
        }
      }),
    );
  });
});
