import { describe, expect, test } from 'vitest';
import { dataFor, draftSmall, smallReport } from '../support/small-report.ts';

const draft = (last: string, ...figures: readonly string[]) =>
  draftSmall([smallReport(2022, last)], dataFor(2023, { figures })).text;

describe('a level that is said to have risen has', () => {
  test.each<readonly [name: string, last: string, figure: string, text: string]>([
    ['it has', '在孵企业增至136家。', '在孵企业 cumulative 153 家', '在孵企业增至153家'],
    ['it fell', '在孵企业增至136家。', '在孵企业 cumulative 120 家', '在孵企业累计达到120家'],
    ['it stayed', '在孵企业增至136家。', '在孵企业 cumulative 136 家', '在孵企业累计达到136家。'],
    [
      'both ends are said',
      '在孵企业由118家增加到136家。',
      '在孵企业 cumulative 153 家',
      '在孵企业由136家增加到153家',
    ],
    [
      'both ends, and it fell',
      '在孵企业由118家增加到136家。',
      '在孵企业 cumulative 120 家',
      '在孵企业累计达到120家',
    ],
    ['a fall that is none', '在孵企业降至136家。', '在孵企业 cumulative 153 家', '在孵企业累计达到153家'],
  ])('%s', (_, last, figure, text) => {
    expect(draft(last, figure)).toContain(text);
  });
});

describe('a verdict against a wider number holds this year', () => {
  const LAST = '全社会研发经费投入强度为1.71%，与全市1.97%的平均水平相比仍有差距。';
  test.each<readonly [own: string, city: string, isBelow: boolean]>([
    ['1.80', '2.08', true],
    ['2.08', '2.08', false],
    ['2.10', '2.08', false],
  ])('%s against %s', (own, city, isBelow) => {
    const text = draft(
      LAST,
      `全社会研发经费投入强度 share ${own} %`,
      `全社会研发经费投入强度 share ${city} % scope=全市`,
    );
    expect(text.includes('差距')).toBe(isBelow);
    expect(text).toContain(`${own}%`);
    expect(text).toContain(`${city}%`);
  });

  test('without the wider number nothing is compared', () => {
    expect(draft(LAST, '全社会研发经费投入强度 share 1.80 %')).not.toMatch(/差距|1\.97/);
  });
});
