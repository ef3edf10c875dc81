import { strToU8, type Zippable, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const contentTypes = (part: string, type: string): string =>
  `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relationships = (inner: string): string =>
  `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${inner}</Relationships>`;

export const pack = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) as Zippable,
    { level: 6 },
  );

/** The parts of a Word file whose body is given; `prolog` goes before its root. */
export const docxParts = (body: string, prolog = '') => ({
  '[Content_Types].xml': contentTypes('word/document.xml', 'wordprocessingml.document'),
  '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
  'word/document.xml': `${DECLARATION}${prolog}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
});

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

export const makeDocx = (...paragraphs: string[]): Uint8Array =>
  pack(docxParts(paragraphs.map(paragraph).join('')));

/** The parts of a workbook with one sheet of the given rows. */
export const xlsxParts = (rows: string, prolog = '') => ({
  '[Content_Types].xml': contentTypes('xl/workbook.xml', 'spreadsheetml.sheet'),
  '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')),
  'xl/worksheets/sheet1.xml': `${DECLARATION}${prolog}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
});

/** The archive with other unpacked sizes in its directory and its local headers. */
export function declareSizes(archive: Uint8Array, unpackedBytes: number): Uint8Array {
  const lying = Buffer.from(archive);
  for (const [signature, field] of [
    ['PK\x01\x02', 24],
    ['PK\x03\x04', 22],
  ] as const)
    for (let at = lying.indexOf(signature); at >= 0; at = lying.indexOf(signature, at + 4))
      lying.writeUInt32LE(unpackedBytes, at + field);
  return lying;
}

/** A Compound File as far as its directory goes, with streams of the given names; `wordFlags` of a Word document. */
export function makeOle(streams: readonly string[], wordFlags = 0): Uint8Array {
  const file = Buffer.alloc(512 * 4);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    const at = 512 + index * 128;
    const length = file.write(`${name}\0`, at, 'utf16le');
    file.writeUInt16LE(length, at + 64);
    file.writeUInt32LE(1, at + 116);
  }
  file.writeUInt16LE(0xa5ec, 1024);
  file.writeUInt8(wordFlags, 1024 + 11);
  return file;
}
