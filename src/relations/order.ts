import type { Relation } from './relation.ts';

/** smaller ≤ larger: a part and its whole, the new ones and the stock, a target and its result. */
export const order: Relation<'smaller' | 'larger'> = {
  id: 'order',
  isBound: true,
  solve: {
    smaller: ({ larger }) => ({ low: null, high: larger.high }),
    larger: ({ smaller }) => ({ low: smaller.low, high: null }),
  },
  write: { smaller: ({ larger }) => `≤ ${larger}`, larger: ({ smaller }) => `≥ ${smaller}` },
};
