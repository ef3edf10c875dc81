import { inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '../shared/result.ts';
import type { Excess } from './document.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { packedBytesOf, readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Why an archive is not opened; `damaged` says what is wrong with it, for the log. */
export type ArchiveFault =
  | { readonly kind: 'too-complex'; readonly excess: Excess; readonly limit: number }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged'; readonly detail: string };

const damaged = (detail: string) => err({ kind: 'damaged', detail } as const);
const tooComplex = (excess: Excess, limit: number) => err({ kind: 'too-complex', excess, limit } as const);

/** The entries of an archive whose declared sizes stay within the limits. Unpacks nothing. */
export function judgeDirectory(
  bytes: Uint8Array,
  limits: ReadingLimits,
): Result<readonly ZipEntry[], ArchiveFault> {
  const entries = readZipDirectory(bytes, limits.archiveEntries);
  if (entries === null) return damaged('no central directory');
  if (entries.length > limits.archiveEntries) return tooComplex('entries', limits.archiveEntries);
  if (entries.some((e) => e.isEncrypted)) return err({ kind: 'encrypted' });
  const unpacked = entries.reduce((sum, e) => sum + e.unpackedBytes, 0);
  return judgeSize(unpacked, bytes.length, limits) ?? ok(entries);
}

/**
 * Unpacks every entry with a hard stop, because declared sizes can lie: a parser behind this meets no more bytes
 * than were counted here. Keeps nothing.
 */
export function judgeContent(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: ReadingLimits,
): Result<void, ArchiveFault> {
  let unpacked = 0;
  for (const entry of entries) {
    const packed = packedBytesOf(bytes, entry);
    if (packed === null) return damaged(`the entry ${entry.name} is not where the directory says`);
    if (entry.method !== 0 && entry.method !== 8) return damaged(`packing method ${entry.method}`);
    const size = entry.method === 0 ? packed.length : unpackedSize(packed, limits.unpackedBytes - unpacked);
    if (size === 'too-large') return tooComplex('unpacked-bytes', limits.unpackedBytes);
    if (size === 'damaged') return damaged(`the entry ${entry.name} does not unpack`);
    unpacked += size;
    const fault = judgeSize(unpacked, bytes.length, limits);
    if (fault) return fault;
  }
  return ok(undefined);
}

function judgeSize(unpacked: number, packed: number, limits: ReadingLimits) {
  if (unpacked > limits.unpackedBytes) return tooComplex('unpacked-bytes', limits.unpackedBytes);
  return unpacked > limits.ratioFromBytes && unpacked / packed > limits.archiveRatio
    ? tooComplex('ratio', limits.archiveRatio)
    : null;
}

function unpackedSize(packed: Uint8Array, mostBytes: number): number | 'too-large' | 'damaged' {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) }).length;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
      ? 'too-large'
      : 'damaged';
  }
}
