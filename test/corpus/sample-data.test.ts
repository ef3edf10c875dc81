import Big from 'big.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '../../src/cli/program.ts';
import type { EnteredData } from '../../src/entered-data/entered-data.ts';
import type { Expected } from '../../src/entered-data/expected.ts';
import { readLastYear } from '../../src/workflows/data/read-last-year.ts';
import { openCorpusProgram } from '../support/corpus-program.ts';
import { readDataOf, SAMPLE_DATA } from '../support/sample-data.ts';

let program: Program;
let close: () => Promise<void>;
let data: EnteredData;
let expected: Expected;
beforeAll(async () => {
  ({ program, close } = await openCorpusProgram());
  data = (await readDataOf(program, SAMPLE_DATA, 2023)).data;
  const last = await readLastYear(program, 2023);
  if (!last.ok) throw new Error(last.error.kind);
  expected = last.value.expected;
});
afterAll(() => close());

const entered = (indicator: string, measure: string): Big => {
  const found = data.figures.find(
    (f) => f.indicator === indicator && f.measure === measure && f.scope === null,
  );
  if (!found) throw new Error(`${indicator} ${measure} is not in the sample`);
  return new Big(found.value);
};
const lastYear = (indicator: string, measure: string): Big =>
  new Big(
    expected.figures.find((f) => f.indicator === indicator && f.measure === measure)?.last.value ?? '-1',
  );

describe('the sample data of 2023', () => {
  test('are read whole', () => {
    expect([data.figures.length, data.highlights.length, data.plans.length]).toEqual([90, 7, 22]);
    expect(new Set(data.highlights.map((h) => h.section)).size).toBe(5);
    expect(data.highlights.every((h) => expected.sections.includes(h.section))).toBe(true);
  });

  test.each([
    ['市级科技型企业', 348, 72, 0, 420],
    ['高新技术企业', 103, 29, 9, 123],
    ['市级上市后备科技企业', 5, 2, 0, 7],
    ['区级企业研发中心', 59, 11, 0, 70],
    ['市级新型研发机构', 10, 2, 0, 12],
    ['市级以上孵化载体', 10, 1, 0, 11],
    ['科技服务机构', 44, 8, 0, 52],
    ['知识价值信用贷款', 6.7, 2.08, 0, 8.78],
    ['知识价值信用贷款企业', 305, 79, 0, 384],
    ['市级以上科普基地', 16, 2, 0, 18],
    ['技术经纪人', 54, 16, 0, 70],
  ])('%s: %d + %d − %d = %d', (indicator, last, added, left, stock) => {
    expect(lastYear(indicator, 'cumulative').toNumber()).toBe(last);
    expect(entered(indicator, 'new').toNumber()).toBe(added);
    expect(entered(indicator, 'cumulative').toNumber()).toBe(stock);
    const exits =
      indicator === '高新技术企业' ? entered('高新技术企业到期未通过重新认定', 'value') : new Big(0);
    expect(exits.toNumber()).toBe(left);
    expect(new Big(last).plus(added).minus(left).eq(stock)).toBe(true);
  });

  test('the platforms are those of last year and the new ones of three kinds: 51 + 6 + 3 + 1 = 61', () => {
    const parts = ['市级企业技术中心', '市级工程技术研究中心', '市级重点实验室'].map((p) =>
      entered(p, 'new'),
    );
    expect(parts.map(Number)).toEqual([6, 3, 1]);
    const sum = parts.reduce((a, b) => a.plus(b), lastYear('市级以上研发平台', 'cumulative'));
    expect([sum.toNumber(), entered('市级以上研发平台', 'cumulative').toNumber()]).toEqual([61, 61]);
  });

  test.each([
    ['高新技术企业', 'new', 29, 28],
    ['市级科技型企业', 'new', 72, 70],
    ['科技型中小企业', 'value', 134, 130],
    ['全社会研发经费投入强度', 'share', 1.86, 1.85],
    ['在孵企业', 'cumulative', 153, 150],
    ['区级科技计划项目', 'value', 40, 40],
    ['技术合同成交额', 'value', 1.83, 1.8],
    ['奖补资金', 'value', 628.5, 600],
    ['技术经纪人', 'new', 16, 15],
    ['知识价值信用贷款', 'new', 2.08, 2.2],
  ])('%s %s came to %d, planned %d', (indicator, measure, result, target) => {
    const plan = expected.plans.find((p) => p.indicator === indicator);
    expect([entered(indicator, measure).toNumber(), Number(plan?.last.value)]).toEqual([result, target]);
  });

  test('the one plan that was missed is owned up to', () => {
    const { note } =
      data.figures.find((f) => f.indicator === '知识价值信用贷款' && f.measure === 'new') ?? {};
    expect(note).toContain('未完成');
    expect(data.highlights.some((h) => h.text.includes('未达年初目标'))).toBe(true);
  });

  test('the scientists sent add up to the plan’s 65, the three kinds of talent to its 110', () => {
    const sent = entered('市级科技特派员', 'value').plus(entered('区级科技特派员', 'value'));
    const talents = sent.plus(entered('科技顾问', 'value')).plus(entered('技术经纪人', 'new'));
    expect([sent.toNumber(), talents.toNumber()]).toEqual([65, 110]);
  });
});
