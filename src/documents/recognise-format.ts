import type { ReadableFormat, UnsupportedFormat } from './document.ts';
import { recogniseOle } from './ole-file.ts';
import { readZipDirectory } from './zip-directory.ts';

/** What a file is by its bytes. `zip` is an archive whose directory cannot be read. */
export type Format = Exclude<ReadableFormat, 'table'> | UnsupportedFormat | 'text' | 'encrypted' | 'zip';

const startsWith = (magic: string | readonly number[]) => {
  const expected = Buffer.from(magic);
  return (bytes: Uint8Array) => expected.every((byte, i) => bytes[i] === byte);
};

/** The first bytes of formats that need no second look. */
const MAGIC: readonly (readonly [Format, (bytes: Uint8Array) => boolean])[] = [
  ['rtf', startsWith('{\\rtf')],
  ['image', startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image', startsWith([0xff, 0xd8, 0xff])],
  ['image', startsWith('GIF8')],
  ['image', startsWith('II*\0')],
  ['image', startsWith('MM\0*')],
  ['image', (bytes) => startsWith('RIFF')(bytes) && startsWith('WEBP')(bytes.subarray(8))],
  ['image', (bytes) => startsWith('BM')(bytes) && startsWith([0, 0, 0, 0])(bytes.subarray(6))],
  ['archive', startsWith('Rar!\x1a\x07')],
  ['archive', startsWith([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['archive', startsWith([0x1f, 0x8b, 0x08])],
];

const ZIP = startsWith('PK\x03\x04');
const OLE = startsWith([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Readers accept a PDF's header within the first 1,024 bytes (ISO 32000-1, annex H.3.4.1). */
const PDF_HEADER_WITHIN = 1024;
const WEB_PAGE = /^(?:<!doctype html|<html|MIME-Version:|<\?xml[^>]*>\s*<(?:\?mso-application|html|w:))/i;
const ENTRIES_LOOKED_AT = 20_000;

/** The parts that make an archive a document of one kind; the first that is there decides. */
const PARTS: readonly (readonly [Format, RegExp])[] = [
  ['docx', /^word\/document\d*\.xml$/i],
  ['xlsx', /^xl\/workbook\.xml$/i],
  ['presentation', /^ppt\/presentation\.xml$/i],
  ['ofd', /^OFD\.xml$/i],
  ['opendocument', /^(?:META-INF\/manifest\.xml|content\.xml)$/],
];

export function recogniseFormat(bytes: Uint8Array): Format {
  const magic = MAGIC.find(([, fits]) => fits(bytes));
  if (magic) return magic[0];
  if (ZIP(bytes)) return recogniseZip(bytes);
  if (OLE(bytes)) return recogniseOleFile(bytes);
  const head = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).toString('latin1');
  if (/^[\s\0]*(?:\xef\xbb\xbf)?%PDF-/.test(head) || /\n%PDF-\d/.test(head)) return 'pdf';
  return WEB_PAGE.test(head.replace(/^\xef\xbb\xbf/, '').trimStart()) ? 'web-page' : 'text';
}

function recogniseZip(bytes: Uint8Array): Format {
  const entries = readZipDirectory(bytes, ENTRIES_LOOKED_AT);
  if (entries === null) return 'zip';
  const names = entries.map((e) => e.name.replaceAll('\\', '/').replace(/^\//, ''));
  return PARTS.find(([, part]) => names.some((name) => part.test(name)))?.[0] ?? 'archive';
}

function recogniseOleFile(bytes: Uint8Array): Format {
  const content = recogniseOle(bytes);
  return content === 'other' ? 'ole' : content;
}
