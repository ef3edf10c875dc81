/** How well a wrong number is explained as a slip of the right one, the smaller the better. */
export const SLIP = { same: 0, near: 1, other: 2, none: 3 } as const;

/**
 * Whether a writer could have made `stated` out of `expected` by a slip of the hand: digits swapped, the point or a
 * zero misplaced, the sign turned (`same` digits), one digit missing, doubled or mistaken (`near`). Numbers of one digit
 * tell nothing. `none`: what is expected is no number that could stand there, or the very number that does.
 */
export function slipBetween(stated: string, expected: string): (typeof SLIP)[keyof typeof SLIP] {
  const [a, b] = [digitsOf(stated), digitsOf(expected)];
  const isFall = /^(?:约|下降|减少|-)*(?:下降|减少|-)/.test(expected);
  if (
    /^(?:约)?-|^(?:约)?0[^.\d]/.test(expected) ||
    (sizeOf(stated) === sizeOf(expected) && isFall === stated.startsWith('-'))
  )
    return SLIP.none;
  if (a.length < 2 && b.length < 2) return SLIP.other;
  const plain = (digits: string) => digits.replace(/^0+|0+$/g, '');
  if (plain(a) === plain(b) || sorted(a) === sorted(b)) return SLIP.same;
  return isOneEdit(a, b) ? SLIP.near : SLIP.other;
}

const sizeOf = (number: string): number => Number(/\d+(?:\.\d+)?/.exec(number)?.[0]);
const digitsOf = (number: string): string => number.replace(/\D/g, '');
const sorted = (digits: string): string => [...digits].toSorted().join('');

function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1);
}
