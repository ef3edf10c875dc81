import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { err, ok, type Result } from '../../shared/result.ts';
import type { DocumentContent } from '../document.ts';
import { damaged, type ParseFault, tooComplex } from '../parse-fault.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { isGarbled } from './characters.ts';
import { dropFurniture } from './page-furniture.ts';
import { type Page, type Piece, toPage } from './page-lines.ts';

const PDF_JS = import.meta.resolve('pdfjs-dist/legacy/build/pdf.min.mjs');
/** The end mark stands in the last bytes; some programs write a little behind it. */
const END_WITHIN = 2048;

/** The text of a PDF in reading order, a line each; nothing is drawn, run or fetched. Tables are not tried. */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<Result<DocumentContent, ParseFault>> {
  if (!hasEnd(bytes)) return err(damaged('no end mark: the file is cut short'));
  const document = await open(bytes);
  if (!document.ok) return document;
  if (document.value.numPages > limits.pages) return err(tooComplex('pages', limits.pages));
  const pages: Page[] = [];
  let characters = 0;
  for (let number = 1; number <= document.value.numPages; number++) {
    const page = await readPage(document.value, number);
    pages.push(page);
    characters += page.lines.reduce((sum, line) => sum + line.text.length, 0);
    if (characters > limits.characters) return err(tooComplex('characters', limits.characters));
  }
  const text = dropFurniture(pages)
    .map((lines) => lines.join('\n'))
    .filter((page) => page !== '')
    .join('\n');
  if (text === '') return err({ kind: 'no-text-layer', isGarbled: false });
  return isGarbled(text) ? err({ kind: 'no-text-layer', isGarbled: true }) : ok({ text, tables: [] });
}

function hasEnd(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end--;
  return Buffer.from(bytes.subarray(Math.max(0, end - END_WITHIN), end)).includes('%%EOF');
}

async function open(bytes: Uint8Array): Promise<Result<PDFDocumentProxy, ParseFault>> {
  const pdfjs = await loadPdfJs();
  try {
    const task = pdfjs.getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: folderOf('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: folderOf('standard_fonts'),
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWasm: false,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    });
    return ok(await task.promise);
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    return err(isLocked ? { kind: 'encrypted' } : damaged(cause));
  }
}

const folderOf = (name: string): string => fileURLToPath(new URL(`../../${name}/`, PDF_JS));

/** The build for Node, as one small file: it is loaded anew for every document. */
async function loadPdfJs(): Promise<typeof import('pdfjs-dist')> {
  // For drawing alone, which is never done here; the canvas that has them is native code and may not be loaded.
  Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} });
  const pdfjs: typeof import('pdfjs-dist') = await import(PDF_JS);
  // In this thread: the process is its own worker.
  pdfjs.GlobalWorkerOptions.workerSrc = import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  return pdfjs;
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<Page> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] =>
    'str' in item ? [toPiece(item.str, item.width, item.transform, viewport.transform)] : [],
  );
  page.cleanup();
  return toPage(pieces, viewport.width, viewport.height);
}

/** Where a piece stands when the page is seen as a viewer shows it. */
function toPiece(text: string, width: number, item: readonly number[], view: readonly number[]): Piece {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item;
  const [viewA = 1, viewB = 0, viewC = 0, viewD = 1, viewE = 0, viewF = 0] = view;
  const right = viewA * a + viewC * b;
  const down = viewB * a + viewD * b;
  const turns = (Math.atan2(down, right) / (Math.PI / 2) + 4) % 4;
  const nearest = Math.round(turns);
  return {
    text,
    width,
    size: Math.hypot(c, d),
    x: viewA * e + viewC * f + viewE,
    y: viewB * e + viewD * f + viewF,
    turns: Math.abs(turns - nearest) < 0.05 ? nearest % 4 : turns,
  };
}
