export interface Words {
  readonly text: string;
  readonly x: number;
  /** Upwards from the bottom of the page, as PDF counts. */
  readonly y: number;
  readonly size?: number;
}

export interface PdfOptions {
  /** Of the font, which is named but not embedded. */
  readonly encoding?: 'UniGB-UCS2-H' | 'GBK-EUC-H';
  /** Further entries of the page tree's root. */
  readonly pages?: string;
  /** Further entries of the trailer. */
  readonly trailer?: string;
}

const FONT = 3;
const FIRST_PAGE = 10;

/** A PDF with the words of each page in /STSong-Light, a font that every viewer has to have by itself. */
export function makePdf(pages: readonly (readonly Words[])[], options: PdfOptions = {}): Buffer {
  const encoding = options.encoding ?? 'UniGB-UCS2-H';
  const objects = new Map<number, string | Buffer>();
  const kids = pages.map((_, i) => `${FIRST_PAGE + 2 * i} 0 R`).join(' ');
  objects.set(1, '<< /Type /Catalog /Pages 2 0 R >>');
  objects.set(2, options.pages ?? `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.set(
    FONT,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
  );
  objects.set(
    4,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>',
  );
  objects.set(
    5,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  for (const [i, words] of pages.entries()) {
    const shown = words.map(
      ({ text, x, y, size = 16 }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${encode(text, encoding)}> Tj`,
    );
    objects.set(
      FIRST_PAGE + 2 * i,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${FONT} 0 R >> >> /Contents ${FIRST_PAGE + 2 * i + 1} 0 R >>`,
    );
    objects.set(FIRST_PAGE + 2 * i + 1, stream('', Buffer.from(`BT ${shown.join('\n')} ET`)));
  }
  return assemble(objects, options.trailer ?? '');
}

export const stream = (entries: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${entries} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

/** Objects by number as a file, with its table of where they stand. */
export function assemble(objects: ReadonlyMap<number, string | Buffer>, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const starts = new Map<number, number>();
  let at = 9;
  for (const [number, content] of objects) {
    const part = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(content),
      Buffer.from('\nendobj\n'),
    ]);
    starts.set(number, at);
    at += part.length;
    parts.push(part);
  }
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const start = starts.get(number);
    return `${String(start ?? 0).padStart(10, '0')} ${start === undefined ? '65535 f' : '00000 n'} \n`;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function encode(text: string, encoding: 'UniGB-UCS2-H' | 'GBK-EUC-H'): string {
  if (encoding === 'UniGB-UCS2-H') return Buffer.from(text, 'utf16le').swap16().toString('hex');
  return [...text].map((character) => GBK.get(character) ?? '3f').join('');
}

/** Every character of GBK with its bytes: Node decodes the encoding but does not write it. */
const GBK = new Map<string, string>();
for (let code = 0x20; code < 0x7f; code++) GBK.set(String.fromCharCode(code), code.toString(16));
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++)
    GBK.set(
      new TextDecoder('gbk').decode(Uint8Array.of(lead, trail)),
      Buffer.from([lead, trail]).toString('hex'),
    );
