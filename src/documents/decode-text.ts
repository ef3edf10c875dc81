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
