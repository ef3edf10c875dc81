import type { Catalogue } from './catalogue.ts';

/**
 * Aggregates of official statistics, whose growth is computed at constant prices or on a base restated after a census
 * or a change of scope (国家统计局, 主要统计指标解释: 可比价格, 同口径): two printed levels do not give it.
 */
const RESTATED =
  /增加值|生产总值|GDP|总产值|投资额?$|零售|进出口|(?:^|[货服])[^，]{0,4}[进出]口|可支配收入|纯收入|(?:财政|预算|税收)总?收入|税收|用电量|外资|外商|经营主体|市场主体|能耗|贷款余额|存款余额|(?<!万)人口/;

/** Words beside a rate that say it is computed on another base than last year's printed level. */
const OTHER_BASE =
  /可比|不变价|同口径|剔除|扣除|实际增长|名义|年均|平均增长|环比|累计增长|两年|三年|五年|以来/;

/** Whether two printed levels of the indicator should give its growth. */
export const isComparable = (key: string, catalogue: Catalogue): boolean =>
  catalogue.find(key)?.growthBasis !== 'constant-prices' && !RESTATED.test(key);

/** Whether the clause says that its rate counts from another base. */
export const namesOtherBase = (clause: string): boolean => OTHER_BASE.test(clause);
