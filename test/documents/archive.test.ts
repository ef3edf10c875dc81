import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeContent, judgeDirectory } from '../../src/documents/judge-archive.ts';
import { READING_LIMITS } from '../../src/documents/reading-limits.ts';
import { recogniseFormat } from '../../src/documents/recognise-format.ts';
import { readZipDirectory } from '../../src/documents/zip-directory.ts';
import { declareSizes, docxParts, makeDocx, makeOle, pack } from './make-archive.ts';

const noise = fc.uint8Array({ maxLength: 400 });
const damage = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 8 });

describe('the directory of an archive', () => {
  it('names the entries and their sizes', () => {
    expect(readZipDirectory(pack({ 'a.txt': 'aaaa', 'b/c.txt': '' }), 10)).toMatchObject([
      { name: 'a.txt', unpackedBytes: 4, method: 8, isEncrypted: false },
      { name: 'b/c.txt', unpackedBytes: 0 },
    ]);
  });

  it('is found behind what was written before it and after it', () => {
    const archive = Buffer.concat([pack({ a: 'a' }), Buffer.from('x'.repeat(1000))]);
    expect(readZipDirectory(archive, 10)).toHaveLength(1);
  });

  it('is not there in an archive that is cut short', () => {
    const archive = makeDocx('甲');
    for (let length = 0; length < archive.length - 1; length += 7)
      expect(readZipDirectory(archive.subarray(0, length), 10)).toBeNull();
  });

  it.each([
    ['sizes', { unpackedBytes: 100 }, 'unpacked-bytes'],
    ['entries', { archiveEntries: 2 }, 'entries'],
    ['ratio', { archiveRatio: 1, ratioFromBytes: 100 }, 'ratio'],
  ])('is judged by its %s', (_, limits, excess) => {
    const archive = pack(docxParts('<w:p/>'.repeat(1000)));
    expect(judgeDirectory(archive, { ...READING_LIMITS, ...limits })).toMatchObject({
      ok: false,
      error: { kind: 'too-complex', excess },
    });
  });

  it('lets its lies be found out', () => {
    const limits = { ...READING_LIMITS, unpackedBytes: 5000 };
    const archive = declareSizes(pack(docxParts('<w:p/>'.repeat(10_000))), 10);
    const judged = judgeDirectory(archive, limits);
    if (!judged.ok) throw new Error(judged.error.kind);
    expect(judgeContent(archive, judged.value, limits)).toMatchObject({
      error: { kind: 'too-complex', excess: 'unpacked-bytes' },
    });
  });

  it('comes to a value whatever the bytes are', () => {
    const whole = makeDocx('新增高新技术企业26家。');
    fc.assert(
      fc.property(damage, noise, (changes, rest) => {
        const bytes = Buffer.concat([whole, rest]);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const judged = judgeDirectory(bytes, READING_LIMITS);
        if (judged.ok) judgeContent(bytes, judged.value, READING_LIMITS);
      }),
      { numRuns: 500 },
    );
  });
});

describe('recogniseFormat', () => {
  it.each([
    ['docx', makeDocx('甲')],
    ['docx', pack({ 'word\\document.xml': '' })],
    ['docx', pack({ 'word/document2.xml': '' })],
    ['archive', pack({ 'document.xml': '' })],
    ['zip', makeDocx('甲').subarray(0, 50)],
    ['doc', makeOle(['WordDocument', '1Table'])],
    ['encrypted', makeOle(['EncryptionInfo', 'EncryptedPackage'])],
    ['pdf', Buffer.from('\n\n%PDF-1.4')],
    ['pdf', Buffer.from('junk\n%PDF-1.4')],
    ['text', Buffer.from('说明：%PDF- 是 PDF 的开头')],
    ['text', Buffer.from('BMW销量')],
    ['text', Buffer.from('MM1：新增')],
    ['web-page', Buffer.from('\ufeff <!DOCTYPE html>')],
    ['web-page', Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>')],
    ['image', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['archive', Buffer.from('Rar!\x1a\x07\x00')],
    ['text', Buffer.alloc(0)],
  ])('knows %s', (format, bytes) => expect(recogniseFormat(bytes)).toBe(format));

  it('comes to a value whatever stands behind the first bytes', () => {
    const magic = fc.constantFrom('PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '%PDF-', '{\\rtf', '');
    fc.assert(
      fc.property(magic, noise, (first, rest) => {
        recogniseFormat(Buffer.concat([Buffer.from(first, 'latin1'), rest]));
      }),
      { numRuns: 1000 },
    );
  });
});
