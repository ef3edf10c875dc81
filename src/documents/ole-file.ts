/** What a Compound File (OLE 2) holds, by the streams that its directory names. */
export type OleContent = 'doc' | 'encrypted' | 'xls' | 'presentation' | 'other';

const HEADER_BYTES = 512;
/** Directory entries have this length and are aligned to it ([MS-CFB] 2.6.1). */
const ENTRY_BYTES = 128;
/** The flag fEncrypted of a Word document's first block ([MS-DOC] 2.5.1). */
const WORD_IS_ENCRYPTED = 0x01;
const WORD_IDENT = 0xa5ec;

/** Tells the kinds apart without following the file's own chains of sectors, which a hostile file can bend. */
export function recogniseOle(bytes: Uint8Array): OleContent {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const find = (stream: string): number | null => findEntry(buffer, stream);
  if (find('EncryptedPackage') !== null) return 'encrypted';
  const word = find('WordDocument');
  if (word !== null) return isEncryptedWord(buffer, word) ? 'encrypted' : 'doc';
  if (find('Workbook') !== null || find('Book') !== null) return 'xls';
  return find('PowerPoint Document') === null ? 'other' : 'presentation';
}

function findEntry(buffer: Buffer, stream: string): number | null {
  const name = Buffer.from(`${stream}\0`, 'utf16le');
  for (let at = buffer.indexOf(name); at >= 0; at = buffer.indexOf(name, at + 2)) {
    const isEntry = at % ENTRY_BYTES === 0 && at + ENTRY_BYTES <= buffer.length;
    if (isEntry && buffer.readUInt16LE(at + 64) === name.length) return at;
  }
  return null;
}

function isEncryptedWord(buffer: Buffer, entry: number): boolean {
  const sectorBytes = 2 ** Math.min(buffer.readUInt16LE(30), 12);
  const start = Math.max(HEADER_BYTES, sectorBytes) + buffer.readUInt32LE(entry + 116) * sectorBytes;
  return (
    start + 12 <= buffer.length &&
    buffer.readUInt16LE(start) === WORD_IDENT &&
    (buffer.readUInt8(start + 11) & WORD_IS_ENCRYPTED) !== 0
  );
}
