import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/documents/word/read-docx.ts';
import { printDraft } from '../../../src/drafting/print-draft.ts';
import { draftOf, paragraph, section } from '../../support/compose-draft.ts';
import { SAMPLE_DRAFT } from '../../support/sample-draft.ts';
import { readPart } from '../word/build-docx.ts';
import { countOf, textOf, writeWithSources } from './read-official.ts';

describe('the appendix', () => {
  const sample = writeWithSources(SAMPLE_DRAFT);

  it('follows the text on a new page, a row for each figure', async () => {
    const read = readDocx(await sample);
    const printed = printDraft(SAMPLE_DRAFT).text;
    const figures = SAMPLE_DRAFT.sections.flatMap((s) => s.paragraphs.flatMap((p) => p.figures));
    expect(read.ok && read.value.text.startsWith(`${printed}\n\n附件\n`)).toBe(true);
    const [table] = read.ok ? read.value.tables : [];
    expect(table?.rows.map((row) => row[0]?.text)).toEqual(['序号', ...figures.map((_, i) => String(i + 1))]);
    expect(table?.rows.slice(0, 4).map((row) => row.map((cell) => cell?.text))).toEqual([
      ['序号', '章节', '数字', '来源', '依据或算式', '参照上年原句'],
      [
        '1',
        '1.企业培育成效明显',
        '30家',
        '填报',
        '高新技术企业',
        expect.stringMatching(/^《.*2022年.*》：全年新认定/),
      ],
      ['2', '1.企业培育成效明显', '133家', '填报', '高新技术企业', '同上'],
      ['3', '1.企业培育成效明显', '29.1%', '计算', '高新技术企业：(133 − 103) ÷ 103 = 29.1%', '同上'],
    ]);
    expect(readPart(await sample, 'word/document.xml')).toMatch(
      /<w:pageBreakBefore\/>(?:(?!<w:t[ >]).)*<w:t [^>]*>附件/,
    );
  });

  it('repeats its head on each page and is as wide as the text', async () => {
    const xml = readPart(await sample, 'word/document.xml');
    expect(countOf(xml, '<w:tblHeader/>')).toBe(2);
    for (const grid of xml.match(/<w:tblGrid>.*?<\/w:tblGrid>/g) ?? []) {
      const widths = [...grid.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((m) => Number(m[1]));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11906 - 1587 - 1474);
    }
  });

  it('ends in a table of what is missing', async () => {
    const read = readDocx(await sample);
    expect(read.ok && read.value.tables[1]?.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
      ['序号', '章节', '待补内容'],
      ['1', '开头', '全年总体评价'],
      ['2', '2.研发投入稳步增加', '2023年研发经费支出，亿元'],
      ['3', '（二）聚焦平台载体，创新生态持续优化', '孵化器、众创空间的新进展'],
      ['4', '（二）建强创新平台', '重点项目名称'],
    ]);
  });

  it('adds no paragraph with a number of its own to the report', async () => {
    const lines = textOf(await sample)
      .slice(printDraft(SAMPLE_DRAFT).text.length)
      .split('\n');
    expect(lines.filter((line) => line !== '' && !line.includes('\t'))).toEqual([
      '附件',
      '事实依据表',
      '待补清单',
    ]);
  });

  it('says so where there is nothing to list', async () => {
    const bytes = await writeWithSources(draftOf('总结', section('', 1, paragraph(['全年平稳。']))));
    expect(textOf(bytes).split('\n').slice(-5)).toEqual([
      '',
      '本稿没有数字。',
      '',
      '待补清单',
      '没有待补内容。',
    ]);
  });
});
