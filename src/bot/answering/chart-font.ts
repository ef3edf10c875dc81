import { readFile } from 'node:fs/promises';

const STYLESHEET = import.meta.resolve('noto-sans-sc/noto_sans_sc_regular/css.css');
const FACE = /url\(([^)]+\.woff2)\)[^;]*;\s*unicode-range:([^;]+);/g;

/** A file of the font, and the code points that it has, as pairs of first and last. */
interface Slice {
  readonly file: URL;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

let reading: Promise<readonly Slice[]> | null = null;

/**
 * The font (Noto Sans SC, weight 400) as TrueType, those of its hundred slices that have a character of the text: the
 * machine may have no Chinese font, and what draws the picture does not read woff2.
 */
export async function readChartFont(text: string): Promise<readonly Uint8Array[]> {
  reading ??= readSlices();
  const wanted = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const slices = (await reading).filter(({ ranges }) =>
    ranges.some(([first, last]) => [...wanted].some((point) => point >= first && point <= last)),
  );
  const { default: decompress } = await import('wawoff2/decompress.js');
  const font: Uint8Array[] = [];
  // One after another, and copied: what comes back lies in the decompressor's own memory, which it uses again.
  for (const { file } of slices) font.push(Uint8Array.from(await decompress(await readFile(file))));
  return font;
}

async function readSlices(): Promise<readonly Slice[]> {
  const faces = (await readFile(new URL(STYLESHEET), 'utf8')).matchAll(FACE);
  return [...faces].map(([, name = '', ranges = '']) => ({
    file: new URL(name, STYLESHEET),
    ranges: ranges.split(',').map(readRange),
  }));
}

/** `U+4e00` or `U+4e00-4eff`. */
function readRange(range: string): readonly [number, number] {
  const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
