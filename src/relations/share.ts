import Big from 'big.js';
import { divide, multiply, scaleBy } from './interval.ts';
import type { Equation } from './relation.ts';

const HUNDRED = new Big(100);
const PERCENT = new Big('0.01');

/** share = part ÷ whole, in %. */
export const share: Equation<'share' | 'part' | 'whole'> = {
  id: 'share',
  solve: {
    share: ({ part, whole }) => {
      const ratio = divide(part, whole);
      return ratio && scaleBy(ratio, HUNDRED);
    },
    part: (given) => multiply(given.whole, scaleBy(given.share, PERCENT)),
    whole: (given) => divide(given.part, scaleBy(given.share, PERCENT)),
  },
  write: {
    share: ({ part, whole }) => `${part} ÷ ${whole}`,
    part: (printed) => `${printed.whole} × ${printed.share}`,
    whole: (printed) => `${printed.part} ÷ ${printed.share}`,
  },
};
