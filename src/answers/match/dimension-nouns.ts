import type { Figure } from '../../figures/figure.ts';
import { baseUnit, isMoney } from '../../figures/units.ts';
import { type WordKind, wordsOf } from '../../lexicon/kinds.ts';

/** Units and the nouns that say no more than they do: 高铁里程 is what 高铁…多少公里 asks for. */
const BY_UNIT: readonly (readonly [units: string, kind: WordKind])[] = [
  ['公里 千米 米', 'lengthNoun'],
  ['平方米 亩 公顷 平方公里 顷', 'areaNoun'],
  ['吨 斤 公斤 千克', 'massNoun'],
  ['千瓦 兆瓦', 'powerNoun'],
  ['千瓦时 度', 'energyNoun'],
  ['微克/立方米', 'densityNoun'],
  ['天 工作日 个工作日 日 小时 分钟 年', 'durationNoun'],
  ['人 名 人次 位', 'headNoun'],
  ['家 处 个', 'siteNoun'],
];

const KINDS = new Map(
  BY_UNIT.flatMap(([units, kind]) => units.split(' ').map((unit) => [unit, kind] as const)),
);

/** Nouns in a figure's name that its measure or its unit says already; a question that asks for the unit need not say them. */
export function nounsOfDimension({ aim, unit }: Pick<Figure, 'aim' | 'unit'>): readonly string[] {
  if (aim === 'rank') return wordsOf('rankSaid', 'rankField');
  if (aim === 'share') return wordsOf('shareNounSaid');
  if (unit === '元') return wordsOf('moneySaid', 'priceNoun');
  if (isMoney(unit)) return wordsOf('moneySaid');
  const kind = KINDS.get(baseUnit(unit));
  return kind ? wordsOf(kind) : [];
}
