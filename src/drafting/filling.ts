import type { Figure } from '../figures/figure.ts';
import { pattern } from '../lexicon/pattern.ts';
import type { Slot } from './phrases.ts';

/** What stands in the place of a past number. */
export interface Filling extends Pick<Figure, 'unit' | 'qualifier'> {
  /** Exact decimal with the places to print; a fall is negative. */
  readonly value: string;
  /** The other end of a range (6—8场), and the entry that it is; `null` for a single number. */
  readonly upper: { readonly value: string; readonly id: number } | null;
  readonly origin: 'entered' | 'derived';
  /** The sum with its result, for a derived one. */
  readonly working: string | null;
  /** Tells the entered figure that it is; `null` for a derived one. */
  readonly id: number | null;
}

/** Words that stand behind the unit (600万元以上), and those that stand before it (300余家). */
const BEHIND = /^(?:及?以上|以下|以内|之内|左右|上下)$/;
const INSIDE = /^[余多来几]$/;

/** The number with its qualifier and unit as prose writes them, without its sign; a rank as 第9位. */
export function printNumber(
  { value, unit, qualifier, upper }: Pick<Filling, 'value' | 'unit' | 'qualifier'> & Partial<Filling>,
  aim: Figure['aim'] | null,
): string {
  const number = value.replace(/^-/, '');
  if (upper) return `${number}—${upper.value}${unit}`;
  if (aim === 'rank') return `第${number}${unit}`;
  if (qualifier === null) return number + unit;
  if (BEHIND.test(qualifier)) return number + unit + qualifier;
  return INSIDE.test(qualifier) ? printInside(number, qualifier, unit) : qualifier + number + unit;
}

/** 300余家, 1850余万元, but 1.5万余份: behind the magnitude where the number itself has no room for more. */
function printInside(number: string, qualifier: string, unit: string): string {
  const [, magnitude = '', base = unit] = pattern('^({power})?(.*)$').exec(unit) ?? [];
  return magnitude !== '' && !/\d0$/.test(number)
    ? number + magnitude + qualifier + base
    : number + qualifier + unit;
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['增长', '下降'],
  ['上升', '下降'],
  ['提高', '下降'],
  ['提升', '下降'],
  ['增加', '减少'],
  ['增多', '减少'],
  ['前移', '后移'],
  ['前进', '后退'],
  ['扩大', '缩小'],
  ['高于', '低于'],
  ['多', '少'],
  ['增', '减'],
];
const TURNED = new Map([
  ...OPPOSITES.toReversed().map(([rise, fall]) => [fall, rise] as const),
  ...OPPOSITES,
]);
/** The longest first: 减少 is no 减 with 少 behind it. */
const DIRECTIONS = [...TURNED.keys(), '降低', '回落', '下滑'].toSorted((a, b) => b.length - a.length);
const MOVES = new RegExp(`(${DIRECTIONS.join('|')})([^，；]{0,6})$`);

/** Whether the words before a number say which way it moves. */
export const hasDirection = (before: string): boolean => MOVES.test(before);

/** The words before a number with its direction turned: 较上年增长 → 较上年下降; `null` where none is found. */
export function turnDirection(before: string): string | null {
  const match = MOVES.exec(before);
  const turned = match?.[1] === undefined ? undefined : (TURNED.get(match[1]) ?? '增长');
  if (!match || turned === undefined) return null;
  return before.slice(0, match.index) + turned + match[2];
}

/** Whether a slot's words speak of a move, so that its number must have their direction. */
export const isMove = ({ figure }: Slot): boolean => figure.aim === 'growth_rate' || figure.aim === 'change';
