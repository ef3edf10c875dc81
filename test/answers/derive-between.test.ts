import { describe, expect, it } from 'vitest';
import { deriveBetween } from '../../src/answers/derive-between.ts';
import { print } from '../../src/relations/quantity.ts';
import { candidateOf } from '../support/answer-work.ts';
import { catalogue } from './office-catalogue.ts';

const derive = (kind: 'difference' | 'growth' | 'multiple', now: string, before: string): string | null => {
  const derived = deriveBetween(kind, candidateOf(now), candidateOf(before), catalogue);
  return derived && `${print(derived)}${derived.unit}`;
};

const NOW = '科技型中小企业 value 60 家 2022';
const BEFORE = '科技型中小企业 value 48 家 2021';

describe('two figures are related', () => {
  it.each([
    ['difference', '12家'],
    ['growth', '25%'],
    ['multiple', '1.25倍'],
  ] as const)('by their %s', (kind, expected) => {
    expect(derive(kind, NOW, BEFORE)).toBe(expected);
  });

  it('in the finer of their units', () =>
    expect(
      derive('difference', '技术合同成交额 value 1.2 亿元 2022', '技术合同成交额 value 9000 万元 2021'),
    ).toBe('3000万元'));
});

describe('no growth is computed that would not be the official one', () => {
  it.each([
    ['at constant prices', 'GDP value 320 亿元 2022', 'GDP value 300 亿元 2021'],
    ['from rates', '研发投入强度 share 3.2 % 2022', '研发投入强度 share 3 % 2021'],
    ['from a number that is about right', `${NOW} qualifier=近`, BEFORE],
    ['to a number that is about right', NOW, `${BEFORE} qualifier=余`],
  ])('%s; the difference is none the less told', (_, now, before) => {
    expect(derive('growth', now, before)).toBeNull();
    expect(derive('difference', now, before)).not.toBeNull();
  });

  it('from a year that had none', () =>
    expect(derive('growth', NOW, '科技型中小企业 value 0 家 2021')).toBeNull());
});

describe('nothing is related', () => {
  it.each([
    ['of a hidden number', '科技型中小企业 value ? 家 2022', BEFORE],
    ['to a hidden number', NOW, '科技型中小企业 value ? 家 2021'],
    ['of two kinds', '科技型中小企业 value 60 万元 2022', BEFORE],
  ])('%s', (_, now, before) => {
    for (const kind of ['difference', 'growth', 'multiple'] as const)
      expect(derive(kind, now, before)).toBeNull();
  });
});
