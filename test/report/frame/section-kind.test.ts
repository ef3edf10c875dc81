import { describe, expect, it } from 'vitest';
import { kindOfContent } from '../../../src/report/frame/section-kind.ts';
import { readReport } from '../../../src/report/read-report.ts';

/** The kinds of the paragraphs, in order. */
const kindsOf = (text: string) => readReport(text, 'a.txt').paragraphs.map((p) => p.kind);

const TITLE = '云河区民政局2022年工作总结\n\n';
const DONE = '改造养老机构6家，比上年多2家，取得明显成效，圆满完成任务。';
const PLANNED = '要建成养老机构8家，力争床位达到900张，确保完成任务。';

describe('what a part speaks of', () => {
  it.each([
    ['its year before words of planning', `${TITLE}一、2022年重点工作\n${DONE}`, ['result']],
    ['the plan year', `${TITLE}一、2022年工作\n${DONE}\n二、2023年工作\n${PLANNED}`, ['result', 'plan']],
    [
      '今年 in a summary',
      `${TITLE}一、今年主要工作\n${DONE}\n二、明年工作打算\n${PLANNED}`,
      ['result', 'plan'],
    ],
    [
      'what its sentences say',
      `${TITLE}一、扎实推进重点任务\n${DONE}\n二、奋力开创新局面\n${PLANNED}`,
      ['result', 'plan'],
    ],
    [
      'headings without numbers',
      `${TITLE}全区养老服务事业在这一年里稳步发展。\n2022年工作回顾\n${DONE}\n2023年工作安排建议\n${PLANNED}`,
      ['result', 'result', 'plan'],
    ],
    ['a mere plan', `云河区民政局2023年工作要点\n\n一、养老服务\n${PLANNED}`, ['plan']],
    [
      'a glossary',
      `${TITLE}一、2022年工作\n${DONE}\n名词解释\n“一老一小”指4类服务。`,
      ['result', 'glossary'],
    ],
  ])('%s', (_, text, kinds) => expect(kindsOf(text)).toEqual(kinds));

  it('is not told where the sentences do not', () => {
    expect(kindOfContent('养老服务覆盖城乡，队伍结构合理。')).toBeNull();
  });
});
