import type { IndicatorEntry } from '../figures/catalogue.ts';
import type { Measure } from '../figures/figure.ts';
import { isLooseVariant, isUnitOf } from '../figures/unit-kinds.ts';
import { baseUnit, isCountUnit, isPercent, isPoints, readUnit, sameDimension } from '../figures/units.ts';
import { foldCharacters } from '../report/characters.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { Fault } from './problem.ts';
import type { EnteredValue } from './read-value.ts';

const MAGNITUDE = /^(?:万亿|亿|万)/;
const RANK_UNITS = /^(?:位次?|名次?)$/;

/** The unit of a field or a column: brackets and spaces gone, 百分点 as 个百分点, 百分比 as %. */
export function foldUnit(written: string): string {
  const plain = foldCharacters(written)
    .replace(/\s/g, '')
    .replace(/^（(.*)）$/, '$1');
  if (plain === '百分点') return '个百分点';
  return plain === '百分比' ? '%' : plain;
}

function isKnownUnit(unit: string, entry: IndicatorEntry | null): boolean {
  if (entry?.units.includes(unit)) return true;
  const base = unit.replace(MAGNITUDE, '');
  return base !== '' && (readUnit(base, 0) === base || RANK_UNITS.test(base));
}

/**
 * The one unit of a figure: what stands behind its number and what the column says must be the same (1.2亿 under 元 is
 * 1.2亿元); where neither says it, the measure or the catalogue does, if they leave one only.
 */
export function settleUnit(
  { magnitude, unit, form }: EnteredValue,
  written: string,
  measure: Measure,
  entry: IndicatorEntry | null,
): Result<string, Fault> {
  const column = foldUnit(written);
  const inValue = magnitude + foldUnit(unit);
  if (column !== '' && !isKnownUnit(column, entry)) return err({ kind: 'unit-unknown', written: column });
  if (column === '') {
    if (unit !== '') return ok(asRank(inValue, measure));
    const base = form === 'rank' ? '位' : usualUnit(measure, entry, magnitude !== '');
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

function usualUnit(measure: Measure, entry: IndicatorEntry | null, hasMagnitude: boolean): string | null {
  if (measure === 'growth_rate' || measure === 'share') return '%';
  if (measure === 'rank') return '位';
  if (measure === 'multiple' || measure === 'growth_multiple') return '倍';
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
