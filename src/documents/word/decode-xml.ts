import { err, ok, type Result } from '../../shared/result.ts';
import type { WordError } from './word-text.ts';

/** Text of an XML part, its byte order mark included, so that offsets hold when it is written again. */
export function decodeXml(bytes: Uint8Array, part: string): Result<string, WordError> {
  const encoding = utf16Of(bytes) ?? 'utf-8';
  try {
    return ok(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return err({ kind: 'damaged', part, detail: `not in ${encoding}` });
  }
}

/** Bytes of an XML text, in the encoding of those that it replaces; UTF-8 for a new part. */
export function encodeXml(xml: string, before: Uint8Array | undefined): Uint8Array<ArrayBuffer> {
  const encoding = before ? utf16Of(before) : null;
  if (encoding === null) return new TextEncoder().encode(xml);
  const view = new DataView(new ArrayBuffer(xml.length * 2));
  for (let i = 0; i < xml.length; i++) view.setUint16(i * 2, xml.charCodeAt(i), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}

/** The XML standard asks for a byte order mark in UTF-16 (XML 1.0, 4.3.3). */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** A text with U+FFFD for each unit that XML cannot hold (XML 1.0, 2.2); as long as before. */
export function toXmlCharacters(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

/** A text as XML content, or as the value of an attribute. */
export function escapeXml(text: string): string {
  return toXmlCharacters(text).replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
