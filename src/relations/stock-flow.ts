import { add, exactly, type Interval, subtract } from './interval.ts';
import { type Derived, inOneUnit, print, type Quantity } from './quantity.ts';
import type { Bound, Equation } from './relation.ts';

/**
 * cumulative = last year's cumulative + new − exits. Exact only where the exits are known, or where none can be: for a
 * stock that loses members (高新技术企业), the caller says that it assumes none dropped out.
 */
export const stockFlow: Equation<'cumulative' | 'last' | 'added' | 'exits'> = {
  id: 'stock-flow',
  solve: {
    cumulative: ({ last, added, exits }) => subtract(add(last, added), exits),
    last: ({ cumulative, added, exits }) => add(subtract(cumulative, added), exits),
    added: ({ cumulative, last, exits }) => add(subtract(cumulative, last), exits),
    exits: ({ cumulative, last, added }) => subtract(add(last, added), cumulative),
  },
  write: {
    cumulative: ({ last, added, exits }) => `${last} + ${added}${exits === '' ? '' : ` − ${exits}`}`,
    last: ({ cumulative, added, exits }) => `${cumulative} − ${added}${exits === '' ? '' : ` + ${exits}`}`,
    added: ({ cumulative, last, exits }) => `${cumulative} − ${last}${exits === '' ? '' : ` + ${exits}`}`,
    exits: ({ cumulative, last, added }) => `${last} + ${added} − ${cumulative}`,
  },
};

/** cumulative ≤ last year's cumulative + new: all that holds where an unknown number may have dropped out. */
export const stockBound: Bound<'cumulative' | 'last' | 'added'> = {
  id: 'stock-bound',
  solve: {
    cumulative: ({ last, added }) => ({ low: null, high: add(last, added).high }),
    last: ({ cumulative, added }) => ({ low: subtract(cumulative, added).low, high: null }),
    added: ({ cumulative, last }) => ({ low: subtract(cumulative, last).low, high: null }),
  },
};

/** Last year's stock from this year's and the new ones: 44 − 13 = 31. `null` where the two have no common unit. */
export const deriveLast = (cumulative: Quantity, added: Quantity): Derived | null =>
  withoutExits('last', { cumulative, added });

/** This year's new ones from two stocks. `null` where the two have no common unit. */
export const deriveNew = (cumulative: Quantity, last: Quantity): Derived | null =>
  withoutExits('added', { cumulative, last });

/** This year's stock from last year's and the new ones. `null` where the two have no common unit. */
export const deriveCumulative = (last: Quantity, added: Quantity): Derived | null =>
  withoutExits('cumulative', { last, added });

type Stock = 'cumulative' | 'last' | 'added';

function withoutExits(role: Stock, given: Partial<Record<Stock, Quantity>>): Derived | null {
  const [[roleA, first] = [], [roleB, second] = []] = Object.entries(given) as [Stock, Quantity][];
  const pair = first && second && inOneUnit(first, second);
  if (!pair || !roleA || !roleB) return null;
  const [a, b] = pair;
  const nothing: Interval = exactly(a.value.minus(a.value));
  const known = { cumulative: nothing, last: nothing, added: nothing, exits: nothing };
  const value = stockFlow.solve[role]({ ...known, [roleA]: exactly(a.value), [roleB]: exactly(b.value) })?.low
    ?.value;
  if (!value) return null;
  const result = { value, unit: a.unit, places: Math.max(a.places, b.places) };
  const printed = { cumulative: '', last: '', added: '', exits: '', [roleA]: print(a), [roleB]: print(b) };
  return { ...result, working: `${stockFlow.write[role](printed)} = ${print(result)}` };
}
