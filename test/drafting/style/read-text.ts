import type { PastReportText } from '../../../src/drafting/past-report.ts';
import { readPastStyle } from '../../../src/drafting/style/read-past-style.ts';
import type { StyledText } from '../../../src/drafting/style/styled-text.ts';
import { readFigures } from '../../../src/figures/read-figures.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { passagesOf } from '../../../src/retrieval/passages.ts';

/** A past report as the store has it. */
export function readPast(source: string, file: string): PastReportText {
  const report = readReport(source, file);
  const { title, year } = report;
  return { title, year, passages: passagesOf(report), figures: readFigures(report, source) };
}

/** A report of one section, whose paragraphs are the lines of `text`. */
export function readSectionText(text: string, title = '建强平台，增强能力', year = 2022): StyledText {
  const head = `青禾区科技局${year}年工作总结\n一、${year}年工作总结\n（一）${title}\n`;
  return readPastStyle(readPast(head + text, `${year}年工作总结.txt`));
}
