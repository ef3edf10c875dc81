import { describe, expect, it } from 'vitest';
import { readOutline } from '../../src/report/outline.ts';
import { readReport } from '../../src/report/read-report.ts';

/** `level label mark number title`, and what else is said of the entry. */
const show = (source: string): string[] =>
  readOutline(source).map((e) =>
    [
      `${e.level} ${e.label}${e.mark} ${e.number} ${e.title}`,
      ...(e.isSpaced ? ['spaced'] : []),
      ...(e.isRunIn ? ['run in'] : []),
      ...(e.isStopped ? ['stopped'] : []),
      ...(e.isItem ? ['item'] : []),
    ].join(' · '),
  );

describe('the numbered headings of a text', () => {
  it.each([
    ['一、工作总结', '1 一、 1 工作总结'],
    ['二十一、附则', '1 二十一、 21 附则'],
    ['（十二）强化保障', '2 （十二） 12 强化保障'],
    ['(三)强化保障', '2 (三) 3 强化保障'],
    ['1. 壮大主体', '3 1. 1 壮大主体 · spaced'],
    ['2．壮大主体', '3 2． 2 壮大主体'],
    ['3、壮大主体', '3 3、 3 壮大主体'],
    ['（1）科技金融', '4 （1） 1 科技金融'],
    ['1.壮大主体。全年平稳。', '3 1. 1 壮大主体 · run in · stopped'],
    ['（二）做强平台。', '2 （二） 2 做强平台 · stopped'],
    ['（二）做强平台：', '2 （二） 2 做强平台'],
    ['第一部分 工作回顾', '1 第一部分 1 工作回顾 · spaced'],
    ['## 一、工作回顾', '1 一、 1 工作回顾'],
    ['  （一） 党建', '2 （一） 1 党建 · spaced'],
    ['3.新增企业21家，总数85家。', '3 3. 3 新增企业21家 · run in · item'],
  ])('%s', (line, expected) => expect(show(line)).toEqual([expected]));

  it.each([
    '1.5亿元投入到位。',
    '3、4月份集中走访企业。',
    '12家企业完成认定。',
    '一是抓学习。',
    '一、二、三产业协调发展。',
    '2022年工作总结',
    '1\t高新技术企业\t103',
    '一、企业\t家\t103',
  ])('%s is none', (line) => expect(show(line)).toEqual([]));

  it('spans the numbering and the title in the source', () => {
    const source = '青禾区科技局2022年工作总结\r\n  １. 壮大主体。全年平稳。';
    const [entry] = readOutline(source);
    expect(source.slice(entry?.start, entry?.end)).toBe('１. 壮大主体');
  });

  it('agrees with the headings that paragraphs stand under', () => {
    const source =
      '一、总结\n（一）党建\n1.学习。组织学习。\n2.新增企业21家，总数85家。\n二、计划\n（一）主体。抓培育。';
    const read = readReport(source, '稿子.txt').paragraphs.flatMap((p) => p.headings.map((h) => h.text));
    const outline = readOutline(source).filter((e) => !e.isItem);
    expect(new Set(outline.map((e) => `${e.label}${e.mark}${e.title}`))).toEqual(new Set(read));
  });
});
