import { describe, expect, test } from 'vitest';
import { alignUnits } from '../../src/drafting/align-units.ts';
import { carryHeading } from '../../src/drafting/carry-heading.ts';
import { pastOf } from '../support/past-texts.ts';
import { documentOf } from '../support/small-report.ts';

const reportWith = (year: number, heading: string) =>
  documentOf(
    pastOf(
      `云溪区科技局${year}年工作总结和${year + 1}年工作计划\n\n一、${year}年工作总结\n${heading}\n1.企业培育。新增高新技术企业${year - 1990}家，总数达到${year - 1900}家。\n`,
    ),
  );

/** The heading of the draft on 2023 over last year's paragraph, with earlier reports' headings to choose from. */
function carried(last: string, ...earlier: readonly string[]): string {
  const base = reportWith(2022, last);
  const others = earlier.map((heading, i) => reportWith(2021 - i, heading));
  const units = alignUnits(base, others);
  const journey = { to: 2023, outlineYear: 2022, lastingNames: new Set<string>(), yearlyEvents: new Map() };
  const text = base.units[0]?.headings[1]?.text ?? '';
  return carryHeading(text, 2, units, 2022, journey);
}

describe('a heading of the draft', () => {
  test.each<readonly [name: string, heading: string, last: string, ...earlier: string[]]>([
    [
      'is last year’s where it may be said again',
      '（二）聚焦企业主体，创新队伍壮大',
      '（二）聚焦企业主体，创新队伍壮大',
    ],
    [
      'is an earlier year’s where last year’s belongs to its year',
      '（二）抓主体强培育，企业能力提升',
      '（二）抗击疫情，稳住企业',
      '（一）抓主体强培育，企业能力提升',
    ],
    [
      'keeps the numbering of the outline',
      '（五）抓主体强培育',
      '（五）首次突破百家大关',
      '（三）抓主体强培育',
    ],
    [
      'is the half that may be said, where no year has another',
      '（二）企业队伍壮大',
      '（二）抗击疫情，企业队伍壮大',
    ],
    ['is marked where nothing is left', '（二）【待补：标题】', '（二）抗击疫情'],
    [
      'does not take an earlier heading that belongs to its year either',
      '（二）【待补：标题】',
      '（二）抗击疫情',
      '（二）扎实开展党史学习教育',
    ],
  ])('%s', (_, heading, last, ...earlier) => {
    expect(carried(last, ...earlier)).toBe(heading);
  });
});
