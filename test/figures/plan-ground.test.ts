import { describe, expect, it } from 'vitest';
import { PLAN, readRows } from './as-row.ts';

/** A sentence of a plan for 2023, and its figures. */
type Case = [text: string, expected: string[]];

describe('in a plan, what it stands on is no aim of it', () => {
  it.each<Case>([
    [
      '在现有52家科技小院的基础上，新建8家。',
      ['科技小院 | cumulative | 52 家 | 2022', '科技小院 | target | 8 家 | 2023'],
    ],
    [
      '在现有52家科技小院基础上，再新建8家。',
      ['科技小院 | cumulative | 52 家 | 2022', '科技小院 | target | 8 家 | 2023'],
    ],
    [
      '在2021年新建9家科技小院的基础上，再新建8家。',
      ['科技小院 | new | 9 家 | 2021', '科技小院 | target | 8 家 | 2023'],
    ],
  ])('%s', (text, expected) => {
    expect(readRows(text, PLAN)).toEqual(expected);
  });

  it.each<Case>([
    ['新建8家基础学科研究中心。', ['基础学科研究中心 | target | 8 家 | 2023']],
    ['新建科技小院8家，夯实创新基础。', ['科技小院 | target | 8 家 | 2023']],
    ['新建科技小院8家，在此基础上完善服务。', ['科技小院 | target | 8 家 | 2023']],
    [
      '新建科技小院8家，加强基础研究，新增重点实验室2家。',
      ['科技小院 | target | 8 家 | 2023', '重点实验室 | target | 2 家 | 2023'],
    ],
  ])('trap: %s', (text, expected) => {
    expect(readRows(text, PLAN)).toEqual(expected);
  });
});
