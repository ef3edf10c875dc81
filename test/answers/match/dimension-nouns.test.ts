import { describe, expect, it } from 'vitest';
import { nounsOfDimension } from '../../../src/answers/match/dimension-nouns.ts';

describe('nouns that a unit or a measure says already', () => {
  it.each([
    ['里程', 'value', '公里', true],
    ['里程', 'value', '亿元', false],
    ['浓度', 'value', '微克/立方米', true],
    ['产量', 'value', '万吨', true],
    ['产量', 'value', '万辆', false],
    ['位次', 'rank', '位', true],
    ['位次', 'value', '个', false],
    ['占比', 'share', '%', true],
    ['占比', 'growth_rate', '%', false],
    ['资金', 'value', '万元', true],
    ['标准', 'value', '元', true],
    ['标准', 'value', '亿元', false],
  ] as const)('%s of a %s in %s: %s', (noun, aim, unit, isSaid) =>
    expect(nounsOfDimension({ aim, unit }).includes(noun)).toBe(isSaid),
  );
});
