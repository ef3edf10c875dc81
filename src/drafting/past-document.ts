import type { Catalogue } from '../figures/catalogue.ts';
import type { Figure } from '../figures/figure.ts';
import { keysOf } from '../figures/indicator-keys.ts';
import { readFigures, SENTENCE } from '../figures/read-figures.ts';
import { readHeading } from '../report/headings.ts';
import { readReport } from '../report/read-report.ts';
import type { Heading, SectionKind } from '../report/report.ts';
import type { PastPassage, PastReportText } from './past-report.ts';

/** A figure under its key, where it stands in its sentence. */
export interface KeyedFigure {
  readonly figure: Figure;
  readonly key: string;
  /** Where the number stands in the sentence: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface PastSentence {
  readonly text: string;
  readonly figures: readonly KeyedFigure[];
}

/** A paragraph of a past report with the headings it stands under. */
export interface PastUnit {
  readonly headings: readonly Heading[];
  readonly kind: SectionKind;
  readonly sentences: readonly PastSentence[];
}

/** A past report taken apart into what a draft is made of. */
export interface PastDocument {
  readonly title: string;
  readonly year: number;
  readonly units: readonly PastUnit[];
}

/** The paragraphs of a stored report, read again from its passages; `null` for one whose year is masked. */
export function readPastDocument(past: PastReportText, catalogue: Catalogue): PastDocument | null {
  if (past.year === null) return null;
  const text = rebuildText(past);
  const report = readReport(text, '', [], past.year);
  const figures = readFigures(report, text);
  const keys = keysOf(figures, catalogue);
  const units = report.paragraphs.map((paragraph): PastUnit => {
    const from = paragraph.reading.offsets[0] ?? 0;
    const sentences = [...paragraph.reading.text.matchAll(SENTENCE)]
      .filter((m) => m[0].trim() !== '')
      .map((m) => ({ text: m[0], figures: within(figures, keys, from + m.index, m[0].length) }));
    return { headings: paragraph.headings, kind: paragraph.kind, sentences };
  });
  return { title: past.title, year: past.year, units: units.filter((u) => u.sentences.length > 0) };
}

function within(
  figures: readonly Figure[],
  keys: readonly string[],
  from: number,
  length: number,
): KeyedFigure[] {
  return figures.flatMap((figure, i) =>
    figure.start >= from && figure.start < from + length
      ? [{ figure, key: keys[i] ?? '', start: figure.start - from, end: figure.end - from }]
      : [],
  );
}

/** Title, headings and paragraphs on lines of their own: offsets in it are plain, whatever file it came from. */
function rebuildText({ title, passages }: PastReportText): string {
  const lines = [title, ''];
  let section: string[] = [];
  for (const [i, passage] of passages.entries()) {
    const path = passage.section === '' ? [] : passage.section.split(' / ');
    const kept = path.findIndex((heading, depth) => heading !== section[depth]);
    const opened = kept < 0 ? [] : path.slice(kept);
    section = path;
    if (opened.length === 0 && continues(passages[i - 1], passage))
      lines.push((lines.pop() ?? '') + passage.text);
    else lines.push(...opened.map((heading) => (opensLine(heading) ? heading : '')), passage.text);
  }
  return lines.filter((line, i) => line !== '' || i === 1).join('\n');
}

/** A long paragraph is stored in pieces that touch. */
const continues = (before: PastPassage | undefined, passage: PastPassage): boolean =>
  before !== undefined && before.section === passage.section && before.end === passage.start;

const opensLine = (heading: string): boolean => readHeading(heading) !== null;
