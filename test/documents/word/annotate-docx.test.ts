import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annotate, annotateQuotes, comment, DOCUMENT, END, START } from './annotate-quotes.ts';
import {
  abstract,
  buildDocx,
  lvl,
  num,
  numbered,
  p,
  r,
  readPart,
  t,
  tbl,
  tc,
  tr,
  W,
  zip,
} from './build-docx.ts';
import { readCommentedText } from './read-comments.ts';

describe('what is written into the document part', () => {
  const BOLD = '<w:rPr><w:b/></w:rPr>';
  it.each<[string, string, string[], string]>([
    ['a whole run', p(r('甲') + r('乙')), ['乙'], p(`${r('甲')}${START(0)}${r('乙')}${END(0)}`)],
    [
      'the middle of a run, with its properties',
      p(`<w:r w:rsidR="00A1">${BOLD}<w:t>新增21家企业</w:t></w:r>`),
      ['21家'],
      p(
        `<w:r w:rsidR="00A1">${BOLD}<w:t xml:space="preserve">新增</w:t></w:r>${START(0)}<w:r w:rsidR="00A1">${BOLD}${t('21家')}</w:r>${END(0)}<w:r w:rsidR="00A1">${BOLD}${t('企业')}</w:r>`,
      ),
    ],
    [
      'between the children of a run',
      p(`<w:r>${BOLD}${t('甲')}<w:tab/>${t('乙')}<w:br/></w:r>`),
      ['乙'],
      p(
        `<w:r>${BOLD}${t('甲')}<w:tab/></w:r>${START(0)}<w:r>${BOLD}${t('乙')}</w:r>${END(0)}<w:r>${BOLD}<w:br/></w:r>`,
      ),
    ],
    [
      'over several runs and paragraphs',
      p(r('甲乙')) + p(r('丙丁')),
      ['乙\n丙'],
      p(`<w:r>${t('甲')}</w:r>${START(0)}<w:r>${t('乙')}</w:r>`) +
        p(`<w:r>${t('丙')}</w:r>${END(0)}<w:r>${t('丁')}</w:r>`),
    ],
    [
      'two comments on one stretch, one within, and one that meets them',
      p(r('甲乙丙')),
      ['甲乙', '甲乙', '乙', '丙'],
      p(
        `${START(0)}${START(1)}<w:r>${t('甲')}</w:r>${START(2)}<w:r>${t('乙')}</w:r>${END(0)}${END(1)}${END(2)}${START(3)}<w:r>${t('丙')}</w:r>${END(3)}`,
      ),
    ],
    [
      'behind an entity and within a CDATA section',
      p('<w:r><w:t>a&amp;b<![CDATA[<c>]]></w:t></w:r>'),
      ['b<', '>'],
      p(
        `<w:r><w:t xml:space="preserve">a&amp;</w:t></w:r>${START(0)}<w:r>${t('b<![CDATA[<]]>')}</w:r>${END(0)}<w:r>${t('<![CDATA[c]]>')}</w:r>${START(1)}<w:r>${t('<![CDATA[>]]>')}</w:r>${END(1)}`,
      ),
    ],
    [
      'white space that did not count goes on not to',
      p('<w:r><w:t>\n 甲 乙 \n</w:t></w:r>'),
      [' 乙'],
      p(
        `<w:r><w:t>\n </w:t>${t('甲')}</w:r>${START(0)}<w:r>${t(' 乙')}<w:t xml:space="default"> \n</w:t></w:r>${END(0)}`,
      ),
    ],
    [
      'within an insertion',
      p(`<w:ins w:id="5">${r('甲乙')}</w:ins>`),
      ['乙'],
      p(`<w:ins w:id="5"><w:r>${t('甲')}</w:r>${START(0)}<w:r>${t('乙')}</w:r>${END(0)}</w:ins>`),
    ],
    [
      'within a link',
      p(`<w:hyperlink w:anchor="a">${r('甲')}</w:hyperlink>`),
      ['甲'],
      p(`<w:hyperlink w:anchor="a">${START(0)}${r('甲')}${END(0)}</w:hyperlink>`),
    ],
    [
      'within a content control',
      p(`<w:sdt><w:sdtPr/><w:sdtContent>${r('甲')}</w:sdtContent></w:sdt>`),
      ['甲'],
      p(`<w:sdt><w:sdtPr/><w:sdtContent>${START(0)}${r('甲')}${END(0)}</w:sdtContent></w:sdt>`),
    ],
    [
      'in a cell',
      tbl(tr(tc(p(r('甲'))), tc(p(r('乙'))))),
      ['乙'],
      tbl(tr(tc(p(r('甲'))), tc(p(`${START(0)}${r('乙')}${END(0)}`)))),
    ],
    [
      'a line break: the line that follows',
      p(r('甲')) + p('') + p(r('乙') + r('丙')) + p(r('丁')),
      ['\n'],
      p(r('甲')) + p('') + p(`${START(0)}${r('乙')}${r('丙')}${END(0)}`) + p(r('丁')),
    ],
    [
      'a text box: the run that holds it',
      p(`${r('甲')}<w:r><w:pict><w:txbxContent>${p(r('框内'))}</w:txbxContent></w:pict></w:r>`),
      ['框'],
      p(
        `${r('甲')}${START(0)}<w:r><w:pict><w:txbxContent>${p(r('框内'))}</w:txbxContent></w:pict></w:r>${END(0)}`,
      ),
    ],
    [
      'not half a character',
      p(r('😀甲')),
      ['\ude00'],
      p(`${START(0)}<w:r>${t('😀')}</w:r>${END(0)}<w:r>${t('甲')}</w:r>`),
    ],
  ])('%s', (_, body, quotes, annotated) => {
    const result = annotateQuotes(buildDocx({ body }), quotes);
    const xml = readPart(result, DOCUMENT);
    expect(/<w:body>([\s\S]*)<\/w:body>/.exec(xml)?.[1]).toBe(annotated);
  });

  it('puts a comment on a number at the text of its paragraph', () => {
    const bytes = buildDocx({
      numbering: abstract(0, lvl(0, 'chineseCounting', '%1、')) + num(1, 0),
      body: numbered(1, 0, '甲') + numbered(1, 0, '乙'),
    });
    expect(readCommentedText(annotateQuotes(bytes, ['二、', '二', '、乙']))).toEqual({
      0: '乙',
      1: '乙',
      2: '乙',
    });
  });

  it('puts a comment on a note at its reference', () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const bytes = buildDocx({
      body: p(r('甲') + reference + r('乙')),
      footnotes: `<w:footnote w:id="2">${p(r('注文'))}</w:footnote>`,
    });
    expect(readPart(annotateQuotes(bytes, ['注']), DOCUMENT)).toContain(
      `${r('甲')}${START(0)}${reference}${END(0)}${r('乙')}`,
    );
    expect(readCommentedText(annotateQuotes(bytes, ['乙\n注']))).toEqual({ 0: '乙' });
  });

  it.each([
    [99, 120],
    [2, 2],
  ])('puts a comment on [%i, %i) behind the text at what is there last', (start, end) =>
    expect(
      readCommentedText(
        annotate(buildDocx({ body: p(r('甲')) + p(r('乙')) }), [comment(start + 1, end + 1)]),
      ),
    ).toEqual({ 0: '乙' }),
  );

  it('uses the prefix of the file, and brings one where it has none', () => {
    for (const [prefix, declared] of [
      ['d:', `xmlns:d="${W}"`],
      ['', `xmlns="${W}"`],
    ]) {
      const q = (xml: string) => xml.replace(/<(\/?)/g, `<$1${prefix}`);
      const xml = q('<document><body><p><r><t>甲乙</t></r></p></body></document>').replace(
        'document',
        `document ${declared}`,
      );
      const bytes = zip({
        '[Content_Types].xml': strToU8(
          '<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        ),
        'word/document.xml': strToU8(xml.replace('document ', 'document ')),
      });
      const annotated = annotateQuotes(bytes, ['乙']);
      expect(readPart(annotated, DOCUMENT)).toContain(
        prefix === '' ? `<w:commentRangeStart xmlns:w="${W}" w:id="0"/>` : '<d:commentRangeStart d:id="0"/>',
      );
      expect(readPart(annotated, '[Content_Types].xml')).toMatch(
        /<t:Override PartName="\/word\/comments.xml"[^>]*\/><\/t:Types>$/,
      );
    }
  });
});

describe('files of other programs', () => {
  it('annotates what the docx package writes', async () => {
    const children = [
      new Paragraph({
        heading: 'Heading1',
        children: [new TextRun('一、'), new TextRun({ text: '回顾', bold: true })],
      }),
      new Paragraph('全年新增企业21家。'),
    ];
    const bytes = await Packer.pack(new Document({ sections: [{ children }] }), 'uint8array');
    expect(readCommentedText(annotateQuotes(bytes, ['、回', '21家']))).toEqual({ 0: '、回', 1: '21家' });
  });
});
