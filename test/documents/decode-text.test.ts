import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/documents/decode-text.ts';

const bytes = (...parts: (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const UTF_8_BOM = [0xef, 0xbb, 0xbf];
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it.each([
    ['UTF-8', bytes('新增26家'), '新增26家'],
    ['UTF-8 with BOM', bytes(UTF_8_BOM, '新增26家'), '新增26家'],
    ['UTF-8 with characters outside the first plane', bytes('𠮷家😀'), '𠮷家😀'],
    ['line ends as they are', bytes('甲\r\n乙\r丙\n'), '甲\r\n乙\r丙\n'],
    ['UTF-16, little end first', bytes([0xff, 0xfe], [...Buffer.from('新增26家', 'utf16le')]), '新增26家'],
    ['UTF-16, big end first', bytes([0xfe, 0xff], [...bigEndian('新增26家')]), '新增26家'],
    ['GB18030, two bytes', bytes([0xd0, 0xc2, 0xd4, 0xf6], '26', [0xbc, 0xd2]), '新增26家'],
    ['GB18030, four bytes', bytes([0x95, 0x32, 0x82, 0x36, 0xbc, 0xd2]), '𠀀家'],
    ['tabs, form feeds and the like', bytes('甲\t乙\f丙\u000b'), '甲\t乙\f丙\u000b'],
    ['nothing', bytes(), ''],
    ['a BOM and nothing', bytes(UTF_8_BOM), ''],
  ])('reads %s', (_, source, text) => expect(decodeText(source)).toBe(text));

  it.each([
    ['a NUL', bytes('新增\u000026家')],
    ['UTF-16 without BOM', Buffer.from('新增26家', 'utf16le')],
    ['half a character of UTF-16', bytes([0xff, 0xfe, 0x41])],
    ['a lone high surrogate', bytes([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
    ['a lone low surrogate', bytes([0xff, 0xfe, 0x00, 0xdc])],
    ['a surrogate written in UTF-8', bytes('新增高新技术企业二十六家', [0xed, 0xa0, 0x80])],
    ['bytes of no encoding', bytes([0xff, 0xff, 0xff, 0x80, 0x80])],
    ['UTF-8 cut in a character, though GB18030 could read it', bytes('新增企业').subarray(0, 10)],
    ['half a character of GB18030', bytes([0xd0, 0xc2, 0xd4])],
    ['a PNG', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['many control characters', bytes('ab\u0001\u0002\u0003\u0004cd')],
  ])('refuses %s', (_, source) => expect(decodeText(source)).toBeNull());

  it('reads back every text written in UTF-8 or UTF-16', () => {
    const text = fc.string({ unit: fc.constantFrom(...'新增高企26家，。Aa \n😀𠮷é') });
    fc.assert(
      fc.property(text, (written) => {
        expect(decodeText(bytes(written))).toBe(written);
        expect(decodeText(bytes([0xff, 0xfe], [...Buffer.from(written, 'utf16le')]))).toBe(written);
      }),
    );
  });

  it('never throws and never shows a replacement character for what it could not read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (source) => {
        const written = Buffer.from(source).toString('utf8');
        const text = decodeText(source);
        if (text?.includes('\ufffd')) expect(written).toBe(text);
      }),
    );
  });
});
