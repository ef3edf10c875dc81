import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDocumentReader } from '../../src/documents/read-document.ts';
import { READING_LIMITS } from '../../src/documents/reading-limits.ts';
import { writeWorkbook } from '../../src/documents/workbook.ts';
import { describeError } from '../../src/workflows/errors/describe-error.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { makeDocx, makeOle, pack } from './make-archive.ts';
import { makePdf } from './make-pdf.ts';

const UTF_8_BOM = [0xef, 0xbb, 0xbf];
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
const SENTENCE = '新增高新技术企业26家。';
const GB18030 = Buffer.from('d0c2d4f63236bcd2', 'hex');
const pdfOf = (text: string, trailer = '') => makePdf([[{ text, x: 80, y: 700 }]], { trailer });
/** Locked with a password that nobody knows (the key is no match for the empty one). */
const LOCKED = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;

const reader = createDocumentReader({ path: '' });
const read = (name: string, content: string | Uint8Array) =>
  reader.readBytes(name, typeof content === 'string' ? Buffer.from(content) : content);
const errorOf = async (name: string, content: string | Uint8Array) => {
  const outcome = await read(name, content);
  return outcome.ok ? outcome.value.text : outcome.error;
};

describe('a document', () => {
  it('comes with its text, its bytes and their hash', async () => {
    const file = join(await temporaryFolder(), '总结.txt');
    const bytes = Buffer.from([...UTF_8_BOM, ...Buffer.from('abc')]);
    await writeFile(file, bytes);
    expect(await reader.readDocument(file)).toEqual({
      ok: true,
      value: {
        file,
        text: 'abc',
        tables: [],
        bytes,
        hash: '1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c',
      },
    });
  });

  it('has the hash of its bytes, not of its text', async () => {
    const outcomes = [
      await read('a.txt', 'abc'),
      await read('a.txt', Buffer.from([...UTF_8_BOM, 97, 98, 99])),
    ];
    expect(new Set(outcomes.map((o) => o.ok && o.value.hash)).size).toBe(2);
  });

  it.each([
    ['plain text', Buffer.from(SENTENCE), ['a.txt', 'a.md', 'a', '报告.2022']],
    ['a Word file', makeDocx(SENTENCE), ['a.docm', 'a.txt', 'a']],
    ['a PDF', pdfOf(SENTENCE), ['a.docx', 'a']],
  ])('is read by its bytes, not its name: %s', async (_, bytes, names) => {
    for (const name of names) expect(await errorOf(name, bytes)).toBe(SENTENCE);
  });

  it('is read as a spreadsheet whatever its name, its sheets as tables', async () => {
    const bytes = await writeWorkbook([
      { name: '指标', columns: [{ header: '企业', width: 9 }], rows: [[26]] },
    ]);
    for (const name of ['a.xlsx', 'a.docx']) {
      const outcome = await read(name, bytes);
      expect(outcome).toMatchObject({ ok: true, value: { text: '指标\n企业\n26' } });
      expect(outcome.ok && outcome.value.tables.map((t) => t.rows.flat().map((c) => c?.text))).toEqual([
        ['企业', '26'],
      ]);
    }
  });

  it('may be text in another encoding, and a table when it is named as one', async () => {
    expect(await errorOf('a.txt', GB18030)).toBe('新增26家');
    expect(await read('a.csv', '指标,数值\n企业,26\n')).toMatchObject({
      ok: true,
      value: { text: '指标\t数值\n企业\t26', tables: [{ start: 0, end: 11 }] },
    });
  });

  it('that is a large table is read all the same', async () => {
    const outcome = await read('a.csv', '指标,数值\n'.repeat(70_000));
    expect(outcome.ok && outcome.value.tables[0]?.rows.length).toBe(70_000);
  });
});

describe('what cannot be read is told for what it is', () => {
  it.each([
    ['nothing', 'a.txt', '', { kind: 'file-empty' }],
    ['nothing, as a Word file', 'a.docx', '', { kind: 'file-empty' }],
    ['white space', 'a.txt', ' \n\t　\r\n', { kind: 'file-empty' }],
    ['a BOM', 'a.txt', Buffer.from(UTF_8_BOM), { kind: 'file-empty' }],
    ['a Word file without text', 'a.docx', makeDocx(), { kind: 'file-empty' }],
    ['a table without cells', 'a.csv', '\n \n', { kind: 'file-empty' }],
    ['bytes that are no text', 'a.txt', Buffer.from([0xff, 0xff, 0xff, 0, 1]), { kind: 'not-text' }],
    ['text under the name of a Word file', 'a.docx', SENTENCE, { kind: 'text-misnamed' }],
    ['an image', '图.png', PNG, { kind: 'format-unsupported', format: 'image', isMisnamed: false }],
    ['an image as .docx', 'a.docx', PNG, { kind: 'format-unsupported', format: 'image', isMisnamed: true }],
    ['RTF as .doc', 'a.doc', '{\\rtf1 a}', { kind: 'format-unsupported', format: 'rtf', isMisnamed: true }],
    ['a web page as .doc', 'a.doc', '<html>', { kind: 'format-unsupported', format: 'web-page' }],
    ['a zip', 'a.zip', pack({ 'a.txt': 'a' }), { kind: 'format-unsupported', format: 'archive' }],
    ['slides', 'a.pptx', pack({ 'ppt/presentation.xml': '' }), { format: 'presentation' }],
    ['.odt', 'a.odt', pack({ 'content.xml': '' }), { format: 'opendocument', isMisnamed: false }],
    ['OFD', 'a.ofd', pack({ 'OFD.xml': '' }), { format: 'ofd' }],
    ['.xls', 'a.xls', makeOle(['Workbook']), { format: 'xls', isMisnamed: false }],
    ['.ppt', 'a.ppt', makeOle(['PowerPoint Document']), { format: 'presentation' }],
    ['.wps', 'a.wps', makeOle(['CONTENTS']), { format: 'ole' }],
    ['a locked .docx', 'a.docx', makeOle(['EncryptedPackage']), { kind: 'document-encrypted' }],
    ['a locked .doc', 'a.doc', makeOle(['WordDocument'], 1), { kind: 'document-encrypted' }],
    ['a locked PDF', 'a.pdf', pdfOf('甲', LOCKED), { kind: 'document-encrypted' }],
    ['a scanned PDF', 'a.pdf', makePdf([[], []]), { kind: 'text-layer-missing', isGarbled: false }],
    [
      'a PDF whose fonts name no characters',
      'a.pdf',
      pdfOf('\ue001\ue002\ue003'),
      { kind: 'text-layer-missing', isGarbled: true },
    ],
    ['a .doc without LibreOffice', 'a.doc', makeOle(['WordDocument']), { kind: 'converter-missing' }],
  ])('%s', async (_, name, content, error) => {
    const outcome = await errorOf(name, content);
    expect(outcome).toMatchObject({ file: name, ...error });
    if (typeof outcome === 'string') throw new Error('was read');
    expect(describeError(outcome)).toMatch(new RegExp(`^“${name}”[^\\n]{3,100}。$`));
  });

  it.each([
    ['a.docx', PNG, '“a.docx”名不副实，其实是图片，读不了；请用原来的 .docx 文件，或先做文字识别（OCR）。'],
    [
      'a.pptx',
      pack({ 'ppt/presentation.xml': '' }),
      '“a.pptx”是演示文稿（PowerPoint），读不了；请把文字另存为 .docx。',
    ],
    ['a.pdf', makePdf([[]]), '“a.pdf”像是扫描件，没有文字层；请用原来的 .docx 文件，或先做文字识别（OCR）。'],
    [
      'a.doc',
      makeOle(['WordDocument']),
      '“a.doc”是旧版 Word 文档，读 .doc 要装 LibreOffice，或在 Word 里另存为 .docx。',
    ],
  ])('in a sentence that says what to do: %s', async (name, content, sentence) => {
    const outcome = await errorOf(name, content);
    expect(typeof outcome === 'string' ? outcome : describeError(outcome)).toBe(sentence);
  });

  it('a folder, and a path through a file', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, '总结.txt'));
    await writeFile(join(folder, 'a.txt'), '甲');
    const [inFile, asFolder, missing] = [
      join(folder, 'a.txt', 'b.txt'),
      join(folder, '总结.txt'),
      '没有.txt',
    ];
    expect(await reader.readDocument(asFolder)).toEqual({
      ok: false,
      error: { kind: 'not-a-file', file: asFolder, isFolder: true },
    });
    expect(await reader.readDocument(inFile)).toEqual({
      ok: false,
      error: { kind: 'file-unreadable', file: inFile, cause: expect.any(Error) },
    });
    expect(await reader.readDocument(missing)).toEqual({
      ok: false,
      error: { kind: 'file-missing', file: missing },
    });
  });

  it.each([
    ['50 MB of text', 50, READING_LIMITS.textFileBytes],
    ['1,000 MB, which are not read', 1000, READING_LIMITS.fileBytes],
  ])('%s', async (_, megabytes, limitBytes) => {
    const file = join(await temporaryFolder(), 'a.txt');
    const handle = await open(file, 'w');
    await handle.truncate(megabytes * 1024 * 1024);
    await handle.close();
    expect(await reader.readDocument(file)).toEqual({
      ok: false,
      error: { kind: 'file-too-large', file, bytes: megabytes * 1024 * 1024, limitBytes },
    });
  });
});
