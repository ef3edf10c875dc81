import type { Figure } from '../../figures/figure.ts';
import { readFigures } from '../../figures/read-figures.ts';
import { pattern } from '../../lexicon/pattern.ts';
import { foldCharacters, readStretch } from '../../report/characters.ts';
import type { Report, SectionKind } from '../../report/report.ts';
import type { FilledText, MaskedText } from './masked-text.ts';

/** What sentences inherit where they stand: the year spoken of, and whether results or plans. */
export interface ReadingFrame {
  readonly year: number | null;
  readonly kind: SectionKind;
}

/** The figures of a text that stands alone, with offsets in it. */
function readAlone(text: string, { year, kind }: ReadingFrame): Figure[] {
  const folded = foldCharacters(text);
  const report: Report = {
    title: '',
    body: { key: '', name: '', level: null, places: [] },
    year: kind === 'plan' && year !== null ? year - 1 : year,
    planYear: kind === 'plan' ? year : null,
    period: null,
    givenYear: null,
    isSure: { body: false, year: true },
    paragraphs: [{ reading: readStretch(folded, 0, folded.length), headings: [], kind, isItem: false }],
    tables: [],
  };
  return readFigures(report, text);
}

/**
 * Whether every number of a written text says what it says in its source: both are read by the grammar, in one
 * frame, and must come to the same figure. A number that is none to the grammar (a year, an edition, a date) must
 * stand before the same character. Gives the number that does not; `null` when all do.
 */
export function findMisreading(
  written: FilledText,
  sources: readonly MaskedText[],
  frame: ReadingFrame,
): string | null {
  const after = readAlone(written.text, frame);
  const isUsed = (source: MaskedText) => source.slots.some((s) => written.slots.some((w) => w.id === s.id));
  const before = new Map(sources.filter(isUsed).map((s) => [s, readAlone(s.source, frame)]));
  for (const slot of written.slots) {
    if (slot.kind === 'gap') continue;
    const source = sources.find((s) => s.slots.some((one) => one.id === slot.id));
    if (!source) return slot.raw;
    const meant = figureAt(before.get(source) ?? [], slot.start, slot.raw.length);
    const said = figureAt(after, slot.filledStart, slot.raw.length);
    const isSame =
      meant && said
        ? isSameFigure(meant, said)
        : !meant && !said && hasSameSurroundings(source.source, slot.start, written.text, slot);
    if (!isSame) return slot.raw;
  }
  return null;
}

const figureAt = (figures: readonly Figure[], start: number, length: number): Figure | undefined =>
  figures.find((f) => f.start < start + length && f.end > start);

const PARTS = ['measure', 'aim', 'value', 'unit', 'year', 'period', 'scope', 'masked', 'qualifier'] as const;

const isSameFigure = (a: Figure, b: Figure): boolean =>
  a.indicator === b.indicator && PARTS.every((part) => a[part] === b[part]);

/** A number that is no figure carries its unit (2021年), or stands before the same character (第7届). */
function hasSameSurroundings(
  source: string,
  at: number,
  text: string,
  { filledStart, raw }: { readonly filledStart: number; readonly raw: string },
): boolean {
  const isOrdinal = (whole: string, start: number) => whole[start - 1] === '第';
  const hasUnit = !pattern('(?:[\\p{N}*]|{numeralSign})$', 'u').test(raw);
  return (
    (hasUnit || source[at + raw.length] === text[filledStart + raw.length]) &&
    isOrdinal(source, at) === isOrdinal(text, filledStart)
  );
}
