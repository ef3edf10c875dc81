import type { Bound } from './relation.ts';

/** smaller ≤ larger: a part and its whole, the new ones and the stock, a target and its result. */
export const order: Bound<'smaller' | 'larger'> = {
  id: 'order',
  solve: {
    smaller: ({ larger }) => ({ low: null, high: larger.high }),
    larger: ({ smaller }) => ({ low: smaller.low, high: null }),
  },
};
