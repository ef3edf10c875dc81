import { RELATIONAL_TAIL } from '../lexicon.ts';

/** 技术合同成交额 and then 登记数: 技术合同登记数; 规上工业增加值 and then 增速: both. */
export function relate(noun: string, relational: string): string {
  // 总投资45亿元，完成投资11亿元: what was spent of it.
  if (relational === '投资' && noun.endsWith('总投资')) return `${noun.slice(0, -3)}完成投资`;
  if (noun.endsWith(relational)) return noun;
  for (let n = Math.min(noun.length, relational.length) - 1; n >= 2; n--)
    if (noun.endsWith(relational.slice(0, n))) return noun + relational.slice(n);
  const isSide = RELATIONAL_TAIL.test(relational);
  return `${isSide ? noun.replace(RELATIONAL_TAIL, '') : noun}${relational}`;
}
