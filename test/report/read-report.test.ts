import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.ts';
import { sectionPath } from '../../src/report/report.ts';

/** Paragraphs as `kind | heading path | text`, with `·` before an item of a list. */
const paragraphsOf = (source: string): string[] =>
  readReport(source, 'a.txt').paragraphs.map(
    (p) => `${p.kind} | ${sectionPath(p)} | ${p.isItem ? '·' : ''}${p.reading.text}`,
  );

describe('readReport', () => {
  it('puts each paragraph under its headings, run in or on their own line', () => {
    const source = [
      '云河区科技局2022年工作总结和2023年工作计划',
      '现将有关情况报告如下。',
      '一、2022年工作总结',
      '（一）抓主体',
      '坚持育大扶优。',
      '1.抓培育。走访企业。',
      '（二）抓平台。争取支持。',
      '二、2023年工作计划',
      '（一）抓人才。引进团队。',
    ].join('\n');
    expect(paragraphsOf(source)).toEqual([
      'result |  | 现将有关情况报告如下。',
      'result | 一、2022年工作总结 / （一）抓主体 | 坚持育大扶优。',
      'result | 一、2022年工作总结 / （一）抓主体 / 1.抓培育 | 走访企业。',
      'result | 一、2022年工作总结 / （二）抓平台 | 争取支持。',
      'plan | 二、2023年工作计划 / （一）抓人才 | 引进团队。',
    ]);
  });

  it('takes wrong numbering as printed', () => {
    const source =
      '云河区科技局2022年工作总结\n一、工作回顾\n（一）抓主体\n走访企业。\n（一）抓平台\n争取支持。\n三、存在问题\n1.总量不大。\n';
    expect(paragraphsOf(source).map((p) => p.split(' | ')[1])).toEqual([
      '一、工作回顾 / （一）抓主体',
      '一、工作回顾 / （一）抓平台',
    ]);
  });

  it('goes on planning in a top section that says neither, once the plan has begun', () => {
    const source =
      '云河区科技局2022年工作总结\n一、工作回顾\n抓主体。\n二、下一步打算\n抓平台。\n三、把改革推向纵深\n抓人才。\n';
    expect(paragraphsOf(source).map((p) => p.split(' | ')[0])).toEqual(['result', 'plan', 'plan']);
  });

  it.each(['——加大投入。', '一是加大投入。', '• 加大投入。', '三是加大投入。'])(
    'knows an item of a list: %s',
    (line) => {
      const source = `云河区科技局2022年工作总结\n主要做法：\n${line}\n`;
      expect(paragraphsOf(source).map((p) => p.includes('| ·'))).toEqual([false, true]);
    },
  );

  it('leaves the title out of the text, and the text out of the title', () => {
    const report = readReport('云河区科技局2022年工作总结\n抓主体。\n', 'a.txt');
    expect(report.title).toBe('云河区科技局2022年工作总结');
    expect(report.paragraphs.map((p) => p.reading.text)).toEqual(['抓主体。']);
  });

  it('reads the same paragraphs from CRLF, markdown headings and full-width brackets alike', () => {
    const plain = '云河区科技局2022年工作总结\n一、工作回顾\n（一）抓主体\n走访企业。\n';
    const texts = [
      plain,
      plain.replace(/\n/g, '\r\n'),
      plain.replace('（一）', '(一)'),
      plain.replace('一、工作', '## 一、工作').replace('（一）', '### （一）'),
      plain.replace(/\n/g, '\n\n'),
      plain.replace(/\n/g, '\n　　'),
    ];
    for (const text of texts)
      expect(paragraphsOf(text)).toEqual(['result | 一、工作回顾 / （一）抓主体 | 走访企业。']);
  });

  it.each(['', '\n', '　', '\u0000\u0001', '无标题也无年份的一句话。'])('never fails: %j', (source) => {
    const report = readReport(source, 'x.txt');
    expect(report.year).toBeNull();
    expect(report.givenYear).toBeNull();
  });
});
