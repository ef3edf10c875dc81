import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '../shared/result.ts';
import type { DocumentError, ReadDocument } from './document.ts';

/** A report of 4,000 characters has 12 kB; a text above this is no report. */
export const LARGEST_TEXT_BYTES = 20 * 1024 * 1024;

/** Reads a text file by its bytes, not its name: UTF-8 with or without BOM, else GB18030. Never guesses. */
export async function readTextFile(file: string): Promise<Result<ReadDocument, DocumentError>> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_TEXT_BYTES)
      return err({ kind: 'file-too-large', file, bytes: size, limitBytes: LARGEST_TEXT_BYTES });
    const bytes = await readFile(file);
    const text = decodeText(bytes);
    if (text === null) return err(unsupported(file, bytes));
    if (text.trim() === '') return err({ kind: 'file-empty', file });
    return ok({ file, text, tables: [], hash: createHash('sha256').update(bytes).digest('hex'), bytes });
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    return err(isMissing ? { kind: 'file-missing', file } : { kind: 'file-unreadable', file, cause });
  }
}

const MAGIC: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ['Word (.docx) / Excel (.xlsx)', [0x50, 0x4b, 0x03, 0x04]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['Word 97 (.doc)', [0xd0, 0xcf, 0x11, 0xe0]],
];

function unsupported(file: string, bytes: Uint8Array): DocumentError {
  const known = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  return known ? { kind: 'format-unsupported', file, format: known[0] } : { kind: 'not-text', file };
}

/** The text of the bytes without BOM, line ends as they are; `null` when they are no text in UTF-8, UTF-16 with BOM or GB18030. */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const eightBit = isDamagedUtf8(bytes) ? ['utf-8'] : ['utf-8', 'gb18030'];
  for (const encoding of utf16 ? [utf16] : eightBit) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return isBinary(text) ? null : text;
    } catch {
      // Not in this encoding; the next one may fit.
    }
  }
  return null;
}

/** Mostly UTF-8, with a few bad bytes: in GB18030 such bytes are often characters too, all of them wrong. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return bad > 0 && bad * 2 < good;
}

/** Text holds no NUL and next to no control characters. */
function isBinary(text: string): boolean {
  if (text.includes('\u0000')) return true;
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls > text.length / 500;
}
