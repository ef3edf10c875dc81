import type { Figure } from '../figures/figure.ts';
import type { Derived } from '../relations/quantity.ts';
import { sayQuantity } from './phrase.ts';

interface Compared {
  readonly kind: 'difference' | 'growth' | 'multiple';
  readonly derived: Derived;
  /** The later of the two figures. */
  readonly figure: Figure;
  /** One of the two is printed as 近, 余 or 以上. */
  readonly isAbout: boolean;
  readonly name: string;
  readonly year: number;
  readonly base: number;
  /** A target against a target; `false` with a target sets it against the result of the base. */
  readonly baseIsTarget: boolean;
  readonly language: 'zh' | 'en';
}

/** 2022年新增高新技术企业比2021年多4家. */
export function sayComparison({
  kind,
  derived,
  figure,
  isAbout,
  name,
  year,
  base,
  baseIsTarget,
  language,
}: Compared): string {
  const about = isAbout ? (language === 'en' ? 'about ' : '约') : '';
  const amount = `${about}${sayQuantity(derived)}`;
  const falls = derived.value.lt(0);
  const isTarget = figure.measure === 'target';
  if (language === 'en') {
    if (isTarget && kind === 'difference')
      return `The ${year} target for ${name} is ${amount} ${falls ? 'below' : 'above'} the ${base} ${baseIsTarget ? 'target' : 'result'}`;
    if (kind === 'multiple') return `In ${year} ${name} was ${amount} that of ${base}`;
    return `${name} ${falls ? 'fell' : 'rose'} by ${amount} from ${base} to ${year}`;
  }
  const subject = `${year}年${isTarget ? '计划' : ''}${figure.aim === 'new' ? '新增' : figure.aim === 'cumulative' ? '累计' : ''}${name}`;
  const against = `${base}年${isTarget ? (baseIsTarget ? '计划' : '实际') : ''}`;
  if (kind === 'multiple') return `${subject}是${against}的${amount}`;
  if (kind === 'growth') return `${subject}比${against}${falls ? '下降' : '增长'}${amount}`;
  if (derived.value.eq(0)) return `${subject}与${against}持平`;
  return `${subject}比${against}${falls ? '少' : '多'}${amount}`;
}
