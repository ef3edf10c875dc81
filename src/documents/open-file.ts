import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '../shared/result.ts';
import type { DocumentError } from './document.ts';

/** The bytes of a regular file that is not above the limit; a larger one is not read. */
export async function openFile(file: string, limitBytes: number): Promise<Result<Uint8Array, DocumentError>> {
  try {
    const found = await stat(file);
    // A pipe may never end, a device may have no end.
    if (!found.isFile()) return err({ kind: 'not-a-file', file, isFolder: found.isDirectory() });
    if (found.size > limitBytes) return err({ kind: 'file-too-large', file, bytes: found.size, limitBytes });
    return ok(await readFile(file));
  } catch (cause) {
    return err(openingError(file, cause));
  }
}

/** What an exception of the file system means for the user. */
export function openingError(file: string, cause: unknown): DocumentError {
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return isMissing ? { kind: 'file-missing', file } : { kind: 'file-unreadable', file, cause };
}
