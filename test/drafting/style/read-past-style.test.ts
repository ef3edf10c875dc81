import { describe, expect, it } from 'vitest';
import { readPastStyle } from '../../../src/drafting/style/read-past-style.ts';
import { readPast } from './read-text.ts';

const REPORT = `青禾区科技局2022年工作总结和2023年工作计划
2022年，区科技局坚持创新。
一、2022年工作总结
（一）突出培育，主体更强
1.壮大主体。新增科技型企业5家，总数15家。
2.抓好投入。财政科技支出76元。
（二）突出平台，承载更好。
新建平台3个。
二、2023年工作计划
（一）强化培育。新增企业6家。
`;

const styled = (source: string) => readPastStyle(readPast(source, '报告.txt'));
const show = (source: string) =>
  styled(source).sections.map(({ title, isPlan, paragraphs }) => ({
    title,
    isPlan,
    paragraphs: paragraphs.map((p) => p.text),
    figures: paragraphs.flatMap((p) => p.figures.map((f) => p.text.slice(f.start, f.start + 2))),
  }));

describe('a past report as the measures see it', () => {
  it('has its sections, results and plans apart, and figures where they stand', () => {
    expect(show(REPORT)).toEqual([
      {
        title: '突出培育，主体更强',
        isPlan: false,
        paragraphs: ['新增科技型企业5家，总数15家。', '财政科技支出76元。'],
        figures: ['5家', '15', '76'],
      },
      { title: '突出平台，承载更好', isPlan: false, paragraphs: ['新建平台3个。'], figures: ['3个'] },
      { title: '强化培育', isPlan: true, paragraphs: ['新增企业6家。'], figures: ['6家'] },
    ]);
  });

  it('keeps what stands above the first heading among its paragraphs only', () => {
    expect(styled(REPORT).paragraphs[0]?.text).toBe('2022年，区科技局坚持创新。');
  });

  it('takes 一、 for its sections where its results have no （一）, though its plans have', () => {
    const flat = REPORT.replace('一、2022年工作总结\n（一）突出培育，主体更强', '一、突出培育，主体更强')
      .replace('（二）突出平台，承载更好。', '二、突出平台，承载更好')
      .replace('二、2023年', '三、2023年');
    expect(show(flat).map((s) => `${s.title} ${s.isPlan}`)).toEqual([
      '突出培育，主体更强 false',
      '突出平台，承载更好 false',
      '强化培育 true',
    ]);
  });

  it('finds figures in wrapped lines, and full-width digits', () => {
    const wrapped = `青禾区科技局2022年工作总结\n一、2022年工作总结\n（一）突出培育，主体更强\n坚持把培育主体放在首位，持续完善梯次培育机制，全年新增科技型\n企业5家，总数１5家，财政科技支出5元。\n`;
    expect(show(wrapped)[0]?.figures).toEqual(['5家', '15', '5元']);
  });

  it('joins the passages of a long paragraph, in whatever order they come', () => {
    const long = `坚持创新引领，持续完善平台体系建设机制。`.repeat(30);
    const past = readPast(REPORT.replace('新建平台3个。', `${long}新建平台3个。`), '报告.txt');
    expect(past.passages.filter((p) => p.section.includes('突出平台')).length).toBeGreaterThan(1);
    const sections = readPastStyle({ ...past, passages: past.passages.toReversed() }).sections;
    expect(sections[1]?.paragraphs.map((p) => p.text)).toEqual([`${long}新建平台3个。`]);
    expect(sections[1]?.paragraphs[0]?.figures.map((f) => f.start)).toEqual([long.length + 4]);
  });
});
