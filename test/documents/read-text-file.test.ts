import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, LARGEST_TEXT_BYTES, readTextFile } from '../../src/documents/read-text-file.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

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

describe('readTextFile', () => {
  const save = async (name: string, content: string | Uint8Array): Promise<string> => {
    const file = join(await temporaryFolder(), name);
    await writeFile(file, content);
    return file;
  };

  it('gives the text, the bytes and their hash', async () => {
    const file = await save('总结.txt', bytes(UTF_8_BOM, 'abc'));
    expect(await readTextFile(file)).toEqual({
      ok: true,
      value: {
        file,
        text: 'abc',
        bytes: bytes(UTF_8_BOM, 'abc'),
        hash: '1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c',
      },
    });
  });

  it('hashes the bytes, not the text', async () => {
    const hashes = await Promise.all(
      [bytes('abc'), bytes(UTF_8_BOM, 'abc')].map(async (content) => {
        const read = await readTextFile(await save('a.txt', content));
        return read.ok ? read.value.hash : null;
      }),
    );
    expect(new Set(hashes).size).toBe(2);
    expect(hashes[0]).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t　\r\n'],
    ['a BOM', Buffer.from(UTF_8_BOM)],
  ])('a file with %s is empty', async (_, content) => {
    const file = await save('a.txt', content);
    expect(await readTextFile(file)).toEqual({ ok: false, error: { kind: 'file-empty', file } });
  });

  it('a file that is not there is missing', async () => {
    const file = join(await temporaryFolder(), '没有.txt');
    expect(await readTextFile(file)).toEqual({ ok: false, error: { kind: 'file-missing', file } });
  });

  it('a folder and a path through a file are unreadable, with the cause kept', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, '总结.txt'));
    await writeFile(join(folder, 'a.txt'), '甲');
    for (const file of [join(folder, '总结.txt'), join(folder, 'a.txt', 'b.txt')])
      expect(await readTextFile(file)).toEqual({
        ok: false,
        error: { kind: 'file-unreadable', file, cause: expect.any(Error) },
      });
  });

  it('a file of 50 MB is too large, and is not read', async () => {
    const file = join(await temporaryFolder(), 'a.txt');
    const handle = await open(file, 'w');
    await handle.truncate(50 * 1024 * 1024);
    await handle.close();
    expect(await readTextFile(file)).toEqual({
      ok: false,
      error: { kind: 'file-too-large', file, bytes: 50 * 1024 * 1024, limitBytes: LARGEST_TEXT_BYTES },
    });
  });

  it('a binary named .txt is no text', async () => {
    const file = await save('总结.txt', bytes([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    expect(await readTextFile(file)).toEqual({ ok: false, error: { kind: 'not-text', file } });
  });

  it.each([
    ['Word (.docx) / Excel (.xlsx)', [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0xff]],
    ['PDF', [...Buffer.from('%PDF-1.7\n'), 0xe2, 0xff, 0xff, 0, 1]],
    ['Word 97 (.doc)', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]],
  ])('%s is known by its first bytes, whatever its name', async (format, content) => {
    const file = await save('总结.txt', Buffer.from(content));
    expect(await readTextFile(file)).toEqual({
      ok: false,
      error: { kind: 'format-unsupported', file, format },
    });
  });
});
