import {
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/documents/word/read-docx.ts';
import { buildDocx, type DocxParts, p, r, t, tbl, tc, tr, zip } from './build-docx.ts';

function readText(parts: DocxParts | string): string {
  const read = readDocx(buildDocx(typeof parts === 'string' ? { body: parts } : parts));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.text;
}

const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const choice = (content: string) => `<mc:Choice Requires="wps">${content}</mc:Choice>`;
const fallback = (content: string) => `<mc:Fallback>${content}</mc:Fallback>`;
const either = (...branches: string[]) => `<mc:AlternateContent>${branches.join('')}</mc:AlternateContent>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const marked = (mark: string) => `<w:rPr>${mark}</w:rPr>`;
const DELETED = '<w:del w:id="1" w:author="甲"/>';

describe('the text of a body', () => {
  it.each([
    ['a line for each paragraph', p(r('甲')) + p('') + p(r('乙')), '甲\n\n乙'],
    ['runs join without anything between', p(r('1') + r('03家')), '103家'],
    [
      'tabs and breaks',
      p(`<w:r>${t('a')}<w:tab/>${t('b')}<w:br/>${t('c')}<w:cr/>${t('d')}</w:r>`),
      'a\tb\nc\nd',
    ],
    [
      'tab stops of a paragraph are no tabs',
      p(r('a'), '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'),
      'a',
    ],
    ['a no-break hyphen', p(`<w:r>${t('GB')}<w:noBreakHyphen/>${t('T')}<w:softHyphen/></w:r>`), 'GB-T'],
    [
      'no symbols of a symbol font',
      p(`<w:r>${t('a')}<w:sym w:font="Wingdings" w:char="F0FE"/>${t('b')}</w:r>`),
      'ab',
    ],
    [
      'entities, CDATA and line ends within a text',
      p('<w:r><w:t>a&amp;b<![CDATA[<c>]]>\r\nd&#x1F600;</w:t></w:r>'),
      'a&b<c> d😀',
    ],
    [
      'white space at the ends only where it is kept',
      p(`<w:r><w:t> a </w:t></w:r>${r(' b ')}<w:r><w:t> </w:t></w:r>`),
      'a b ',
    ],
    ['a hyperlink', p(`<w:hyperlink r:id="rId9">${r('网址')}</w:hyperlink>`), '网址'],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${p(r('甲'))}</w:sdtContent></w:sdt>`,
      '甲',
    ],
    [
      'a field as its result',
      p(
        `${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${r('12')}${field('end')}${r('页')}`,
      ),
      '12页',
    ],
    [
      'a field within the code of another',
      p(
        `${field('begin')}<w:r><w:instrText>IF</w:instrText></w:r>${field('begin')}${field('separate')}${r('x')}${field('end')}${field('separate')}${r('甲')}${field('end')}`,
      ),
      '甲',
    ],
    ['a field that never ends hides its paragraph alone', p(field('begin') + r('甲')) + p(r('乙')), '\n乙'],
    [
      'the base of a phonetic guide',
      p(`<w:r><w:ruby><w:rt>${r('zhǔ')}</w:rt><w:rubyBase>${r('主')}</w:rubyBase></w:ruby></w:r>${r('笔')}`),
      '主笔',
    ],
    ['a formula', p(`<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>${r('。')}`), 'x=1。'],
    ['text struck through', p(r('甲') + r('旧', '<w:strike/>') + r('废', '<w:dstrike/>') + r('乙')), '甲乙'],
    ['text struck through no more', p(r('甲') + r('乙', '<w:strike w:val="0"/>')), '甲乙'],
    [
      'a mark of a note raised by hand',
      p(r('泵站26') + r('2', '<w:vertAlign w:val="superscript"/>') + r('座')),
      '泵站26座',
    ],
    [
      'a raised digit that belongs to a unit',
      p(r('3.5km') + r('2', '<w:vertAlign w:val="superscript"/>') + r('。')),
      '3.5km2。',
    ],
    ['a lowered digit', p(r('H') + r('2', '<w:vertAlign w:val="subscript"/>') + r('O')), 'H2O'],
    ['hidden text', p(r('甲') + r('密', '<w:vanish/>') + r('乙', '<w:vanish w:val="0"/>')), '甲乙'],
    [
      'a style separator',
      p(r('一、标题。'), marked('<w:vanish/><w:specVanish/>')) + p(r('正文')),
      '一、标题。正文',
    ],
  ])('%s', (_, body, text) => expect(readText(body)).toBe(text));
});

describe('text boxes', () => {
  it.each([
    [
      'follow their paragraph, from one branch',
      p(
        r('甲') +
          `<w:r>${either(choice(box(p(r('框一')) + p(r('框二')))), fallback(box(p(r('旧框')))))}</w:r>` +
          r('乙'),
      ) + p(r('丙')),
      '甲乙\n框一\n框二\n丙',
    ],
    [
      'stand in the fallback where there is no choice',
      p(`<w:r>${either(fallback(box(p(r('旧框')))))}</w:r>`),
      '\n旧框',
    ],
    [
      'take but one of several choices',
      p(`<w:r>${either(choice(t('a')), choice(t('b')), fallback(t('c')))}</w:r>`),
      'a',
    ],
    [
      'within a cell belong to it',
      tbl(tr(tc(p(`${r('甲')}<w:r><w:pict>${box(p(r('框')))}</w:pict></w:r>`)), tc(p(r('乙'))))),
      '甲 框\t乙',
    ],
    [
      'hold a table as lines',
      p(`<w:r><w:pict>${box(tbl(tr(tc(p(r('一'))), tc(p(r('二'))))))}</w:pict></w:r>`),
      '\n一\n二',
    ],
  ])('%s', (_, body, text) => expect(readText(body)).toBe(text));
});

describe('tracked changes are read as accepted', () => {
  it.each([
    [
      'insertions and deletions',
      p(`${r('新增')}<w:del><w:r><w:delText>21</w:delText></w:r></w:del><w:ins>${r('22')}</w:ins>${r('家')}`),
      '新增22家',
    ],
    ['moves', p(`<w:moveFrom>${r('旧处')}</w:moveFrom>`) + p(`<w:moveTo>${r('新处')}</w:moveTo>`), '\n新处'],
    ['a deleted paragraph mark', p(r('甲'), marked(DELETED)) + p(r('乙')), '甲乙'],
    ['a deleted paragraph', p(`<w:del>${r('甲')}</w:del>`, marked(DELETED)) + p(r('乙')), '乙'],
    ['a deleted last mark', p(r('甲')) + p(r('乙'), marked(DELETED)), '甲\n乙'],
    ['an inserted paragraph mark', p(r('甲'), marked('<w:ins w:id="1"/>')) + p(r('乙')), '甲\n乙'],
    [
      'a deleted row',
      tbl(
        tr(tc(p(r('甲')))),
        `<w:tr><w:trPr>${DELETED}</w:trPr>${tc(p(r('乙')))}</w:tr>`,
        tr(tc(p(r('丙')))),
      ),
      '甲\n丙',
    ],
    [
      'a deleted cell',
      tbl(tr(tc(p(r('甲'))), tc(p(r('乙')), '<w:cellDel w:id="1"/>'), tc(p(r('丙'))))),
      '甲\t丙',
    ],
    [
      'old properties',
      p(r('甲'), '<w:pPrChange><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:pPrChange>'),
      '甲',
    ],
  ])('%s', (_, body, text) => expect(readText(body)).toBe(text));
});

describe('notes', () => {
  const note = (kind: string, id: number, content: string, type = '') =>
    `<w:${kind} w:id="${id}"${type}>${content}</w:${kind}>`;
  it('follow the body in the order of their references, without separators', () => {
    const footnotes =
      note('footnote', 0, p(r('——')), ' w:type="separator"') +
      note('footnote', 2, p(`<w:r><w:footnoteRef/></w:r>${r('注一')}`) + p(r('续'))) +
      note('footnote', 3, p(r('注三'))) +
      note('footnote', 4, p(r('无人引用')));
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body =
      p(r('甲') + reference('footnote', 3) + r('乙') + reference('endnote', 2) + reference('footnote', 2)) +
      p(`<w:del>${reference('footnote', 4)}</w:del>`);
    const endnotes = note('endnote', 2, p(r('尾注')));
    expect(readText({ body, footnotes, endnotes })).toBe('甲乙\n\n注三\n尾注\n注一\n续');
  });
});

describe('what is no Word file', () => {
  it.each([
    ['text', strToU8('工作总结'), { kind: 'not-docx' }],
    ['nothing', new Uint8Array(), { kind: 'not-docx' }],
    [
      'an older Word file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      { kind: 'not-docx' },
    ],
    ['any archive', zip({ 'a.txt': strToU8('a') }), { kind: 'not-docx' }],
    [
      'a package without a document',
      zip({ '[Content_Types].xml': strToU8('<Types/>') }),
      { kind: 'no-document-part' },
    ],
    ['a workbook', zip({ 'word/document.xml': strToU8('<workbook xmlns="x"/>') }), { kind: 'not-docx' }],
    ['half a file', buildDocx({ body: p(r('甲')) }).slice(0, 300), { kind: 'damaged' }],
    ['open tags', buildDocx({ body: '<w:p>' }), { kind: 'damaged', part: 'word/document.xml' }],
    [
      'a document type with entities',
      zip({
        'word/document.xml': strToU8('<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d>&e;</d>'),
      }),
      { kind: 'damaged' },
    ],
    [
      'numbering that does not end',
      buildDocx({ body: p(''), numbering: '<w:num>' }),
      { kind: 'damaged', part: 'word/numbering.xml' },
    ],
  ])('%s', (_, bytes, error) => expect(readDocx(bytes)).toMatchObject({ ok: false, error }));

  it('tells an encrypted archive', () => {
    const bytes = buildDocx({ body: p(r('甲')) });
    bytes[6] = 1;
    expect(readDocx(bytes)).toEqual({ ok: false, error: { kind: 'encrypted' } });
  });

  it('tells an encrypted Word file', () => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
    const name = Buffer.from('EncryptedPackage\0', 'utf16le');
    bytes.set(name, 512);
    new DataView(bytes.buffer).setUint16(512 + 64, name.length, true);
    expect(readDocx(bytes)).toEqual({ ok: false, error: { kind: 'encrypted' } });
  });
});

describe('files of other programs', () => {
  it('reads what the docx package writes', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const bytes = await Packer.pack(
      new Document({
        footnotes: { 1: { children: [new Paragraph('来源：年报')] } },
        sections: [
          {
            children: [
              new Paragraph({
                children: [
                  new TextRun({ children: ['新增', new Tab(), '21家'] }),
                  new FootnoteReferenceRun(1),
                ],
              }),
              new Table({ rows: [new TableRow({ children: [cell('指标'), cell('数量')] })] }),
            ],
          },
        ],
      }),
      'uint8array',
    );
    expect(readDocx(bytes)).toMatchObject({
      ok: true,
      value: { text: '新增\t21家\n指标\t数量\n来源：年报' },
    });
  });

  it('knows elements by their namespace, not their prefix, and UTF-16', () => {
    const xml =
      '\ufeff<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>甲</d:t></d:r></d:p></d:body></d:document>';
    const bytes = zip({ 'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le')) });
    expect(readDocx(bytes)).toMatchObject({ ok: true, value: { text: '甲' } });
  });
});

describe('cost', () => {
  it('overflows nothing and stays linear on deep and long files', () => {
    const deep = 10_000;
    const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${p(r('底'))}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`;
    expect(readText(nested)).toBe('底');
    const boxes = '<w:p><w:r><w:txbxContent>'.repeat(deep) + '</w:txbxContent></w:r></w:p>'.repeat(deep);
    expect(readText(boxes)).toBe('\n'.repeat(deep - 1));
    const merged = p(r('a'), marked(DELETED)).repeat(50_000);
    expect(readText(merged)).toBe('a'.repeat(50_000));
    expect(readText(p(`<w:r><w:t>${' '.repeat(500_000)}a</w:t></w:r>`))).toBe('a');
  });
});
