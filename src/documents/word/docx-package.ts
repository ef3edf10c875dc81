import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { err, ok, type Result } from '../../shared/result.ts';
import { recogniseOle } from '../ole-file.ts';
import { decodeXml, encodeXml } from './decode-xml.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { walkXml, type XmlHandlers } from './walk-xml.ts';
import type { WordError } from './word-text.ts';

/** A Word file, opened: its parts by name, in the order of the archive. */
export interface DocxPackage {
  readonly parts: Readonly<Unzipped>;
  readonly documentPart: string;
  /** Relationships of the document part. */
  readonly relationships: readonly Relationship[];
}

/** Opens a Word file; its parts are unpacked, none is parsed but the lists of relationships. */
export function openDocx(bytes: Uint8Array): Result<DocxPackage, WordError> {
  if (startsWith(bytes, OLE_MAGIC))
    return err({ kind: recogniseOle(bytes) === 'encrypted' ? 'encrypted' : 'not-docx' });
  if (!startsWith(bytes, ZIP_MAGIC)) return err({ kind: 'not-docx' });
  const parts = unzip(bytes);
  if (!parts.ok) return parts;
  const documentPart = findDocumentPart(parts.value);
  if (!documentPart.ok) return documentPart;
  const relationships = readRelationships(parts.value, documentPart.value);
  return relationships.ok
    ? ok({ parts: parts.value, documentPart: documentPart.value, relationships: relationships.value })
    : relationships;
}

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function unzip(bytes: Uint8Array): Result<Unzipped, WordError> {
  // Bit 0 of the general purpose flag (PKWARE APPNOTE 6.3.10, 4.4.4) in the first local header.
  if (((bytes[6] ?? 0) & 1) === 1) return err({ kind: 'encrypted' });
  try {
    return ok(unzipSync(bytes));
  } catch (cause) {
    return err({ kind: 'damaged', part: '', detail: cause instanceof Error ? cause.message : String(cause) });
  }
}

function findDocumentPart(parts: Unzipped): Result<string, WordError> {
  const relationships = readRelationships(parts, '');
  if (!relationships.ok) return relationships;
  const main = relationships.value.find((r) => r.type === 'officeDocument' && !r.isExternal);
  const name = main?.target ?? 'word/document.xml';
  if (parts[name]) return ok(name);
  const isDocx = Object.hasOwn(parts, '[Content_Types].xml') || main !== undefined;
  return err({ kind: isDocx ? 'no-document-part' : 'not-docx' });
}

/** The XML of a part that must be there. */
export function readXml(docx: DocxPackage, part: string): Result<string, WordError> {
  const bytes = docx.parts[part];
  return bytes ? decodeXml(bytes, part) : err({ kind: 'damaged', part, detail: 'the part is missing' });
}

/** Part that the document refers to under this type; `null` without one, or when the archive does not hold it. */
export function findPart(docx: DocxPackage, type: string): string | null {
  const target = docx.relationships.find((r) => r.type === type && !r.isExternal)?.target;
  return target !== undefined && docx.parts[target] ? target : null;
}

/** Walks a part that a document may have; one without it is walked over at once. */
export function walkPart(
  docx: DocxPackage,
  type: string,
  createHandlers: (part: string, xml: string) => XmlHandlers,
): Result<void, WordError> {
  const part = findPart(docx, type);
  if (part === null) return ok(undefined);
  const xml = readXml(docx, part);
  if (!xml.ok) return xml;
  const walked = walkXml(xml.value, createHandlers(part, xml.value));
  return walked.ok ? walked : err({ kind: 'damaged', part, detail: walked.error });
}

/** An archive may not be older; a fixed date keeps the bytes free of the clock. */
const ARCHIVE_DATE = new Date(1980, 0, 1);

/** The archive with some parts replaced or, at its end, added; the others and their order as they were. */
export function replaceParts(parts: Readonly<Unzipped>, xmlByPart: ReadonlyMap<string, string>): Uint8Array {
  const replaced: Unzipped = { ...parts };
  for (const [part, xml] of xmlByPart) replaced[part] = encodeXml(xml, parts[part]);
  return zipSync(replaced, { mtime: ARCHIVE_DATE });
}
