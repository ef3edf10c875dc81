import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/report/read-report.ts';
import type { StoredReport } from '../../../src/retrieval/report-store.ts';
import { selectPast } from '../../../src/workflows/check/select-past.ts';

/** A report's identity as the store keeps it. */
function stored(text: string, file = '报告.txt'): StoredReport {
  const { title, body, year, planYear } = readReport(text, file);
  const { key, name, places, level } = body;
  const counts = { passages: 0, figures: 0, reader: 1 };
  return {
    id: `${name}${year}`,
    file,
    title,
    body: key,
    organisation: name,
    places,
    level,
    year,
    planYear,
    ...counts,
  };
}

const QINGHE = [2020, 2021, 2022].map((y) =>
  stored(`青禾区科技局${y}年工作总结\n\n一、${y}年工作总结\n平稳。`),
);
const YUNHE = [2021].map((y) => stored(`云河区科技局${y}年工作总结\n\n一、${y}年工作总结\n平稳。`));

const select = (draft: string, reports: readonly StoredReport[], home: string | null = null) =>
  selectPast(readReport(draft, '稿子.txt'), reports, home).map((r) => r.id);

describe('the reports that a draft is checked against', () => {
  it.each([
    [
      'of other years, by the same body',
      '青禾区科技局2022年工作总结',
      [...QINGHE, ...YUNHE],
      null,
      ['青禾区科学技术局2020', '青禾区科学技术局2021'],
    ],
    [
      'by the same body under its full name',
      '澜州市青禾区科学技术局2022年工作总结',
      QINGHE,
      null,
      ['青禾区科学技术局2020', '青禾区科学技术局2021'],
    ],
    ['never another body’s', '白岩区科技局2022年工作总结', [...QINGHE, ...YUNHE], null, []],
    ['none without a year', '青禾区科技局工作总结', QINGHE, null, []],
    [
      'the one body’s, where the draft does not say its place',
      '区科技局2022年工作总结',
      QINGHE,
      null,
      ['青禾区科学技术局2020', '青禾区科学技术局2021'],
    ],
    ['none, where it could be one of two', '区科技局2022年工作总结', [...QINGHE, ...YUNHE], null, []],
    [
      'the home body’s, where it could be one of two',
      '区科技局2022年工作总结',
      [...QINGHE, ...YUNHE],
      QINGHE[0]?.body ?? '',
      ['青禾区科学技术局2020', '青禾区科学技术局2021'],
    ],
    ['not a district’s, where the draft is a city’s', '市科技局2022年工作总结', QINGHE, null, []],
    [
      'later ones too',
      '青禾区科技局2021年工作总结',
      QINGHE,
      null,
      ['青禾区科学技术局2020', '青禾区科学技术局2022'],
    ],
  ])('are %s', (_, draft, reports, home, expected) => {
    expect(select(draft, reports, home)).toEqual(expected);
  });
});
