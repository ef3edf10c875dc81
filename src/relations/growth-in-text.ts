import Big from 'big.js';
import { add, divide, type End, type Interval, scaleBy, shiftBy, subtract } from './interval.ts';
import type { Bound, Equation } from './relation.ts';

const HUNDRED = new Big(100);
const PERCENT = new Big('0.01');

/**
 * net ÷ (cumulative − net): the cumulative must not be counted twice, as plain intervals would. It rises with the net
 * increase, and falls with the stock where that is an increase, rises where it is a decrease.
 */
function rateOf(net: Interval, cumulative: Interval): Interval {
  const isFall = net.low?.value.lt(0) ?? false;
  const [least, most] = isFall ? [cumulative.low, cumulative.high] : [cumulative.high, cumulative.low];
  return { low: ratioOf(net.low, least), high: ratioOf(net.high, most) };
}

function ratioOf(net: End, cumulative: End): End {
  if (net === null || cumulative === null) return null;
  const last = cumulative.value.minus(net.value);
  return last.lte(0) ? null : { value: net.value.div(last), isOpen: net.isOpen || cumulative.isOpen };
}

/** rate = (new − exits) ÷ (cumulative − new + exits), in %: the growth of a stock, from one year's text alone. */
export const growthInText: Equation<'rate' | 'added' | 'cumulative' | 'exits'> = {
  id: 'growth-in-text',
  solve: {
    rate: ({ added, cumulative, exits }) => scaleBy(rateOf(subtract(added, exits), cumulative), HUNDRED),
    added: ({ rate, cumulative, exits }) => {
      const last = divide(cumulative, shiftBy(scaleBy(rate, PERCENT), new Big(1)));
      return last && add(subtract(cumulative, last), exits);
    },
    cumulative: ({ rate, added, exits }) => {
      const net = subtract(added, exits);
      const last = divide(net, scaleBy(rate, PERCENT));
      return last && add(last, net);
    },
    exits: ({ rate, added, cumulative }) => {
      const last = divide(cumulative, shiftBy(scaleBy(rate, PERCENT), new Big(1)));
      return last && subtract(add(last, added), cumulative);
    },
  },
  write: {
    rate: ({ added, cumulative, exits }) =>
      exits === ''
        ? `${added} ÷ (${cumulative} − ${added})`
        : `(${added} − ${exits}) ÷ (${cumulative} − ${added} + ${exits})`,
    added: ({ rate, cumulative, exits }) =>
      `${cumulative} − ${cumulative} ÷ (1 + ${rate})${exits === '' ? '' : ` + ${exits}`}`,
    cumulative: ({ rate, added, exits }) =>
      exits === ''
        ? `${added} ÷ ${rate} + ${added}`
        : `(${added} − ${exits}) ÷ ${rate} + ${added} − ${exits}`,
    exits: ({ rate, added, cumulative }) => `${cumulative} ÷ (1 + ${rate}) + ${added} − ${cumulative}`,
  },
};

/** rate ≤ new ÷ (cumulative − new): all that holds where an unknown number may have dropped out. */
export const growthInTextBound: Bound<'rate' | 'added' | 'cumulative'> = {
  id: 'growth-in-text-bound',
  solve: {
    rate: ({ added, cumulative }) => ({ low: null, high: scaleBy(rateOf(added, cumulative), HUNDRED).high }),
    added: () => null,
    cumulative: () => null,
  },
};
