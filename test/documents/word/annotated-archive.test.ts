import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annotateDocx } from '../../../src/documents/word/annotate-docx.ts';
import { annotate, annotateQuotes, comment, DOCUMENT, END, START } from './annotate-quotes.ts';
import { buildDocx, type DocxParts, p, r, readPart, t, W, zip } from './build-docx.ts';
import { readCommentedText } from './read-comments.ts';

describe('the rest of the archive', () => {
  const image = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 1]);
  const written: DocxParts = {
    body: p(r('甲乙')),
    styles: '',
    others: { 'word/media/image1.png': image, 'customXml/item1.xml': strToU8('<a>\r\n</a>') },
  };

  it('keeps its bytes and its order', () => {
    const bytes = buildDocx(written);
    const before = unzipSync(bytes);
    const after = unzipSync(annotateQuotes(bytes, ['乙']));
    expect(Object.keys(after)).toEqual([...Object.keys(before), 'word/comments.xml']);
    const changed = Object.keys(before).filter(
      (name) => Buffer.compare(before[name] ?? image, after[name] ?? image) !== 0,
    );
    expect(changed).toEqual(['[Content_Types].xml', 'word/document.xml', 'word/_rels/document.xml.rels']);
  });

  it('is the same each time', () =>
    expect(annotateQuotes(buildDocx(written), ['乙'])).toEqual(annotateQuotes(buildDocx(written), ['乙'])));

  it('gets the comments, their types and their relationship', () => {
    const annotated = annotate(buildDocx(written), [
      { ...comment(0, 1, '一 & <二>\n三\u0000'), author: '"主笔"' },
    ]);
    expect(readPart(annotated, 'word/comments.xml')).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${W}"><w:comment w:id="0" w:author="&quot;主笔&quot;" w:date="2024-01-15T09:30:00Z" w:initials="主">` +
        `<w:p><w:pPr><w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/></w:pPr><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:annotationRef/></w:r><w:r><w:rPr><w:sz w:val="20"/></w:rPr>${t('一 &amp; &lt;二&gt;')}</w:r></w:p>` +
        `<w:p><w:pPr><w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/></w:pPr><w:r><w:rPr><w:sz w:val="20"/></w:rPr>${t('三\ufffd')}</w:r></w:p></w:comment></w:comments>`,
    );
    expect(readPart(annotated, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(readPart(annotated, 'word/_rels/document.xml.rels')).toContain(
      'Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"',
    );
  });

  it('keeps the comments that are there, and their ids', () => {
    const old = `<w:comment w:id="7" w:author="甲">${p(r('旧批注'))}</w:comment>`;
    const body = p(`${START(7)}${r('甲乙')}${END(7)}`);
    const bytes = buildDocx({ body, comments: old });
    const annotated = annotateQuotes(bytes, ['乙', '甲']);
    expect(readCommentedText(annotated)).toEqual({ 7: '甲乙', 8: '乙', 9: '甲' });
    expect(readPart(annotated, 'word/comments.xml')).toContain(`${old}<w:comment w:id="8"`);
    for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
      expect(readPart(annotated, name)).toBe(readPart(bytes, name));
    expect(readCommentedText(annotateQuotes(annotated, ['甲乙']))).toEqual({
      7: '甲乙',
      8: '乙',
      9: '甲',
      10: '甲乙',
    });
  });

  it('opens an empty list of comments, and keeps clear of ids without a comment', () => {
    const bytes = buildDocx({ body: p(`${r('甲')}<w:r><w:commentReference w:id="3"/></w:r>`), comments: '' });
    const annotated = annotateDocx(bytes, [comment(0, 1)]);
    expect(annotated.ok && readPart(annotated.value, DOCUMENT)).toContain(START(4));
  });

  it('comes back as it was without comments', () => {
    const bytes = buildDocx(written);
    expect(annotateDocx(bytes, [])).toEqual({ ok: true, value: bytes });
  });

  it.each<[string, Uint8Array, string]>([
    ['no Word file', strToU8('甲'), 'not-docx'],
    ['a document without text', buildDocx({ body: p('') }), 'nowhere-to-anchor'],
    [
      'no list of content types',
      zip({
        'word/document.xml': strToU8(
          `<w:document xmlns:w="${W}"><w:body>${p(r('甲'))}</w:body></w:document>`,
        ),
      }),
      'damaged',
    ],
  ])('is refused: %s', (_, bytes, kind) =>
    expect(annotateDocx(bytes, [comment(0, 1)])).toMatchObject({ ok: false, error: { kind } }),
  );
});
