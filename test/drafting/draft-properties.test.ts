import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EnteredData } from '../../src/entered-data/entered-data.ts';
import { labelledData, samplePast } from '../support/past-texts.ts';
import { dataFor, draftSmall, smallReport } from '../support/small-report.ts';

const PAST = samplePast(2021, 2020);
const SLOTS = labelledData(2022);

/** The data of a sample year with other numbers, of as many places. */
const anyNumbers: fc.Arbitrary<EnteredData> = fc
  .array(fc.integer({ min: 1, max: 99_999 }), {
    minLength: SLOTS.figures.length,
    maxLength: SLOTS.figures.length,
  })
  .map((numbers) => ({
    ...SLOTS,
    figures: SLOTS.figures.map((f, i) => {
      const places = f.value.split('.')[1]?.length ?? 0;
      return { ...f, value: ((numbers[i] ?? 1) / 10 ** places).toFixed(places) };
    }),
  }));

const rowOf = (f: {
  readonly measure?: string;
  readonly value: string | null;
  readonly unit: string;
}): string => `${f.measure ?? 'target'} ${Number(f.value)}${f.unit}`;

describe('whatever the numbers of a sample year', () => {
  test('each stands in the draft as entered, once, and the rest are computed', () => {
    fc.assert(
      fc.property(anyNumbers, (data) => {
        const { figures, draft } = draftSmall(PAST, data);
        const entered = figures.filter((f) => f.origin === 'entered');
        expect(draft.unused).toEqual([]);
        expect(entered.map(rowOf).toSorted()).toEqual([...data.figures, ...data.plans].map(rowOf).toSorted());
        for (const f of figures) if (f.origin === 'derived') expect(f.working).toBeTruthy();
      }),
      { numRuns: 6, seed: 2023 },
    );
  });
});

const amount = fc.integer({ min: 1, max: 5000 });

describe('whatever the numbers of two years', () => {
  test('growth has the sign and the size that they give, or is not said', () => {
    fc.assert(
      fc.property(amount, amount, amount, (before, last, now) => {
        fc.pre(last !== before);
        const rate = (((last - before) / before) * 100).toFixed(1).replace('-', '');
        fc.pre(rate !== '0.0');
        const verb = last > before ? '增长' : '下降';
        const past = [
          smallReport(2022, `区级企业研发中心总数达到${last}个，同比${verb}${rate}%。`),
          smallReport(2021, `区级企业研发中心总数达到${before}个。`),
        ];
        const { text } = draftSmall(
          past,
          dataFor(2023, { figures: [`区级企业研发中心 cumulative ${now} 个`] }),
        );
        const said = /(增长|下降)(\d+\.\d)%/.exec(text);
        const exact = ((now - last) / last) * 100;
        expect(text).toContain(`${now}个`);
        if (said) {
          expect(said[1]).toBe(exact > 0 ? '增长' : '下降');
          expect(Math.abs(Number(said[2]) - Math.abs(exact))).toBeLessThanOrEqual(0.0501);
        } else expect(Math.abs(exact)).toBeLessThan(0.06);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('two rates behind 分别 never share a direction that one of them has not', () => {
    const past = [
      smallReport(
        2022,
        '高新技术企业主营业务收入600亿元、高新技术产品销售收入400亿元，同比分别增长20.0%、25.0%。',
      ),
      smallReport(2021, '高新技术企业主营业务收入500亿元、高新技术产品销售收入320亿元。'),
    ];
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 900 }), fc.integer({ min: 200, max: 700 }), (a, b) => {
        const figures = [`高新技术企业主营业务收入 value ${a} 亿元`, `高新技术产品销售收入 value ${b} 亿元`];
        const drafted = draftSmall(past, dataFor(2023, { figures }));
        const rates = drafted.figures.filter((f) => f.measure === 'growth_rate');
        for (const f of rates) {
          const [now, before] = f.indicator.includes('主营') ? [a, 600] : [b, 400];
          expect(Math.sign(Number(f.value))).toBe(Math.sign(now - before));
        }
        const shared = /分别(增长|下降)/.exec(drafted.text)?.[1];
        if (shared) expect([a > 600, b > 400]).toEqual(Array(2).fill(shared === '增长'));
        expect(drafted.text).toContain(`${a}亿元`);
        expect(drafted.text).toContain(`${b}亿元`);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});
