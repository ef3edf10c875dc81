import Big from 'big.js';
import fc from 'fast-check';
import { print, type Quantity, quantityOf } from '../../src/relations/quantity.ts';

/** `5040万元`, `-3家`, `1.20亿元`, `7.5%`: a quantity as a report prints it; its places are the ones written. */
export function q(written: string): Quantity {
  const match = /^(-?\d+(?:\.\d+)?)(.*)$/.exec(written);
  const quantity = match ? quantityOf({ value: match[1] ?? null, unit: match[2] ?? '' }) : null;
  if (!quantity) throw new Error(`not a quantity: ${written}`);
  return quantity;
}

/** The quantity as it would be printed, `null` for none. */
export const written = (quantity: Quantity | null): string | null =>
  quantity && `${print(quantity)}${quantity.unit}`;

const SCALES: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8, 家: 1, 个: 1, 万户: 1e4 };

/** How much it is, whatever the unit it is written in. */
export const amountOf = (quantity: Quantity): Big => quantity.value.times(SCALES[quantity.unit] ?? 1);

/** Decimals of up to four places, as reports print them, in one of the units. */
export const quantities = (units: readonly string[], min = -10_000_000): fc.Arbitrary<Quantity> =>
  fc
    .tuple(fc.integer({ min, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }), fc.constantFrom(...units))
    .map(([digits, places, unit]) => ({ value: new Big(digits).div(new Big(10).pow(places)), unit, places }));

export const MONEY = ['元', '万元', '亿元'] as const;
export const COUNTS = ['家', '个', '万户'] as const;
