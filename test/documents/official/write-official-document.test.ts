import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeOfficialDocument } from '../../../src/documents/official/write-official-document.ts';
import { createDocumentReader } from '../../../src/documents/read-document.ts';
import { printDraft } from '../../../src/drafting/print-draft.ts';
import { SAMPLE_DRAFT } from '../../support/sample-draft.ts';
import { readPart } from '../word/build-docx.ts';
import { readCommentedText } from '../word/read-comments.ts';
import { countOf, date, parseParts, write, writeWithSources } from './read-official.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('a draft as a Word file', () => {
  it('is read back as exactly the text of the draft', async () => {
    const bytes = await write(SAMPLE_DRAFT);
    const read = await createDocumentReader({ path: '' }).readBytes('总结.docx', bytes);
    expect(read.ok && read.value.text).toBe(printDraft(SAMPLE_DRAFT).text);
    expect(read.ok && read.value.tables).toEqual([]);
    parseParts(bytes);
  });

  it('has the page, the grid and the lines of GB/T 9704—2012', async () => {
    const bytes = await write(SAMPLE_DRAFT);
    const xml = readPart(bytes, 'word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(
      /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" [^>]*w:footer="1405"/,
    );
    expect(xml).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-842"/>');
    const styles = readPart(bytes, 'word/styles.xml');
    expect(styleOf(styles, 'OfficialText')).toContain('w:line="579" w:lineRule="exact"');
    expect(styleOf(styles, 'OfficialText')).toContain('w:firstLineChars="200"');
  });

  it('names the font of each part, and what stands in for it', async () => {
    const bytes = await write(SAMPLE_DRAFT);
    const styles = readPart(bytes, 'word/styles.xml');
    const fonts = [
      ['Title', '方正小标宋简体'],
      ['Heading1', '黑体'],
      ['Heading2', '楷体_GB2312'],
      ['Heading3', '仿宋_GB2312'],
    ];
    for (const [style, font] of fonts) expect(styleOf(styles, style ?? '')).toContain(`w:eastAsia="${font}"`);
    expect(styles).toMatch(
      /<w:rPrDefault><w:rPr><w:rFonts [^>]*w:eastAsia="仿宋_GB2312"[^>]*\/><w:sz w:val="32"\/>/,
    );
    expect(styleOf(styles, 'Title')).toContain('<w:sz w:val="44"/>');
    const table = readPart(bytes, 'word/fontTable.xml');
    expect(table).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,');
    expect(table).not.toContain('embed');
    expect(Object.keys(unzipSync(bytes)).filter((name) => /\.(odttf|ttf|otf)$/.test(name))).toEqual([]);
  });

  it('makes Word headings of headings, and sets run-in ones apart in their line', async () => {
    const xml = readPart(await write(SAMPLE_DRAFT), 'word/document.xml');
    expect(countOf(xml, '<w:pStyle w:val="Heading1"/>')).toBe(2);
    expect(countOf(xml, '<w:pStyle w:val="Heading2"/>')).toBe(2);
    expect(countOf(xml, '<w:pStyle w:val="Heading3"/>')).toBe(0);
    expect(xml).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t xml:space="preserve">1\.企业培育成效明显。<\/w:t>/);
    expect(xml).toMatch(
      /w:eastAsia="楷体_GB2312"[^>]*\/><\/w:rPr><w:t xml:space="preserve">（一）壮大企业集群。<\/w:t>/,
    );
  });

  it('numbers its pages outside, one character from the edge', async () => {
    const bytes = await write(SAMPLE_DRAFT);
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((part) => readPart(bytes, part));
    expect(footers[0]).toMatch(/<w:ind w:right="280"\/><w:jc w:val="right"\/>/);
    expect(footers[1]).toMatch(/<w:ind w:left="280"\/><w:jc w:val="left"\/>/);
    for (const footer of footers) {
      expect(footer).toMatch(/<w:rFonts [^>]*w:ascii="宋体"[^>]*\/><w:sz w:val="28"\/>/);
      expect(footer).toMatch(/— <\/w:t>.*PAGE.*> —<\/w:t>/s);
    }
    expect(readPart(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('shows the working of each derived figure in a comment, and of no other', async () => {
    const bytes = await write(SAMPLE_DRAFT);
    const figures = SAMPLE_DRAFT.sections.flatMap((s) => s.paragraphs.flatMap((p) => p.figures));
    const computed = figures.filter(({ origin }) => origin === 'derived');
    expect(Object.values(readCommentedText(bytes))).toEqual(computed.map(({ raw }) => raw));
    const comments = readPart(bytes, 'word/comments.xml');
    expect([...comments.matchAll(/>(计算：[^<]*)</g)].map((m) => m[1])).toEqual(
      computed.map(({ working }) => `计算：${working}`),
    );
    expect(countOf(comments, `w:author="主笔" w:date="${date}"`)).toBe(computed.length);
  });

  it('takes comments of others beside its own', async () => {
    const comment = { start: 0, end: 5, author: '主笔', initials: '主笔', date, text: '存疑' };
    const bytes = await writeOfficialDocument(SAMPLE_DRAFT, { date, comments: [comment] });
    expect(Object.values(readCommentedText(bytes))).toContain(SAMPLE_DRAFT.title.slice(0, 5));
  });

  it('highlights each gap and nothing else', async () => {
    const xml = readPart(await write(SAMPLE_DRAFT), 'word/document.xml');
    const marked = [
      ...xml.matchAll(/<w:highlight w:val="yellow"\/>.*?<w:t xml:space="preserve">(.*?)<\/w:t>/g),
    ];
    const gaps = SAMPLE_DRAFT.sections.flatMap((s) =>
      s.paragraphs.flatMap((p) => p.gaps.map(({ needs }) => `【待补：${needs}】`)),
    );
    expect(gaps.length).toBeGreaterThan(3);
    expect(marked.map((m) => m[1])).toEqual(gaps);
  });

  it('comes to the same bytes at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-01-15T01:00:00Z') });
    const first = await writeWithSources(SAMPLE_DRAFT);
    vi.setSystemTime(new Date('2031-07-01T13:14:15Z'));
    expect(Buffer.compare(await writeWithSources(SAMPLE_DRAFT), first)).toBe(0);
  });
});

function styleOf(styles: string, id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? '';
}
