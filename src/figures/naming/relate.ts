import { RELATIONAL_TAIL } from '../lexicon.ts';

/** 技术合同成交额 and then 登记数: 技术合同登记数; 规上工业增加值 and then 增速: both. */
export function relate(noun: string, relational: string): string {
  if (noun.endsWith(relational)) return noun;
  for (let n = Math.min(noun.length, relational.length) - 1; n >= 2; n--)
    if (noun.endsWith(relational.slice(0, n))) return noun + relational.slice(n);
  const isSide = RELATIONAL_TAIL.test(relational);
  return `${isSide ? noun.replace(RELATIONAL_TAIL, '') : noun}${relational}`;
}
