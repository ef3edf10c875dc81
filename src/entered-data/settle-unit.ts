import type { IndicatorEntry } from '../figures/catalogue.ts';
import type { Measure } from '../figures/figure.ts';
import { isLooseVariant, isUnitOf } from '../figures/unit-kinds.ts';
import { baseUnit, isCountUnit, isPercent, isPoints, sameDimension } from '../figures/units.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { Fault } from './problem.ts';
import type { EnteredValue } from './read-value.ts';
import { foldUnit, isUnitText, MAGNITUDE, RANK_UNITS } from './unit-text.ts';

/**
 * The one unit of a figure: what stands behind its number and what the column says must be the same (1.2亿 under 元 is
 * 1.2亿元); where neither says it, the measure does, or the table (`usual`), or the catalogue if it leaves one only.
 */
export function settleUnit(
  { magnitude, unit, form }: EnteredValue,
  written: string,
  measure: Measure,
  entry: IndicatorEntry | null,
  usual: string | null,
): Result<string, Fault> {
  const column = foldUnit(written);
  const inValue = magnitude + foldUnit(unit);
  if (column !== '' && !isUnitText(column) && !entry?.units.includes(column))
    return err({ kind: 'unit-unknown', written: column });
  if (column === '') {
    if (unit !== '') return ok(asRank(inValue, measure));
    const own = form === 'rank' ? '位' : unitOfMeasure(measure);
    if (own === null && usual !== null) return ok(magnitude === '' ? usual : magnitude + baseUnit(usual));
    const base = own ?? onlyUnit(entry, magnitude !== '');
    return base === null ? err({ kind: 'unit-missing', known: entry?.units ?? [] }) : ok(magnitude + base);
  }
  const isSame =
    inValue === '' ||
    inValue === column ||
    (unit === '' && (MAGNITUDE.exec(column)?.[0] ?? magnitude) === magnitude) ||
    (measure === 'rank' && RANK_UNITS.test(inValue) && RANK_UNITS.test(column));
  if (!isSame) return err({ kind: 'unit-conflict', inValue, written: column });
  return ok(asRank(unit === '' && !MAGNITUDE.test(column) ? magnitude + column : column, measure));
}

const asRank = (unit: string, measure: Measure): string =>
  measure === 'rank' && RANK_UNITS.test(unit) ? '位' : unit;

/** What a rate, a rank or a multiple is always in; `null` for an amount. */
function unitOfMeasure(measure: Measure): string | null {
  if (measure === 'growth_rate' || measure === 'share') return '%';
  if (measure === 'rank') return '位';
  return measure === 'multiple' || measure === 'growth_multiple' ? '倍' : null;
}

function onlyUnit(entry: IndicatorEntry | null, hasMagnitude: boolean): string | null {
  const units = new Set(hasMagnitude ? entry?.units.map(baseUnit) : entry?.units);
  const [only] = units;
  return units.size === 1 ? (only ?? null) : null;
}

/** What is wrong with a unit for this measure of this indicator; `null` when nothing is. */
export function judgeUnit(
  unit: string,
  measure: Measure,
  indicator: string,
  entry: IndicatorEntry | null,
): Fault | null {
  const unfit: Fault = { kind: 'unit-unfit', measure, unit };
  switch (measure) {
    case 'growth_rate':
    case 'share':
      return isPercent(unit) ? null : unfit;
    case 'rank':
      return unit === '位' ? null : unfit;
    case 'multiple':
    case 'growth_multiple':
      return unit === '倍' ? null : unfit;
    case 'target':
      return isPercent(unit) || isPoints(unit) || unit === '倍' || unit === '位'
        ? null
        : judgeAmount(unit, indicator, entry);
    case 'change':
      if (isPercent(unit)) return unfit;
      return isPoints(unit) || unit === '位' ? null : judgeAmount(unit, indicator, entry);
    default:
      return isPoints(unit) ? unfit : judgeAmount(unit, indicator, entry);
  }
}

function judgeAmount(unit: string, indicator: string, entry: IndicatorEntry | null): Fault | null {
  const known = entry?.units ?? [];
  if (known.length === 0 || known.some((k) => stands(unit, k))) return null;
  return { kind: 'unit-wrong', indicator, unit, known };
}

/** The same but for magnitude, or another measure word for the things counted: 个 for 家, 场 for 场次. */
const stands = (unit: string, known: string): boolean =>
  isUnitOf(unit, known) ||
  sameDimension(unit, known) ||
  (isCountUnit(unit) && isCountUnit(known) && isLooseVariant(unit, known));
