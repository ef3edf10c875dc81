import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentReader, type DocumentReader } from '../../src/documents/read-document.ts';
import type { ReadingLimits } from '../../src/documents/reading-limits.ts';
import { describeError } from '../../src/workflows/errors/describe-error.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { declareSizes, docxParts, makeDocx, makeOle, pack, paragraph, xlsxParts } from './make-archive.ts';
import { assemble, makePdf, stream } from './make-pdf.ts';

const MEGABYTE = 1024 * 1024;
/** Small, so that a test that comes to the end of them is soon there. */
const SMALL: Partial<ReadingLimits> = { parseCpuMs: 4000, heapMegabytes: 96, memoryMegabytes: 320 };
/** So that a file meets the caps of the process, not those on its archive. */
const UNJUDGED: Partial<ReadingLimits> = { ...SMALL, archiveRatio: 1e9, unpackedBytes: 1e9 };
/** More than most systems allow, few enough to open in no time. */
const MOST_FILES_HELD = 20_000;
const PROCESS_CAPS = ['parsing-out-of-memory', 'parsing-timed-out', 'document-too-complex'];

/** One for each set of limits, for all the tests: what one file did to it the next would see. */
const readers = new Map<Partial<ReadingLimits>, DocumentReader>();
function readerWith(limits: Partial<ReadingLimits>): DocumentReader {
  const reader = readers.get(limits) ?? createDocumentReader({ path: '', limits });
  readers.set(limits, reader);
  return reader;
}

afterAll(async () => {
  // After everything a good file is read.
  for (const reader of readers.values())
    expect(await reader.readBytes('好.docx', makeDocx('新增高新技术企业26家。'))).toMatchObject({
      ok: true,
      value: { text: '新增高新技术企业26家。' },
    });
});

/** What comes of the bytes; each error has its sentence. */
async function outcomeOf(name: string, bytes: Uint8Array, limits: Partial<ReadingLimits> = SMALL) {
  const read = await readerWith(limits).readBytes(name, bytes);
  if (read.ok) return 'read';
  const sentence = describeError(read.error);
  expect(sentence).toContain(`“${name}”`);
  expect(sentence).toMatch(/^[^\n]{10,140}。$/);
  expect(sentence).not.toMatch(/Error|undefined|NaN|\[object/);
  return read.error.kind;
}

describe('a hostile archive', () => {
  const manyParagraphs = pack(docxParts(paragraph('a').repeat(400_000)));
  let bomb: Uint8Array;
  beforeAll(() => {
    bomb = pack({ ...docxParts(''), 'word/media/image1.bin': new Uint8Array(300 * MEGABYTE) });
  });

  it('of 400,000 paragraphs in 50 kB is refused before it is parsed', async () => {
    expect(manyParagraphs.length).toBeLessThan(60_000);
    expect(await outcomeOf('a.docx', manyParagraphs)).toBe('document-too-complex');
  });

  it('of 400,000 paragraphs ends at a cap, or is read, when it is parsed all the same', async () => {
    expect(['read', ...PROCESS_CAPS]).toContain(await outcomeOf('a.docx', manyParagraphs, UNJUDGED));
  });

  it('of 250,000 rows ends at a cap of the process', async () => {
    const row = (number: number) => `<row r="${number}"><c r="A${number}"><v>1</v></c></row>`;
    const rows = Array.from({ length: 250_000 }, (_, i) => row(i + 1)).join('');
    expect(PROCESS_CAPS).toContain(await outcomeOf('a.xlsx', pack(xlsxParts(rows)), UNJUDGED));
  });

  it('of one merged cell over the whole sheet ends at a cap of the process', async () => {
    const sheet = xlsxParts('<row r="1"><c r="A1"><v>1</v></c></row>');
    const merged = '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const part = 'xl/worksheets/sheet1.xml';
    const parts = { ...sheet, [part]: sheet[part].replace('</sheetData>', merged) };
    expect(['read', ...PROCESS_CAPS]).toContain(await outcomeOf('a.xlsx', pack(parts)));
  });

  it('of two cells in opposite corners of a sheet has too many cells', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await outcomeOf('a.xlsx', pack(xlsxParts(rows)))).toBe('document-too-complex');
  });

  it('that unpacks to 300 MB is refused by what it declares', async () => {
    expect(bomb.length).toBeLessThan(400_000);
    expect(await outcomeOf('a.docx', bomb)).toBe('document-too-complex');
  });

  it('that unpacks to 300 MB and declares 1 kB is refused while it is unpacked', async () => {
    const lying = declareSizes(bomb, 1024);
    expect(await outcomeOf('a.docx', lying)).toBe('document-too-complex');
    expect(await outcomeOf('a.docx', lying, { ...SMALL, memoryMegabytes: 1000, archiveRatio: 1e9 })).toBe(
      'document-too-complex',
    );
  });

  it('of too many entries is refused', async () => {
    const media = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`word/media/${i}`, 'x']));
    expect(await outcomeOf('a.docx', pack({ ...docxParts(''), ...media }))).toBe('document-too-complex');
  });

  it('with names that lead out of its folder writes nothing, and is read', async () => {
    const folder = join(await temporaryFolder(), 'inner');
    await mkdir(folder);
    const parts = { ...docxParts(paragraph('甲')), '../../x': 'x', '/etc/x': 'x', 'a\\..\\x': 'x' };
    expect(await outcomeOf(join(folder, 'a.docx'), pack(parts))).toBe('read');
    expect(await readdir(join(folder, '..'))).toEqual(['inner']);
  });

  it('cut short anywhere is damaged', async () => {
    for (const [name, whole] of [
      ['a.docx', makeDocx('甲')],
      ['a.xlsx', pack(xlsxParts('<row><c><v>1</v></c></row>'))],
    ] as const)
      for (const share of [0.1, 0.99])
        expect(await outcomeOf(name, whole.subarray(0, Math.floor(whole.length * share)))).toBe(
          'document-damaged',
        );
  });

  it('with bytes changed in its middle is damaged, or read', async () => {
    const whole = Buffer.from(makeDocx('甲'.repeat(100)));
    const third = Math.floor(whole.length / 3);
    whole.fill(0x5a, third, third + 40);
    expect(['document-damaged', 'read', 'file-empty']).toContain(await outcomeOf('a.docx', whole));
  });

  it.each([
    ['docx', docxParts],
    ['xlsx', xlsxParts],
  ] as const)('whose XML (.%s) multiplies its own entities ends in a value', async (ending, parts) => {
    const levels = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
    const laughs = `<!DOCTYPE x [<!ENTITY l0 "ha">${levels.join('')}]>`;
    const body = { docx: paragraph('&l12;'), xlsx: '<row><c t="str"><v>&l12;</v></c></row>' }[ending];
    const kind = await outcomeOf(`a.${ending}`, pack(parts(body, laughs)));
    expect(['document-damaged', 'read', 'file-empty', ...PROCESS_CAPS]).toContain(kind);
  });

  it('whose XML is nested 200,000 deep ends in a value', async () => {
    const deep = '<w:tbl><w:tr><w:tc>'.repeat(70_000);
    expect(await outcomeOf('a.docx', pack(docxParts(deep)), UNJUDGED)).not.toBe('read');
  });
});

describe('a hostile PDF', () => {
  const whole = makePdf([[{ text: '新增26家。', x: 80, y: 700 }]]);

  it('cut short anywhere is damaged', async () => {
    for (const share of [0.05, 0.95])
      expect(await outcomeOf('a.pdf', whole.subarray(0, Math.floor(whole.length * share)))).toBe(
        'document-damaged',
      );
  });

  it('whose page tree goes round in a circle ends in a value', async () => {
    const pages = '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>';
    expect(await outcomeOf('a.pdf', makePdf([[]], { pages }))).not.toBe('read');
  });

  it('that claims a billion pages ends in a value', async () => {
    const pages = '<< /Type /Pages /Kids [10 0 R] /Count 1000000000 >>';
    expect(await outcomeOf('a.pdf', makePdf([[]], { pages }))).not.toBe('read');
  });

  it('with a page that unpacks to 600 MB ends at a cap', async () => {
    const content = deflateSync(Buffer.alloc(600 * MEGABYTE, ' '), { level: 1 });
    const objects = new Map<number, string | Buffer>([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
      [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'],
      [4, stream('/Filter /FlateDecode', content)],
    ]);
    expect(PROCESS_CAPS).toContain(await outcomeOf('a.pdf', assemble(objects)));
  });

  it('with a form that draws itself ends in a value', async () => {
    const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>';
    const objects = new Map<number, string | Buffer>([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
      [
        3,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /X 4 0 R >> >> >>',
      ],
      [4, stream(form, Buffer.from('/X Do /X Do'))],
      [5, stream('', Buffer.from('/X Do'))],
    ]);
    expect(await outcomeOf('a.pdf', assemble(objects))).not.toBe('read');
  });
});

describe('random bytes', () => {
  const MAGIC = [
    Buffer.from('PK\x03\x04', 'latin1'),
    Buffer.from('%PDF-1.7\n'),
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('{\\rtf'),
    Buffer.alloc(0),
  ];

  it('behind the first bytes of each format come to a value', async () => {
    const reader = createDocumentReader({ path: '', limits: SMALL });
    const name = fc.constantFrom('a.docx', 'a.pdf', 'a.doc', 'a.xlsx', 'a.csv', 'a.txt');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...MAGIC),
        fc.uint8Array({ maxLength: 300 }),
        name,
        async (magic, rest, file) => {
          const end = magic.includes('%PDF') && rest.length % 8 === 0 ? '\n%%EOF' : '';
          const read = await reader.readBytes(file, Buffer.concat([magic, rest, Buffer.from(end)]));
          if (!read.ok) expect(describeError(read.error)).toContain(file);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('in place of the parts of an archive come to a value', async () => {
    for (const parts of [docxParts(''), xlsxParts('')])
      for (const part of Object.keys(parts).filter((name) => /document|sheet1|workbook.xml$/.test(name)))
        expect(await outcomeOf('a.docx', pack({ ...parts, [part]: randomBytes(2000) }))).not.toBe('read');
  });

  it('behind a Word 97 header need no LibreOffice to be told apart', async () => {
    expect(await outcomeOf('a.doc', makeOle(['WordDocument']))).toBe('converter-missing');
  });
});

describe('a file that is no longer what it was', () => {
  it('is told as missing, as a folder, or as unreadable', async () => {
    const reader = createDocumentReader({ path: '' });
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.txt'), '甲');
    const kinds = [join(folder, '没有.docx'), folder, join(folder, 'a.txt', 'b.docx')].map(async (file) => {
      const read = await reader.readDocument(file);
      return read.ok ? 'read' : read.error.kind;
    });
    expect(await Promise.all(kinds)).toEqual(['file-missing', 'not-a-file', 'file-unreadable']);
  });
});

it('a document is told as unread, and nothing ends, when no process can be started any more', async () => {
  const reader = createDocumentReader({ path: '', limits: SMALL });
  const held: number[] = [];
  try {
    for (let i = 0; i < MOST_FILES_HELD; i++) held.push(openSync(devNull, 'r'));
  } catch {
    // As many as the system lets one process have.
  }
  const read = await reader.readBytes('a.docx', makeDocx('甲'));
  for (const file of held) closeSync(file);
  expect(read.ok || read.error.kind).toBe(held.length < MOST_FILES_HELD ? 'parsing-failed' : true);
  expect((await reader.readBytes('a.docx', makeDocx('甲'))).ok).toBe(true);
});
