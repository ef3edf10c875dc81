/** A part of a zip archive, as its central directory declares it; none of it can be trusted. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Where its local header stands in the archive. */
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_RECORD = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

/**
 * The central directory of an archive (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16); `null` when it has none that is
 * whole. Stops after `mostEntries` and one more, so that a caller sees that there are too many.
 */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  const start = end === null ? null : directoryStart(view, end);
  if (end === null || start === null) return null;
  const entries: ZipEntry[] = [];
  let at = start;
  while (entries.length <= mostEntries && at + DIRECTORY_ENTRY_BYTES <= end) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) break;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameEnd = at + DIRECTORY_ENTRY_BYTES + nameLength;
    if (nameEnd + extraLength > end) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + DIRECTORY_ENTRY_BYTES, nameEnd)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      ...readSizes(view, at, nameEnd, nameEnd + extraLength),
    });
    at = nameEnd + extraLength + view.getUint16(at + 32, true);
  }
  return entries.length > 0 ? entries : null;
}

/** The packed bytes of an entry; `null` when its local header is not where the directory says. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    return null;
  const start =
    offset + LOCAL_HEADER_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + entry.packedBytes <= bytes.length ? bytes.subarray(start, start + entry.packedBytes) : null;
}

function findEndRecord(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END_RECORD) return at;
  return null;
}

function directoryStart(view: DataView, end: number): number | null {
  const start = view.getUint32(end + 16, true);
  if (start !== IN_ZIP64) return start <= end ? start : null;
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return null;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== ZIP64_END_RECORD) return null;
  const start64 = Number(view.getBigUint64(record + 48, true));
  return start64 <= end ? start64 : null;
}

/** Sizes and offset; those too large for 32 bits stand in the extra field 0x0001, in this order. */
function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  const inDirectory = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  let wide = findZip64Field(view, extraStart, extraEnd);
  const [unpackedBytes = 0, packedBytes = 0, offset = 0] = inDirectory.map((value) => {
    if (value !== IN_ZIP64 || wide === null || wide + 8 > extraEnd) return value;
    wide += 8;
    return Number(view.getBigUint64(wide - 8, true));
  });
  return { unpackedBytes, packedBytes, offset };
}

function findZip64Field(view: DataView, start: number, end: number): number | null {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4;
  return null;
}
