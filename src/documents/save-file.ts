import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { err, ok, type Result } from '../shared/result.ts';

export type SaveError =
  | { readonly kind: 'output-is-original'; readonly file: string }
  | { readonly kind: 'output-unwritable'; readonly file: string; readonly cause: unknown };

/**
 * Writes a file whole: beside its place first, then in one step into it. A file that is `original` by any name (a
 * link, another spelling) is never overwritten; `null` for a file that is made from none.
 */
export async function saveFile(
  file: string,
  bytes: Uint8Array,
  original: string | null,
): Promise<Result<void, SaveError>> {
  const [there, source] = await Promise.all([fileId(file), original === null ? null : fileId(original)]);
  if (there !== null && there === source) return err({ kind: 'output-is-original', file });
  const part = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, file);
    return ok(undefined);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => {});
    return err({ kind: 'output-unwritable', file, cause });
  }
}

/** What tells one file from another, whatever it is called; `null` when there is none. */
async function fileId(file: string): Promise<string | null> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  return found && `${found.dev}:${found.ino}`;
}
