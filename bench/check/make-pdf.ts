const LINES_ON_PAGE = 40;
const CHARACTERS_IN_LINE = 36;
const PAGE = { width: 595, height: 842, margin: 72, size: 12, leading: 17 };

/** Codes are UTF-16 code units, and say so: a reader needs no font to tell what they show. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Plain def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
end
end`;

const stream = (body: string): string =>
  `<< /Length ${Buffer.byteLength(body)} >>\nstream\n${body}\nendstream`;

const hexadecimal = (line: string): string =>
  Array.from({ length: line.length }, (_, i) => line.charCodeAt(i).toString(16).padStart(4, '0')).join('');

function layOut(text: string): string[] {
  return text
    .split('\n')
    .flatMap((paragraph) =>
      Array.from({ length: Math.max(1, Math.ceil(paragraph.length / CHARACTERS_IN_LINE)) }, (_, i) =>
        paragraph.slice(i * CHARACTERS_IN_LINE, (i + 1) * CHARACTERS_IN_LINE),
      ),
    );
}

function drawPage(lines: readonly string[]): string {
  const { margin, height, size, leading } = PAGE;
  const shown = lines.map((line) => `<${hexadecimal(line)}> Tj T*`).join('\n');
  return `BT\n/F1 ${size} Tf\n${leading} TL\n${margin} ${height - margin} Td\n${shown}\nET`;
}

/** A PDF of `pages` pages that shows the text over and over, in a font that is named and not embedded. */
export function makePdf(text: string, pages: number): Uint8Array {
  const lines = layOut(text);
  const line = (i: number): string => lines[i % lines.length] ?? '';
  const font = 4;
  const first = 8;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, p) => `${first + 2 * p} 0 R`).join(' ')}] >>`,
    stream(TO_UNICODE),
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 3 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /STSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    '<< >>',
    ...Array.from({ length: pages }, (_, p) => {
      const shown = Array.from({ length: LINES_ON_PAGE }, (_, i) => line(p * LINES_ON_PAGE + i));
      const box = `[0 0 ${PAGE.width} ${PAGE.height}]`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${first + 2 * p + 1} 0 R >>`,
        stream(drawPage(shown)),
      ];
    }).flat(),
  ];
  return Buffer.from(assemble(objects), 'latin1');
}

function assemble(objects: readonly string[]): string {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
  return `${body}${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}
