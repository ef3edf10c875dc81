import { readUnit } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import { foldCharacters } from '../report/characters.ts';

export const MAGNITUDE = pattern('^{power}');
/** What ranks are counted in. */
export const RANK_UNITS = /^(?:位次?|名次?)$/;

/** The unit of a field or a column: brackets and spaces gone, 百分点 as 个百分点, 百分比 as %. */
export function foldUnit(written: string): string {
  const plain = foldCharacters(written)
    .replace(/\s/g, '')
    .replace(/^（(.*)）$/, '$1');
  if (plain === '百分点') return '个百分点';
  return plain === '百分比' ? '%' : plain;
}

/** Whether a text is a unit and nothing else: 家, 万元, 名次. */
export function isUnitText(text: string): boolean {
  const base = foldUnit(text).replace(MAGNITUDE, '');
  return base !== '' && (readUnit(base, 0) === base || RANK_UNITS.test(base));
}

/** The unit in brackets at the end of a name: 家 of 高新技术企业（家）; `null` when there is none. */
export function unitInName(name: string): string | null {
  const unit = /（(?:单位：)?([^（）]{1,8})）$/.exec(foldCharacters(name).trim())?.[1];
  return unit !== undefined && isUnitText(unit) ? foldUnit(unit) : null;
}
