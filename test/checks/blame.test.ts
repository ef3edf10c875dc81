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
      expected: '282家',
      related: [
        { quote: '累计达到228家' },
        { quote: '累计达到348家' },
        { quote: '新认定市级科技型企业66家' },
        { quote: '较上年增长23.4%' },
      ],
    });
    expect(found[0]?.message).toContain(
      '《青禾区科技局2021年工作总结和2022年工作计划》的2021年市级科技型企业累计数写作“228家”',
    );
  });

  it('is the draft’s figure where entered data speaks against it', () => {
    const entered = [
      { indicator: '市级科技型企业', measure: 'cumulative', value: '348', unit: '家', note: null },
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
});
