import type { Relation } from './relation.ts';

/** Two statements of one figure: what the one may be, the other may be too. */
export const sameValue: Relation<'stated' | 'known'> = {
  id: 'same-value',
  solve: { stated: ({ known }) => known, known: ({ stated }) => stated },
  write: { stated: ({ known }) => known, known: ({ stated }) => stated },
};
