import Big from 'big.js';
import type { Figure } from './figure.ts';
import { baseUnit, sameDimension, unitScale } from './units.ts';

/** Units that prose uses loosely for one another, though they do not measure alike. */
const LOOSE: readonly ReadonlySet<string>[] = [
  new Set(['平方公里', '平方千米', '平方米', '㎡', '亩', '公顷']),
  new Set(['公里', '千米', '米']),
  new Set(['吨', '公斤', '斤', '吨标准煤', '吨标煤']),
  new Set(['人', '人次', '名', '位', '户', '户次']),
  new Set(['家', '家次', '户', '户次', '个']),
  new Set(['次', '人次', '场', '场次', '期', '批', '批次', '起', '例', '件次', '班次', '节', '个']),
  new Set(['台', '台套', '套', '辆', '部', '架', '艘']),
  new Set(['份', '篇', '册', '本', '部', '件', '条', '期', '张', '块']),
  new Set(['处', '座', '个', '所', '家', '栋', '幢', '间', '支', '类', '种', '对', '组']),
];

/** Whether two units are one but for magnitude (万元 and 亿元), or for a per that the words may say (人均8.7万元). */
export const isUnitOf = (unit: string, known: string): boolean =>
  baseUnit(unit) === baseUnit(known) || baseUnit(known).startsWith(`${baseUnit(unit)}/`);

/** Whether a unit stands loosely for another: 家 for 个, 人 for 人次, 亩 for 平方米. */
export function isLooseVariant(unit: string, known: string): boolean {
  const [a, b] = [baseUnit(unit), baseUnit(known)];
  return sameDimension(unit, known) || LOOSE.some((kind) => kind.has(a) && kind.has(b));
}

/** The printed number in the unit without its magnitude, exact: 1.35亿元 and 13500万元 are 135000000; `null` when masked. */
export const printedSize = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string | null =>
  value === null ? null : new Big(value).times(unitScale(unit)).toFixed();
