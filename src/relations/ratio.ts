import Big from 'big.js';
import { unitScale } from '../figures/units.ts';
import { average } from './average.ts';
import { exactly } from './interval.ts';
import { type Derived, inOneUnit, print, type Quantity, roundTo } from './quantity.ts';
import { share } from './share.ts';

/** part ÷ whole in %, to so many places. `null` for no common unit, or a whole that is not above zero. */
export function deriveShare(part: Quantity, whole: Quantity, places: number): Derived | null {
  const pair = inOneUnit(part, whole);
  if (!pair) return null;
  const [a, b] = pair;
  const given = { part: exactly(a.value), whole: exactly(b.value), share: exactly(new Big(0)) };
  const value = share.solve.share(given)?.low?.value;
  if (!value) return null;
  const result = { value: roundTo(value, places), unit: '%', places };
  const sum = share.write.share({ part: print(a), whole: print(b), share: '' });
  return { ...result, working: `${sum} = ${print(result)}%` };
}

/** total ÷ count in `unit` (万元 a borrower), to so many places. `null` for a count that is not above zero. */
export function derivePerHead(
  total: Quantity,
  count: Quantity,
  unit: string,
  places: number,
): Derived | null {
  const given = { total: exactly(total.value), count: exactly(count.value), average: exactly(new Big(0)) };
  const each = average.solve.average(given)?.low?.value;
  if (!each) return null;
  const scaled = each.times(unitScale(total.unit)).div(unitScale(unit));
  const result = { value: roundTo(scaled, places), unit, places };
  const printed = { total: `${print(total)}${total.unit}`, count: print(count), average: '' };
  return { ...result, working: `${average.write.average(printed)} = ${print(result)}${unit}` };
}
