import { MEASURES, type Measure } from '../figures/figure.ts';
import { type HeadKind, readPureHead } from '../figures/tables/head-words.ts';
import { isPercent } from '../figures/units.ts';
import { foldCharacters } from '../report/characters.ts';

/** What clerks write for a measure, beside what heads of tables say. */
const WORDS: Readonly<Partial<Record<Measure, RegExp>>> = {
  new: /^(?:当年|本年度?|年度|全年|年内)?(?:新增加?|净增加?|新培育|新认定|新引进|新建|新获批|新设)(?:数量?|量|值|额|家数|个数)?$/,
  cumulative:
    /^(?:(?:截至)?(?:年|期)[末底])?(?:累计(?:达到)?|总数量?|总量|总计|保有量|存量|拥有量|现有|在库)(?:数量?|量|值|额)?$/,
  value:
    /^(?:(?:当年|本年度?|年度|全年)?(?:实际)?(?:数值?|完成数?|完成值|完成额|发生数|发生额|金额|数额|数量|值|实际)|当年|本年|全年)$/,
  growth_rate: /^(?:比上年|较上年)?(?:同比)?(?:增长率|增速|增幅)$/,
  growth_multiple: /^(?:同比)?增长(?:的)?倍数$/,
  multiple: /^(?:(?:为|是)?上年(?:的)?)?倍数$/,
  change: /^(?:比上年|较上年|同比)?(?:变化|变动|增减|增加)(?:量|额|数|值)?$/,
  share: /^所?(?:占比|比重|比例)$/,
  rank: /^(?:位次|排名|名次|排位)$/,
  target: /^(?:年度|全年)?(?:目标|计划|任务)(?:数|值)?$/,
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
