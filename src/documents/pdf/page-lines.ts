import { cleanCharacters, isWide } from './characters.ts';

/** A piece of text as a PDF places it; x to the right, y downwards, in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly width: number;
  /** Of its letters. */
  readonly size: number;
  /** Of its writing direction, in quarter turns; not whole for text across the page, as watermarks are. */
  readonly turns: number;
}

export interface Line {
  readonly text: string;
  readonly y: number;
}

export interface Page {
  readonly lines: readonly Line[];
  /** In points, in the direction in which its text is read. */
  readonly height: number;
}

/** Share of the letters' size within which two baselines are one: superscripts stay on their line. */
const SAME_BASELINE = 0.4;
/** Gaps in sizes of a letter. Chinese is set with fine gaps that are no spaces. */
const LATIN_SPACE = 0.2;
const WIDE_SPACE = 0.6;
/** Bold letters are sometimes printed twice, a little apart. */
const PRINTED_TWICE = 0.15;

/** The lines of a page from top to bottom, each from left to right; `width` and `height` of the page as it lies. */
export function toPage(pieces: readonly Piece[], width: number, height: number): Page {
  const shown = pieces.filter((piece) => piece.text.trim() !== '');
  const turns = usualTurns(shown);
  const upright = shown.filter((piece) => piece.turns === turns).map(TURN_BACK[turns] ?? keep);
  const lines: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of upright.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && piece.y - line.y <= SAME_BASELINE * Math.max(line.size, piece.size)) {
      line.pieces.push(piece);
      line.size = Math.max(line.size, piece.size);
    } else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  const read = lines
    .map((line) => ({ y: line.y, text: joinPieces(line.pieces.toSorted((a, b) => a.x - b.x)) }))
    .filter((line) => line.text !== '');
  const extent = turns % 2 === 0 ? height : width;
  // Turned back about the corner of the page, half of the directions have it above zero.
  return {
    lines: turns === 1 || turns === 2 ? read.map((l) => ({ ...l, y: l.y + extent })) : read,
    height: extent,
  };
}

const keep = (piece: Piece): Piece => piece;
const TURN_BACK: Readonly<Record<number, (piece: Piece) => Piece>> = {
  1: (piece) => ({ ...piece, x: piece.y, y: -piece.x }),
  2: (piece) => ({ ...piece, x: -piece.x, y: -piece.y }),
  3: (piece) => ({ ...piece, x: -piece.y, y: piece.x }),
};

/** The direction in which most of the page is written. */
function usualTurns(pieces: readonly Piece[]): number {
  const lengths = new Map<number, number>();
  for (const { turns, text } of pieces)
    if (Number.isInteger(turns)) lengths.set(turns, (lengths.get(turns) ?? 0) + text.length);
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function joinPieces(pieces: readonly Piece[]): string {
  let line = '';
  let before: Piece | null = null;
  for (const piece of pieces) {
    const text = cleanCharacters(piece.text);
    if (before && isPrintedTwice(before, piece)) continue;
    if (before && isSpaceBetween(before, piece)) line = `${line.trimEnd()} ${text.trimStart()}`;
    else line += text;
    before = piece;
  }
  return line.trim();
}

const isPrintedTwice = (before: Piece, piece: Piece): boolean =>
  before.text === piece.text && Math.abs(piece.x - before.x) < PRINTED_TWICE * piece.size;

function isSpaceBetween(before: Piece, piece: Piece): boolean {
  const gap = (piece.x - before.x - before.width) / Math.max(before.size, piece.size, 1);
  const touchesWide = isWide(before.text.trimEnd().slice(-1)) || isWide(piece.text.trimStart().charAt(0));
  return gap > (touchesWide ? WIDE_SPACE : LATIN_SPACE);
}
