import type { Equation } from './relation.ts';

/** Two statements of one figure: what the one may be, the other may be too. */
export const sameValue: Equation<'stated' | 'known'> = {
  id: 'same-value',
  solve: { stated: ({ known }) => known, known: ({ stated }) => stated },
  write: { stated: () => '', known: () => '' },
};
