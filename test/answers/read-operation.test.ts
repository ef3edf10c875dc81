import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/answers/question.ts';
import { readOperation } from '../../src/answers/read-operation.ts';

const read = (text: string): Operation => readOperation(text, false).operation;

type Case = readonly [text: string, operation: Operation];
const LOOKUP: Operation = { kind: 'lookup' };

describe('what is to be done', () => {
  it.each<Case>([
    ['2022年高企比2021年多多少家', { kind: 'difference', base: 2021 }],
    ['2022年高企比上年多几家', { kind: 'difference', base: 'previous' }],
    ['2022年高企计划比2021年实际多多少家', { kind: 'difference', base: 2021, baseIsResult: true }],
    ['2022年成交额比2021年增长百分之多少', { kind: 'growth', base: 2021 }],
    ['2022年成交额同比增长多少', { kind: 'growth', base: 'previous' }],
    ['2022年成交额是2020年的几倍', { kind: 'multiple', base: 2020 }],
    ['2020到2022年一共新增多少家高企', { kind: 'sum' }],
    ['2020到2022年平均每年新增多少家高企', { kind: 'average' }],
    ['近三年成交额分别是多少', { kind: 'trend' }],
    ['历年高企变化趋势', { kind: 'trend' }],
    ['哪年新增高企最多', { kind: 'extreme', direction: 'highest' }],
    ['高企最少的是哪一年', { kind: 'extreme', direction: 'lowest' }],
    ['哪年高企突破100家', { kind: 'which-year', value: '100', unit: '家', atLeast: true }],
    ['哪年高企是103家', { kind: 'which-year', value: '103', unit: '家', atLeast: false }],
    ['2022年高企比科技小院多多少家', { kind: 'versus' }],
    ['2022年新增高企比目标多几家', { kind: 'over-target' }],
  ])('%s', (text, operation) => {
    expect(read(text)).toEqual(operation);
  });

  it('whether a target was met, where the question was found to ask it', () =>
    expect(readOperation('2022年新增高企目标完成了吗', true).operation).toEqual({ kind: 'met-target' }));
});

describe('what asks for no more than a figure', () => {
  it.each([
    '2022年高企多少家',
    '2022年新增高企多少家',
    '2022年高企总数是多少',
    '2022年成交额',
    '2022年高企在全市排第几',
    '2022年占比最多的产业产值多少亿元',
    '哪年评的科技小院',
    '2022年引进总投资100万元以上项目多少个',
    '2022年举办对比试验多少场',
  ])('%s', (text) => {
    expect(read(text)).toEqual(LOOKUP);
    expect(readOperation(text, false).rest).toBe(text);
  });
});
