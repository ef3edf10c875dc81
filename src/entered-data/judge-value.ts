import type { IndicatorEntry } from '../figures/catalogue.ts';
import type { Measure } from '../figures/figure.ts';
import { printedSize } from '../figures/unit-kinds.ts';
import { isCountUnit } from '../figures/units.ts';
import type { Fault } from './problem.ts';

/** What is counted per head, or per year of work, may be a fraction. */
const AVERAGE = /每|均|^万人/;
const SIGNED: readonly Measure[] = ['growth_rate', 'change', 'value', 'target'];
const COUNTED: readonly Measure[] = ['new', 'cumulative', 'value', 'change', 'target'];

/** What is wrong with a number in its unit, as a measure of its indicator; `null` when nothing is. */
export function judgeValue(
  value: string,
  unit: string,
  measure: Measure,
  indicator: string,
  entry: IndicatorEntry | null,
): Fault | null {
  const isNegative = value.startsWith('-');
  if (measure === 'rank')
    return /^[1-9]\d*$/.test(value.replace(/\.0+$/, '')) ? null : { kind: 'rank-not-whole', value };
  const isCounted = COUNTED.includes(measure) && isCountUnit(unit) && unit !== '人年' && unit !== '';
  if (isNegative && (!SIGNED.includes(measure) || (isCounted && measure !== 'change')))
    return { kind: 'negative', value, unit };
  const isWhole = isCounted && (entry?.integer === true || !AVERAGE.test(entry?.name ?? indicator));
  const isFraction = isWhole && /\.\d*[1-9]/.test(printedSize({ value, unit }) ?? '');
  return isFraction ? { kind: 'fraction', value, unit } : null;
}

/** 26.00家 is 26家. */
export const trimCount = (value: string, unit: string): string =>
  isCountUnit(unit) && !/^[万亿]/.test(unit) ? value.replace(/\.0+$/, '') : value;
