import { type Derived, inOneUnit, print, type Quantity } from './quantity.ts';

/**
 * cumulative = last year's cumulative + new − exits, solved for the one that is not given. Exact only for a stock
 * that loses no members: for one that does (高新技术企业), the caller says that it assumes none dropped out.
 */
export const stockFlow = {
  /** Last year's stock from this year's and the new ones: 44 − 13 = 31. */
  deriveLast: (cumulative: Quantity, added: Quantity): Derived | null => combine(cumulative, added, '−'),
  /** This year's new ones from two stocks. */
  deriveNew: (cumulative: Quantity, last: Quantity): Derived | null => combine(cumulative, last, '−'),
  /** This year's stock from last year's and the new ones. */
  deriveCumulative: (last: Quantity, added: Quantity): Derived | null => combine(last, added, '+'),
};

function combine(a: Quantity, b: Quantity, sign: '+' | '−'): Derived | null {
  const pair = inOneUnit(a, b);
  if (!pair) return null;
  const [x, y] = pair;
  const value = sign === '+' ? x.value.plus(y.value) : x.value.minus(y.value);
  const result = { value, unit: x.unit, places: Math.max(x.places, y.places) };
  return { ...result, working: `${print(x)} ${sign} ${print(y)} = ${print(result)}` };
}
