import type { Figure } from '../figures/figure.ts';
import type { Derived } from '../relations/quantity.ts';
import { sayQuantity } from './phrase.ts';

interface Compared {
  readonly kind: 'difference' | 'growth' | 'multiple';
  readonly derived: Derived;
  /** The later of the two figures. */
  readonly figure: Figure;
  readonly name: string;
  readonly year: number;
  readonly base: number;
  readonly language: 'zh' | 'en';
}

/** 2022年新增高新技术企业比2021年多4家. */
export function sayComparison({ kind, derived, figure, name, year, base, language }: Compared): string {
  const amount = sayQuantity(derived);
  const falls = derived.value.lt(0);
  if (language === 'en') {
    if (kind === 'multiple') return `In ${year} ${name} was ${amount} that of ${base}`;
    return `${name} ${falls ? 'fell' : 'rose'} by ${amount} from ${base} to ${year}`;
  }
  const subject = `${year}年${figure.aim === 'new' ? '新增' : figure.aim === 'cumulative' ? '累计' : ''}${name}`;
  if (kind === 'multiple') return `${subject}是${base}年的${amount}`;
  if (kind === 'growth') return `${subject}比${base}年${falls ? '下降' : '增长'}${amount}`;
  if (derived.value.eq(0)) return `${subject}与${base}年持平`;
  return `${subject}比${base}年${falls ? '少' : '多'}${figure.qualifier === null ? '' : '约'}${amount}`;
}
