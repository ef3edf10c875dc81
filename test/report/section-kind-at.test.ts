import { expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.ts';
import { sectionKindAt } from '../../src/report/section-kind-at.ts';

const source = '青禾区科技局2022年工作总结\n一、2022年总结\n全年平稳。\n二、2023年计划\n抓好落实。';
const report = readReport(source, '稿子.txt');

it.each([
  ['一、', 'result'],
  ['平稳', 'result'],
  ['二、', 'plan'],
  ['落实', 'plan'],
])('%s stands in a %s', (words, kind) => expect(sectionKindAt(report, source.indexOf(words))).toBe(kind));

it('a report without paragraphs tells of results', () => {
  expect(sectionKindAt({ ...report, paragraphs: [] }, 0)).toBe('result');
});
