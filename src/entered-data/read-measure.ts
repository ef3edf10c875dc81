import { MEASURES, type Measure } from '../figures/figure.ts';
import { type HeadKind, readPureHead } from '../figures/tables/head-words.ts';
import { isPercent } from '../figures/units.ts';
import { pattern } from '../lexicon/pattern.ts';
import { foldCharacters } from '../report/characters.ts';

/** What clerks write for a measure, beside what heads of tables say. */
const WORDS: Readonly<Partial<Record<Measure, RegExp>>> = {
  new: pattern('^{spanHead}?{newColumn}{quantityTail}?$'),
  cumulative: pattern('^{atEnd}?{stockColumn}{quantityTail}?$'),
  value: pattern('^(?:{spanHead}?{actualHead}?{amountColumn}|{yearColumn})$'),
  growth_rate: pattern('^{onLastYear}?{yearOnYear}?{growthColumn}$'),
  growth_multiple: pattern('^{yearOnYear}?{timesOf}$'),
  multiple: pattern('^{multipleColumn}$'),
  change: pattern('^(?:{onLastYear}|{yearOnYear})?{changeColumn}{changeTail}?$'),
  share: pattern('^{shareColumn}$'),
  rank: pattern('^{rankNoun}$'),
  target: pattern('^{targetHead}?{planNoun}{targetTail}?$'),
};

const OF_HEAD: Readonly<Record<Exclude<HeadKind, 'rise' | 'moves'>, Measure>> = {
  value: 'value',
  new: 'new',
  cumulative: 'cumulative',
  growth: 'growth_rate',
  share: 'share',
  rank: 'rank',
  completion: 'share',
};

/**
 * The measure that a word stands for: 当年新增, 同比增长, growth_rate. 增减 is a rate or a difference, as the unit tells.
 * `null` for a word that is none.
 */
export function readMeasure(written: string, unit: string): Measure | null {
  const plain = foldCharacters(written).replace(/\s+/g, ' ').trim();
  const english = plain.toLowerCase().replace(/[ -]/g, '_');
  const named = MEASURES.find((measure) => measure === english);
  if (named) return named;
  const word = plain.replace(/\s|（?%）?$/g, '');
  const known = MEASURES.find((measure) => WORDS[measure]?.test(word));
  if (known) return known;
  const head = word === '' ? null : readPureHead(word);
  if (head === null) return null;
  if (head.isTarget) return 'target';
  if (head.kind === 'rise') return unit === '' || isPercent(unit) ? 'growth_rate' : 'change';
  if (head.kind === 'moves') return isPercent(unit) ? 'growth_rate' : 'change';
  return OF_HEAD[head.kind];
}
