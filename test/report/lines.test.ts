import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCharacters, readStretch } from '../../src/report/characters.ts';
import { isTitleLine } from '../../src/report/frame/title.ts';
import { joinWrappedLines } from '../../src/report/lines.ts';

function readParagraphs(source: string): string[] {
  const folded = foldCharacters(source);
  return joinWrappedLines(folded, isTitleLine).map(({ start, end }) => readStretch(folded, start, end).text);
}

describe('lines that belong together', () => {
  it.each([
    ['坚持主体培育，全年新增高新技\n术企业21家。', '坚持主体培育，全年新增高新技术企业21家。'],
    ['技术合同成交额达到74.4\n亿元，增长8%。', '技术合同成交额达到74.4亿元，增长8%。'],
    [
      '新培育企业21家，累计达到\n186家，较上年\n增长12.7%。',
      '新培育企业21家，累计达到186家，较上年增长12.7%。',
    ],
    ['坚持以企业为主体，\r\n推动研发投入增长12%。', '坚持以企业为主体，推动研发投入增长12%。'],
    ['签订合同1 286份，\n    金额2.1亿元。', '签订合同1286份，金额2.1亿元。'],
    ['新增企业21家\n，累计186家。', '新增企业21家，累计186家。'],
    ['举办“科技\n活动周”，参与2000人次。', '举办“科技活动周”，参与2000人次。'],
  ])('%j', (source, paragraph) => expect(readParagraphs(source)).toEqual([paragraph]));
});

describe('lines that stand alone', () => {
  it.each([
    ['新增企业21家。\n建成平台3个。', ['新增企业21家。', '建成平台3个。']],
    ['新增企业21家，\n\n建成平台3个。', ['新增企业21家，', '建成平台3个。']],
    ['一、工作回顾\n全年新增企业21家。', ['一、工作回顾', '全年新增企业21家。']],
    ['坚持抓主体，建平台\n（二）抓好人才工作', ['坚持抓主体，建平台', '（二）抓好人才工作']],
    [
      '主要做了以下工作，\n——加大投入。\n——建强平台。',
      ['主要做了以下工作，', '——加大投入。', '——建强平台。'],
    ],
    ['加快建设，\n一是新增企业21家。', ['加快建设，', '一是新增企业21家。']],
    ['加快建设，\n- 新增企业21家', ['加快建设，', '- 新增企业21家']],
    ['云河区科技局2022年工作总结\n全年新增企业21家。', ['云河区科技局2022年工作总结', '全年新增企业21家。']],
    ['', []],
    ['\n\n  \n', []],
  ])('%j', (source, paragraphs) =>
    expect(readParagraphs(source).map((p) => p.trim())).toEqual(paragraphs.map((p) => p.replace(/^- /, '-'))),
  );
});

describe('joinWrappedLines', () => {
  it('leaves out no character but white space, and keeps the order', () => {
    const unit = fc.constantFrom(...'新增12家，。一、（）\n\n 　——');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (source) => {
        const folded = foldCharacters(source);
        const stretches = joinWrappedLines(folded, isTitleLine);
        const kept = stretches.map(({ start, end }) => folded.slice(start, end)).join('');
        expect(kept.replace(/\s/g, '')).toBe(folded.replace(/\s/g, ''));
        let at = 0;
        for (const { start, end } of stretches) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
      }),
    );
  });
});
