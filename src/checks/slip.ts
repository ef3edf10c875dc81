import { pattern } from '../lexicon/pattern.ts';

/** How well a wrong number is explained as a slip of the right one, the smaller the better. */
export const SLIP = { same: 0, near: 1, other: 2, none: 3 } as const;

/**
 * Whether a writer could have made `stated` out of `expected` by a slip of the hand: digits swapped, the point or a
 * zero misplaced, the sign turned (`same` digits), one digit missing, doubled or mistaken (`near`). Numbers of one digit
 * tell nothing. `none`: what is expected is no number that could stand there, or the very number that does.
 */
export function slipBetween(stated: string, expected: string): (typeof SLIP)[keyof typeof SLIP] {
  const [a, b] = [digitsOf(stated), digitsOf(expected)];
  const isFall = pattern('^(?:{about}|{falls}|-)*(?:{falls}|-)').test(expected);
  if (
    pattern('^{about}?-|^{about}?0[^.\\d]').test(expected) ||
    (sizeOf(stated) === sizeOf(expected) && isFall === stated.startsWith('-'))
  )
    return SLIP.none;
  if (a.length < 2 && b.length < 2) return SLIP.other;
  const plain = (digits: string) => digits.replace(/^0+|0+$/g, '');
  if (plain(a) === plain(b) || sorted(a) === sorted(b) || isRoundedSlip(stated, expected)) return SLIP.same;
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

const CLOSE = 0.002;
const areClose = (x: number, y: number): boolean => Math.abs(x - y) <= CLOSE * y;

/**
 * What is computed from rounded numbers is not the written number to the last digit: 76300 for 7629.8, 526.4 for 562.3.
 * Zeros or the point misplaced, or two neighbours swapped, that bring a number of three digits within 0.2 % of it, or
 * to it as rounded (17.9 for 1.8).
 */
function isRoundedSlip(stated: string, expected: string): boolean {
  const [x, y] = [sizeOf(stated), sizeOf(expected)];
  if (digitsOf(stated).length < 3 || digitsOf(expected).length < 2 || !(x > 0 && y > 0)) return false;
  const power = Math.round(Math.log10(x / y));
  const places = /\.(\d+)/.exec(expected)?.[1]?.length ?? 0;
  const isShifted = (x / 10 ** power).toFixed(places) === y.toFixed(places) || areClose(x / 10 ** power, y);
  if (power !== 0 && isShifted) return true;
  return swaps(stated).some((swapped) => areClose(swapped, y));
}

/** The number with two neighbouring digits swapped, each pair in turn; none that would begin with 0. */
function swaps(number: string): number[] {
  const places = [...number.matchAll(/\d/g)].map((m) => m.index);
  return places.slice(1).flatMap((at, i) => {
    const digits = [...number];
    const before = places[i] ?? at;
    [digits[before], digits[at]] = [digits[at] ?? '', digits[before] ?? ''];
    return digits[0] === '0' && digits[1] !== '.' ? [] : [sizeOf(digits.join(''))];
  });
}
