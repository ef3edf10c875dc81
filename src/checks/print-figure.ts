import Big from 'big.js';
import type { Figure } from '../figures/figure.ts';
import { isCountUnit, unitScale } from '../figures/units.ts';
import { type End, type Interval, middleOf, scaleBy } from '../relations/interval.ts';

/** A figure's number for a sum: `103`, `21.2%`, with its unit where `withUnit` says so: `1.47亿元`. */
export function printTerm({ value, unit, masked }: Figure, withUnit: boolean): string {
  const number = value ?? masked ?? '**';
  return withUnit || /^[%‰成]$/.test(unit) ? `${number}${unit}` : number;
}

/** A number of a figure as prose has it: 26家, 第9位, 下降11.4%. */
export function sayNumber(number: string, { unit, aim }: Pick<Figure, 'unit' | 'aim'>): string {
  if (aim === 'rank') return `第${number}位`;
  const size = `${number.replace(/^-/, '')}${unit}`;
  if (!number.startsWith('-')) return size;
  return aim === 'growth_rate' ? `下降${size}` : aim === 'change' ? `减少${size}` : `-${size}`;
}

const ONE = new Big(1);

/**
 * What a figure should be, printed as the figure is: its unit, its places, whole for counts. One number where the
 * interval leaves one, else its two ends; `null` when it is unbounded on both sides or holds no such number.
 */
export function printExpected(interval: Interval, figure: Figure): string | null {
  const scale = unitScale(figure.unit);
  const inUnit = scaleBy(interval, ONE.div(scale));
  if (scale > TEN_THOUSAND && isLost(inUnit)) return printExpected(interval, inTenThousands(figure));
  const places = figure.value?.split('.')[1]?.length ?? 0;
  const isWhole = isCountUnit(figure.unit) && scale === 1 && places === 0;
  const say = (n: Big) => sayNumber(n.toFixed(isWhole ? 0 : places), figure);
  const { low, high } = isWhole ? wholeEnds(inUnit) : inUnit;
  if (low && high) {
    if (isWhole && low.value.gt(high.value)) return `约${say(middle(inUnit))}`;
    const [from, to] = [low.value.round(places, Big.roundHalfUp), high.value.round(places, Big.roundHalfUp)];
    if (from.eq(to)) return say(from);
    if (isWhole) return `${say(from)}至${say(to)}`;
    const between = say(middle(inUnit).round(places, Big.roundHalfUp));
    return isRoundedWithin(low.value, high.value, places) ? between : `${between}左右`;
  }
  if (low) return `${low.isOpen ? '超过' : '不少于'}${say(low.value)}`;
  return high ? `${high.isOpen ? '少于' : '不超过'}${say(high.value)}` : null;
}

const TEN_THOUSAND = 10_000;

/** Too small for its unit: 562.3万元 would be 0.1亿元. */
const isLost = ({ low, high }: Interval): boolean =>
  low !== null && high !== null && low.value.gt(0) && high.value.lt('0.1');

const inTenThousands = (figure: Figure): Figure => ({
  ...figure,
  unit: figure.unit.replace(/^(?:万亿|亿)/, '万'),
  value: '0.0',
});

/** Ends that differ by no more than one step of what is printed: the rounding of the other figures. */
const isRoundedWithin = (low: Big, high: Big, places: number): boolean =>
  high.minus(low).lte(new Big(10).pow(-places));

const middle = (interval: Interval): Big => middleOf(interval) ?? new Big(0);

function wholeEnds({ low, high }: Interval): Interval {
  const up = (end: End): End => {
    if (!end) return null;
    const value = ceil(end.value);
    return { value: end.isOpen && value.eq(end.value) ? value.plus(1) : value, isOpen: false };
  };
  const down = (end: End): End => {
    if (!end) return null;
    const value = floor(end.value);
    return { value: end.isOpen && value.eq(end.value) ? value.minus(1) : value, isOpen: false };
  };
  return { low: up(low), high: down(high) };
}

function floor(n: Big): Big {
  const cut = n.round(0, Big.roundDown);
  return cut.gt(n) ? cut.minus(1) : cut;
}

function ceil(n: Big): Big {
  const cut = n.round(0, Big.roundDown);
  return cut.lt(n) ? cut.plus(1) : cut;
}
