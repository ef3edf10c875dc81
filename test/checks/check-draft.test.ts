import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/checks/check-draft.ts';
import type { Rule } from '../../src/checks/rule.ts';
import { defineRule } from '../../src/checks/rule.ts';
import { RULES } from '../../src/checks/rules/index.ts';
import { readContext, type Setting } from './read-context.ts';

const PAST = { 2021: '科技服务机构累计达到36家。科技型中小企业入库77家。' };
const WRONG = '新引进科技服务机构8家，累计达到46家。\n科技型中小企业入库109家，增长46.1%。';

const check = (setting: Setting, rules: readonly Rule[] = RULES) => checkDraft(readContext(setting), rules);

describe('a check', () => {
  it('counts what it evaluated and what it could not, by rule, and lists findings in reading order', () => {
    const { findings, checked, open } = check({ past: PAST, text: WRONG });
    expect(findings.map((f) => f.quote)).toEqual(['46', '46.1']);
    expect(checked).toMatchObject({ 'stock-flow': 1, growth: 1 });
    expect(check({ text: WRONG }).open).toMatchObject({ 'stock-flow': 1, growth: 1 });
    expect(open).not.toHaveProperty('growth');
  });

  it('names a rule that throws and goes on with the others', () => {
    const throwing = defineRule({
      id: 'throwing',
      severity: 'error',
      summary: '总是出错。',
      messages: {},
      // biome-ignore lint/correctness/useYield: it throws before it could yield
      *evaluate() {
        throw new Error('out of order');
      },
    });
    const { findings, failed } = check({ past: PAST, text: WRONG }, [throwing, ...RULES]);
    expect(failed).toMatchObject([{ rule: 'throwing', cause: { message: 'out of order' } }]);
    expect(findings).toHaveLength(2);
  });

  it('gives a finding one subject while its figures stay the same, wherever it stands', () => {
    const subjects = (setting: Setting) => check(setting).findings.map((f) => f.subject);
    const [first, second] = subjects({ past: PAST, text: WRONG });
    const moved = `全年工作平稳有序，各项任务顺利推进。\n${WRONG}`;
    expect(subjects({ past: PAST, text: moved })).toEqual([first, second]);
    expect(subjects({ past: PAST, text: WRONG.replace('46家', '47家') })).not.toContain(first);
    expect(subjects({ past: PAST, text: WRONG.replace('46家', '47家') })).toContain(second);
    expect(subjects({ past: { 2021: PAST[2021].replace('36', '35') }, text: WRONG })).not.toContain(first);
  });

  it('says what, what is written, what it should be and the sum', () => {
    const [finding] = check({ past: PAST, text: WRONG }).findings;
    expect(finding).toMatchObject({
      rule: 'stock-flow',
      severity: 'error',
      expected: '44家',
      working: '36 + 8 = 44',
      message: '科技服务机构累计数写作“46家”，按上年累计加本年新增、减退出计算应为44家（36 + 8 = 44）。',
    });
    expect(finding?.related.map((r) => [r.report, r.year, r.quote])).toEqual([
      ['青禾区科技局2021年工作总结和2022年工作计划', 2021, '科技服务机构累计达到36家'],
      ['this', 2022, '新引进科技服务机构8家'],
    ]);
  });
});
