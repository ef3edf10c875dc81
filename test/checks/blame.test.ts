import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/checks/check-draft.ts';
import { RULES } from '../../src/checks/rules/index.ts';
import { readContext, type Setting } from './read-context.ts';

/** The findings of a text, as `severity rule quote → expected`. */
function findingsOf(setting: Setting): string[] {
  return checkDraft(readContext(setting), RULES).findings.map(
    (f) => `${f.severity} ${f.rule} ${f.quote} → ${f.expected}`,
  );
}

const LAST = '新认定市级科技型企业58家，累计达到282家。';
const PAST = { 2021: LAST };

describe('the figure to blame', () => {
  it('is none where all agree: 282 + 66 = 348, 348 ÷ 282 − 1 = 23.4 %', () => {
    expect(
      findingsOf({ past: PAST, text: '新认定市级科技型企业66家，累计达到348家，较上年增长23.4%。' }),
    ).toEqual([]);
  });

  it.each([
    [
      'the new ones (stock-flow and growth in the text)',
      '新认定市级科技型企业69家，累计达到348家，较上年增长23.4%。',
      '69 → 66家',
    ],
    ['the stock (all three)', '新认定市级科技型企业66家，累计达到384家，较上年增长23.4%。', '384 → 348家'],
    ['the rate (both growths)', '新认定市级科技型企业66家，累计达到348家，较上年增长24.3%。', '24.3 → 23.4%'],
  ])('is %s', (_, text, expected) => {
    const found = findingsOf({ past: PAST, text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('is last year’s value where stock-flow and growth break and the text alone holds; shown at this year’s stock', () => {
    const found = checkDraft(
      readContext({
        past: { 2021: '新认定市级科技型企业58家，累计达到228家。' },
        text: '新认定市级科技型企业66家，累计达到348家，较上年增长23.4%。',
      }),
      RULES,
    ).findings;
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      quote: '348',
      expected: null,
      working: null,
      related: [
        { quote: '累计达到228家' },
        { quote: '累计达到348家' },
        { quote: '新认定市级科技型企业66家' },
        { quote: '较上年增长23.4%' },
      ],
    });
    expect(found[0]?.message).toBe(
      '《青禾区科技局2021年工作总结和2022年工作计划》所载2021年市级科技型企业累计数“228家”，与本稿的相关数字不符，由本稿推算应为282家；请核对往年报告。若其无误，本稿此处应为294家。',
    );
  });

  it('is the draft’s figure where entered data speaks against it', () => {
    const entered = [
      { indicator: '市级科技型企业', measure: 'cumulative', value: '348', unit: '家' },
    ] as const;
    const found = findingsOf({
      past: PAST,
      entered,
      text: '新认定市级科技型企业66家，累计达到384家，增长23.4%。',
    });
    expect(found).toEqual(['error stock-flow 384 → 348家']);
  });

  it('is the one that a slip of the hand explains, where nothing else tells', () => {
    const found = findingsOf({
      past: { 2021: '科技服务机构累计达到36家。' },
      text: '新引进科技服务机构41家，累计达到50家。',
    });
    expect(found).toEqual(['error stock-flow 41 → 14家']);
  });

  it('is each of two that have nothing to do with each other', () => {
    const found = findingsOf({
      past: { 2021: '科技服务机构累计达到36家。科技型中小企业入库77家。' },
      text: '新引进科技服务机构8家，累计达到46家。\n科技型中小企业入库109家，增长46.1%。',
    });
    expect(found).toEqual(['error stock-flow 46 → 44家', 'error growth 46.1 → 41.6%']);
  });

  it.each([
    {
      name: 'a rate of a share: the rate, not the share',
      setting: {
        past: { 2021: '全社会研发经费支出占地区生产总值比重2.15%。' },
        text: '全社会研发经费支出占地区生产总值比重2.35%，比上年提高0.2%。',
      },
      found: [
        '0.2 → 0.2个百分点：全社会研发经费支出占地区生产总值比重是百分率，与上年之差应写“个百分点”，不写“%”。',
      ],
    },
    {
      name: 'never what was entered, though the text says otherwise twice',
      setting: {
        entered: [{ indicator: '高新技术企业', measure: 'new', value: '28', unit: '家' }],
        text: '新认定高新技术企业26家。\n主体培育：新认定高新技术企业26家。',
      },
      found: [
        '26 → 28家：新增高新技术企业写作“26家”，录入的数据是28家。',
        '26 → 28家：新增高新技术企业写作“26家”，录入的数据是28家。',
      ],
    },
    {
      name: 'an amount, where two growths speak against it, in words that are not those of a growth',
      setting: {
        past: { 2021: '技术合同成交额12.0亿元。' },
        text: '技术合同成交额12.5亿元，增长15.0%。\n成果转化：技术合同成交额同比增长15.0%。',
      },
      found: [
        '12.5 → 13.8亿元左右：技术合同成交额写作“12.5亿元”，与相关数字不符，推算应为13.8亿元左右（12.0 × (1 + 15.0%) ≈ 13.8）。',
      ],
    },
    {
      name: 'some of a whole beyond it: what it is at least',
      setting: { text: '共有规上企业103家，其中上市企业24家、龙头企业93家。' },
      found: [
        '103 → 不少于117家：规上企业累计数写作“103家”，各分项合计超过总数，应不少于117家（24 + 93 = 117）。',
      ],
    },
  ] satisfies { name: string; setting: Setting; found: string[] }[])(
    'is said in words of its own: $name',
    (example) => {
      const { findings } = checkDraft(readContext(example.setting), RULES);
      expect(findings.map((f) => `${f.quote} → ${f.expected}：${f.message}`)).toEqual(example.found);
    },
  );
});
