import type { Measure } from '../figures/figure.ts';

/** What a measure is called in the table form. */
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  new: '新增',
  cumulative: '累计',
  value: '数值',
  growth_rate: '增长率',
  growth_multiple: '增长倍数',
  multiple: '倍数',
  change: '变化',
  share: '占比',
  rank: '位次',
  target: '目标',
};
